import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSite, serve } from '../../scripts/serve.ts';

const bundle = join('test', 'fixtures', 'bundles', 'klein');
let site = '';
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'serve-'));
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Wijkbalans</title>');
});
afterAll(() => rmSync(site, { recursive: true }));

const running: RunningSite[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
});
async function served(port: number, bundles: readonly string[] = []): Promise<string> {
  const one = await serve({ site, bundles, port });
  running.push(one);
  return one.address;
}

function taken(port: number): Promise<Server> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

describe('the server of the site', () => {
  it('takes the next port when the wished one is taken', async () => {
    const other = await taken(0);
    const { port } = other.address() as AddressInfo;
    const address = await served(port);
    expect(Number(new URL(address).port)).toBeGreaterThan(port);
    expect(await (await fetch(address)).text()).toContain('Wijkbalans');
    other.close();
  });

  it('says in one sentence that no port is left', async () => {
    // whoever else has it will do as well
    const other = await taken(65_535).catch(() => null);
    await expect(serve({ site, bundles: [], port: 65_535 })).rejects.toThrow(
      'Poort 65535 is bezet en er is geen vrije poort vlakbij. Kies met --port een andere.',
    );
    other?.close();
  });

  it('lays a bundle over the site and lists it', async () => {
    const address = await served(0, [bundle]);
    const listed = await (await fetch(`${address}data/index.json`)).json();
    expect(listed).toEqual([{ code: 'GM9901', name: 'Oeverstad', invented: true }]);
    expect((await fetch(`${address}data/GM9901/values.csv`)).status).toBe(200);
    const absent = await fetch(`${address}data/GM9901/nergens.csv`);
    expect([absent.status, await absent.text()]).toEqual([404, 'Niet gevonden.']);
  });

  it.each(['data/GM9901/../../../package.json', 'data/GM9901/..%2f..%2f..%2fpackage.json', '..%2fserve.test.ts'])(
    'gives nothing outside the site: %s',
    async (path) => {
      const { hostname, port } = new URL(await served(0, [bundle]));
      // fetch would tidy the path first
      const { request } = await import('node:http');
      const status = await new Promise((resolve, reject) => {
        request({ hostname, port, path: `/${path}` }, (answer) => resolve(answer.statusCode))
          .on('error', reject)
          .end();
      });
      expect(status).toBe(404);
    },
  );
});
