import type { Result } from '../domain/failure.ts';
import { fail, succeed } from '../domain/failure.ts';
import type { BundleFolder } from './files.ts';

const timeoutMilliseconds = 30_000;

/** A folder of the site itself, e.g. `data/GM9901`. The site cannot list its files. */
export function siteFolder(baseUrl: string): BundleFolder {
  const base = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  const name = base.split('/').filter(Boolean).at(-1) ?? base;
  return { name, list: async () => null, read: (file) => fetchFile(base, name, file) };
}

async function fetchFile(base: string, name: string, file: string): Promise<Result<Uint8Array>> {
  const address = base + file.split('/').map(encodeURIComponent).join('/');
  try {
    // revalidated each time: a remembered file beside a fresh manifest would look tampered with
    const answer = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(timeoutMilliseconds) });
    if (answer.status === 404) return missing(name, file);
    if (!answer.ok) {
      return fail('fetch_failed', `${file} van ${name} kon niet worden opgehaald (de server meldt ${answer.status}).`, {
        file,
      });
    }
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return isPage(bytes) ? missing(name, file) : succeed(bytes);
  } catch (cause) {
    const late = cause instanceof DOMException && cause.name === 'TimeoutError';
    const reason = late ? 'de server antwoordde niet op tijd' : 'er is geen verbinding met de server';
    return fail('fetch_failed', `${file} van ${name} kon niet worden opgehaald: ${reason}.`, { file }, cause);
  }
}

/** Many hosts answer the start page for a file they do not have; no file of a bundle is a web page. */
function isPage(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*<(!doctype|html)/i.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

function missing(name: string, file: string): Result<never> {
  return fail('fetch_failed', `${file} ontbreekt in ${name}.`, { file });
}
