import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/** Parts of a file that is a zip (ODT, PPTX, XLSX), by path. */
export function partsOf(path: string): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(new Uint8Array(readFileSync(path)))));
}

/** Parts whose path fits, as text. */
export function textsOf(parts: ReadonlyMap<string, Uint8Array>, path: RegExp): readonly string[] {
  return [...parts].filter(([name]) => path.test(name)).map(([, bytes]) => strFromU8(bytes));
}

/** Words of a PDF, as a reader of another maker finds them; null where that reader is not there. */
export function wordsOfPdf(path: string): string | null {
  const { error, stdout } = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return error === undefined ? stdout : null;
}

/** Words of files as LibreOffice shows them on paper; null where it has no filter for one. `folder` holds what it makes. */
export function openedInOffice(paths: readonly string[], folder: string): readonly (string | null)[] {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const made = mkdtempSync(join(folder, 'opened-'));
  const ran = spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', made, ...paths]);
  return paths.map((path) => {
    const paper = join(made, basename(path).replace(/\.\w+$/, '.pdf'));
    if (ran.error !== undefined || !existsSync(paper)) return null;
    return wordsOfPdf(paper) ?? readFileSync(paper, 'latin1');
  });
}
