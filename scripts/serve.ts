import { existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headerPolicy } from './contentPolicy.ts';
import { listBundles, requireBundle } from './listingNode.ts';

export interface ServeOptions {
  /** folder of the built site */
  readonly site: string;
  /** folders of bundles shown before those of the site */
  readonly bundles: readonly string[];
  /** 0 = any free port */
  readonly port: number;
}

export interface RunningSite {
  readonly address: string;
  readonly server: Server;
  close(): Promise<void>;
}

const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

function setHeaders(response: ServerResponse, pathname: string): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  response.setHeader(
    'Cache-Control',
    pathname.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (pathname.endsWith('.geojson')) response.setHeader('Content-Type', 'application/geo+json');
  // the page inflates this file itself; naming it gzip content would make the browser inflate it first
  if (pathname.endsWith('.wasm.gz')) response.setHeader('Content-Type', 'application/gzip');
}

function notFound(response: ServerResponse): void {
  setHeaders(response, '');
  response.statusCode = 404;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end('Niet gevonden.');
}

/** Serves the built site, with further bundles laid over `/data/`, under the strict policy of the product. */
export async function serve(options: ServeOptions): Promise<RunningSite> {
  const overlays = new Map<string, ReturnType<typeof sirv>>();
  const listed = options.bundles.map((folder) => {
    const bundle = requireBundle(folder);
    overlays.set(`/data/${bundle.code}`, sirv(folder, { dev: true, etag: true, setHeaders }));
    return bundle;
  });
  const own = listBundles(join(options.site, 'data')).filter(
    (bundle) => !listed.some(({ code }) => code === bundle.code),
  );
  const listing = JSON.stringify([...listed, ...own]);
  const site = sirv(options.site, { etag: true, dev: true, setHeaders });

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === '/data/index.json') {
      setHeaders(response, path);
      response.setHeader('Content-Type', 'application/json');
      response.end(listing);
      return;
    }
    const overlay = [...overlays].find(([prefix]) => path.startsWith(`${prefix}/`));
    if (overlay !== undefined) {
      request.url = (request.url ?? '').slice(overlay[0].length);
      overlay[1](request, response, () => notFound(response));
      return;
    }
    site(request, response, () => notFound(response));
  };

  const server = createServer(handle);
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    server,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** ports tried after the wished one, when that is taken */
const furtherPorts = 20;

function refusal(port: number, { code, message }: NodeJS.ErrnoException): string {
  const other = 'Kies met --port een andere.';
  if (code === 'EADDRINUSE') return `Poort ${port} is bezet en er is geen vrije poort vlakbij. ${other}`;
  if (code === 'EACCES') return `Poort ${port} mag dit programma niet gebruiken. ${other}`;
  return `De site kan niet op poort ${port} worden aangeboden: ${message}`;
}

function listen(server: Server, port: number): Promise<void> {
  const last = Math.min(port + furtherPorts, 65_535);
  return new Promise((resolve, reject) => {
    const tryPort = (candidate: number): void => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' && candidate > 0 && candidate < last) tryPort(candidate + 1);
        else reject(new Error(refusal(port, error), { cause: error }));
      });
      server.listen(candidate, '127.0.0.1', () => {
        server.removeAllListeners('error');
        resolve();
      });
    };
    tryPort(port);
  });
}

/** Whether a folder holds a built site. */
export function isBuiltSite(folder: string): boolean {
  const page = join(folder, 'index.html');
  return existsSync(page) && statSync(page).isFile();
}
