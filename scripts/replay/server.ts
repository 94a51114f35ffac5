import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addressAnswer } from './addressAnswers.ts';
import type { Fault, ReplayAnswer } from './answer.ts';
import { refuse } from './answer.ts';
import { odataAnswer } from './odataAnswers.ts';
import { ogcAnswer, wfsAnswer } from './pdokAnswers.ts';
import type { Stock } from './stock.ts';
import { tileAnswer } from './tileAnswers.ts';

export interface ReplayOptions {
  readonly stock: Stock;
  /** 0 = any free port */
  readonly port: number;
  readonly fault: Fault | null;
  /** hosts that suffer the fault, e.g. "api.pdok.nl"; empty = all of them */
  readonly faultAt?: readonly string[];
  /** how long a slow answer takes */
  readonly slowMilliseconds?: number;
  /** largest page of the OGC API; the real one gives 1,000 */
  readonly largestPage?: number;
}

export interface RunningReplay {
  /** `http://127.0.0.1:8790`, without closing slash */
  readonly address: string;
  /** paths asked for so far, host first, with their query */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/**
 * Stands in for the configured hosts on localhost; the first part of a path is the host, `/api.pdok.nl/cbs/…`.
 * Any page may read the answers, as with the real services.
 */
export async function replay(options: ReplayOptions): Promise<RunningReplay> {
  const asked: string[] = [];
  const waiting = new Set<NodeJS.Timeout>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    asked.push(`${url.pathname}${url.search}`);
    const host = url.pathname.split('/')[1] ?? '';
    const { fault, faultAt = [], slowMilliseconds = 60_000 } = options;
    const active = fault !== null && (faultAt.length === 0 || faultAt.includes(host)) ? fault : null;
    const found = answerOf(options, `http://${request.headers.host}`, host, url, active);
    if (active !== 'slow') return send(response, found, active);
    const timer = setTimeout(() => {
      waiting.delete(timer);
      send(response, found, active);
    }, slowMilliseconds);
    waiting.add(timer);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      for (const timer of waiting) clearTimeout(timer);
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function answerOf(
  { stock, largestPage = 1000 }: ReplayOptions,
  base: string,
  host: string,
  url: URL,
  fault: Fault | null,
): ReplayAnswer {
  const path = url.pathname.slice(host.length + 1);
  if (path.startsWith('/bzk/locatieserver/')) return addressAnswer(stock, path, url.searchParams, fault);
  if (path.startsWith('/brt/')) return tileAnswer(path, fault);
  if (host === 'api.pdok.nl') return ogcAnswer(stock, `${base}/${host}`, path, url.searchParams, largestPage, fault);
  if (host === 'service.pdok.nl') return wfsAnswer(stock, path, url.searchParams, fault);
  if (host.endsWith('cbs.nl')) return odataAnswer(stock, host, path, url.searchParams, fault);
  return refuse(404, 'Not found.');
}

function send(response: ServerResponse, { status, body }: ReplayAnswer, fault: Fault | null): void {
  const isPicture = body instanceof Uint8Array;
  const text = Buffer.from(isPicture ? body : JSON.stringify(body));
  response.writeHead(status, {
    'Content-Type': isPicture ? 'image/png' : 'application/json; charset=utf-8',
    'Content-Length': text.length,
    'Access-Control-Allow-Origin': '*',
  });
  if (fault !== 'cut') {
    response.end(text);
    return;
  }
  response.write(text.subarray(0, Math.floor(text.length / 2)), () => response.destroy());
}
