import { siteOrigins } from '../src/sources/live/hosts.ts';

/**
 * The one content security policy of the site: sent as a header by `npm start` and written as a meta tag into the
 * built page for hosts that cannot send headers. `wasm-unsafe-eval` lets DuckDB compile its engine; nothing else is
 * relaxed. Other hosts come from the one list of live services. A meta tag cannot carry frame-ancestors, so that
 * directive exists in the header alone.
 */
const directives = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  ["connect-src 'self'", ...siteOrigins('connect-src')].join(' '),
  ["img-src 'self' data:", ...siteOrigins('img-src')].join(' '),
  "style-src 'self'",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

export const metaPolicy = directives.join('; ');
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ');
