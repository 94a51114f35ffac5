import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { fail, type Result, succeed } from '../../src/domain/failure.ts';
import { dutchExcel, international } from '../../src/export/csv.ts';
import { decisionCsv } from '../../src/export/siting/csv.ts';
import type { DecisionSheet } from '../../src/export/siting/decisionSheet.ts';
import { decisionGeoJson } from '../../src/export/siting/geojson.ts';
import { decisionPdf } from '../../src/export/siting/pdf.ts';
import { decisionWorkbook } from '../../src/export/siting/workbook.ts';
import { pdfFontsOnDisk } from './fontsNode.ts';

type Writer = (sheet: DecisionSheet, isForExcel: boolean) => Promise<Uint8Array>;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** By extension; the very functions of the screen. */
const writers: Readonly<Record<string, Writer>> = {
  '.xlsx': (sheet) => decisionWorkbook(sheet),
  '.csv': async (sheet, isForExcel) => bytes(decisionCsv(sheet, isForExcel ? dutchExcel : international)),
  '.geojson': async (sheet) => bytes(decisionGeoJson(sheet)),
  '.pdf': (sheet) => decisionPdf(sheet, { page: { size: 'A4', layout: 'portrait' }, map: null }, pdfFontsOnDisk()),
};

/** Where a decision is to be written: what is wrong with the path is said before anything is worked out. */
export async function decisionTarget(path: string): Promise<Result<string>> {
  const extension = extname(path).toLowerCase();
  if (writers[extension] === undefined) {
    const known = Object.keys(writers).join(', ');
    return fail('file_rejected', `--out ${path}: van dit bestand is de soort niet bekend; toegestaan is ${known}.`, {
      file: path,
    });
  }
  const folder = await stat(dirname(path)).catch(() => null);
  if (folder?.isDirectory() !== true) {
    return fail('file_rejected', `--out ${path}: de map ${dirname(path)} is er niet.`, { file: path });
  }
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory() === true)
    return fail('file_rejected', `--out ${path} is een map, geen bestand.`, { file: path });
  return succeed(path);
}

/** Writes the decision beside its place first, so that a file of that name is always whole. */
export async function writeDecision(path: string, sheet: DecisionSheet, isForExcel: boolean): Promise<Result<string>> {
  const write = writers[extname(path).toLowerCase()];
  if (write === undefined) throw new Error(`${path} was not checked`);
  const content = await write(sheet, isForExcel);
  const half = `${path}.${process.pid}.half`;
  try {
    await writeFile(half, content);
    await rename(half, path);
  } catch (cause) {
    await rm(half, { force: true });
    return fail(
      'file_rejected',
      `--out ${path} is niet te schrijven; is de map beveiligd of de schijf vol?`,
      { file: path },
      cause,
    );
  }
  return succeed(`Geschreven: ${basename(path)} (${Math.ceil(content.length / 1024)} kB).`);
}
