import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createRequester } from '../../../src/sources/live/request.ts';
import { sentenceOf, unwrapped } from '../open/openFixture.ts';
import { testRules } from './replayFixture.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('requests to a service', () => {
  it('go out four at a time', async () => {
    let busy = 0;
    let most = 0;
    const address = await listen((_, response) => {
      most = Math.max(most, ++busy);
      setTimeout(() => {
        busy--;
        response.end('{}');
      }, 10);
    });
    const requester = createRequester(testRules);
    await Promise.all(Array.from({ length: 20 }, (_, index) => requester.get('CBS', `${address}/${index}`)));
    expect(most).toBe(4);
    expect(requester.attempts()).toBe(20);
  });

  it('are never repeated once answered, also when asked at the same time', async () => {
    const address = await listen((_, response) => response.end('{"a": 1}'));
    const requester = createRequester(testRules);
    const answers = await Promise.all([1, 2, 3].map(() => requester.get('CBS', address)));
    await requester.get('CBS', address);
    expect(requester.attempts()).toBe(1);
    expect(answers.map(unwrapped)).toEqual(Array(3).fill({ kind: 'body', body: { a: 1 } }));
  });

  it('are tried again twice, and again when the user asks anew', async () => {
    let failures = 3;
    const address = await listen((_, response) => {
      response.statusCode = failures-- > 0 ? 503 : 200;
      response.end('{}');
    });
    const requester = createRequester(testRules);
    expect(sentenceOf(await requester.get('CBS', address))).toBe('CBS meldt een fout (503).');
    expect(requester.attempts()).toBe(3);
    expect((await requester.get('CBS', address)).ok).toBe(true);
    expect(requester.attempts()).toBe(4);
  });

  it('are not repeated when the service refuses them', async () => {
    const address = await listen((_, response) => {
      response.statusCode = 400;
      response.end('{}');
    });
    const requester = createRequester(testRules);
    expect(sentenceOf(await requester.get('PDOK', address))).toBe('PDOK meldt een fout (400).');
    expect(requester.attempts()).toBe(1);
  });

  it('know an absent address, a refusal of too many rows and a web page', async () => {
    const address = await listen((request, response) => {
      response.statusCode = request.url === '/leeg' ? 404 : request.url === '/veel' ? 500 : 200;
      response.end(request.url === '/veel' ? 'The query returns more than 10000 records.' : '<!doctype html>');
    });
    const requester = createRequester(testRules);
    expect(unwrapped(await requester.get('CBS', `${address}/leeg`)).kind).toBe('absent');
    expect(unwrapped(await requester.get('CBS', `${address}/veel`)).kind).toBe('too_many');
    expect(sentenceOf(await requester.get('CBS', `${address}/pagina`))).toContain('gaf een webpagina');
  });

  it('end in one sentence when late, cut off, unreachable or stopped', async () => {
    const silent = await listen(() => undefined);
    const quick = createRequester({ ...testRules, timeoutMilliseconds: 50, retries: 0 });
    expect(sentenceOf(await quick.get('CBS', silent))).toBe('CBS antwoordt niet binnen 1 seconde.');

    const half = await listen((_, response) => {
      response.writeHead(200, { 'Content-Length': 100 });
      response.write('{"value":[', () => response.destroy());
    });
    const requester = createRequester(testRules);
    expect(sentenceOf(await requester.get('RIVM', half))).toBe('Het antwoord van RIVM brak halverwege af.');
    expect(sentenceOf(await requester.get('CBS', 'http://127.0.0.1:9'))).toBe('CBS is niet bereikbaar.');

    const stop = new AbortController();
    const stoppable = createRequester(testRules, stop.signal);
    const waiting = [1, 2, 3, 4, 5, 6].map((index) => stoppable.get('CBS', `${silent}/${index}`));
    setTimeout(() => stop.abort(), 30);
    for (const answer of await Promise.all(waiting)) expect(sentenceOf(answer)).toBe('Het ophalen is gestopt.');
    expect(stoppable.attempts()).toBe(4);
  });
});
