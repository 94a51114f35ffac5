import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import type { ImportReading } from '../../domain/userImport.ts';
import { addressesIn } from './addressColumns.ts';
import { carryOut } from './carryOut.ts';
import type { ImportJobs } from './importDesk.ts';
import { withoutImport } from './importedFiles.ts';
import type { FileRead, GivenFile, ReadRequest } from './importRequests.ts';
import { joinReport } from './joinReport.ts';
import { type KnownFile, readKnownFile } from './knownFile.ts';
import { sizeRefusal } from './limits.ts';
import { previewOf } from './preview.ts';
import { proposePlan } from './proposePlan.ts';
import { entryChoice, readUserFile } from './readUserFile.ts';
import { townIn } from './townIn.ts';

/** Keeps the last file that was read, so that applying it does not read it again. */
export function createImportJobs(): ImportJobs {
  let last: { readonly id: string; readonly read: FileRead } | null = null;

  const readAnew = async (request: ReadRequest): Promise<Result<ImportReading>> => {
    const { id, given, correction, catalogue } = request;
    const present = await townIn(request.files);
    if (!present.ok) return present;
    const town = present.value;
    const bytes = await bytesOf(given);
    if (!bytes.ok) return bytes;
    const known = readKnownFile(given.name, bytes.value, town);
    if (known !== null) {
      if (!known.ok) return known;
      last = { id, read: { kind: 'known', ...known.value } };
      return succeed(knownPreview(request, known.value));
    }
    const choice = correction.entry === undefined ? entryChoice(given.name, bytes.value) : null;
    if (choice !== null) return succeed(choice);
    const reading = await readUserFile(given.name, bytes.value, { areas: town.areas, correction });
    if (!reading.ok) return reading;
    if (reading.value.kind === 'bundle') return succeed({ kind: 'bundle', file: given.name });
    const join = joinReport(reading.value, town.areas, correction);
    last = { id, read: { kind: 'table', reading: reading.value } };
    return succeed(previewOf(id, reading.value, join, town, proposePlan(reading.value, join, town, catalogue)));
  };

  /** A desk that was stopped has forgotten what it read. */
  const readOf = async (request: ReadRequest): Promise<Result<FileRead>> => {
    if (last?.id !== request.id) {
      const again = await readAnew(request);
      if (!again.ok) return again;
    }
    return last?.id === request.id
      ? succeed(last.read)
      : fail('file_rejected', `${request.given.name} is geen bestand om toe te voegen.`);
  };

  return {
    read: readAnew,
    addresses: async (request) => {
      const read = await readOf(request);
      if (!read.ok) return read;
      if (read.value.kind === 'table' && read.value.reading.addresses !== null) {
        return succeed(addressesIn(read.value.reading, read.value.reading.addresses.columns));
      }
      return fail('file_rejected', `In ${request.given.name} staan geen adressen.`, { file: request.given.name });
    },
    apply: async (request) => {
      const read = await readOf(request);
      return read.ok ? carryOut(request, read.value) : read;
    },
    undo: withoutImport,
  };
}

async function bytesOf({ name, content }: GivenFile): Promise<Result<Uint8Array>> {
  if (typeof content === 'string') return succeed(new TextEncoder().encode(content));
  const tooLarge = sizeRefusal(name, content.size);
  if (tooLarge !== null) return tooLarge;
  try {
    return succeed(new Uint8Array(await content.arrayBuffer()));
  } catch (cause) {
    const sentence = `${name} kan niet worden gelezen; is het bestand verplaatst of nog open in een ander programma?`;
    return fail('file_rejected', sentence, { file: name }, cause);
  }
}

function knownPreview({ id, given, catalogue }: ReadRequest, { label, figures }: KnownFile): ImportReading {
  const ids = new Set(figures.map(({ indicator }) => indicator));
  return {
    kind: 'known',
    id,
    file: given.name,
    source: label,
    figures: catalogue.indicators
      .filter((entry) => ids.has(entry.id))
      .map((entry) => ({ id: entry.id, label: entry.label })),
    years: [...new Set(figures.map(({ year }) => year))].sort((one, other) => one - other),
    areas: new Set(figures.map(({ area }) => area)).size,
    values: figures.filter(({ missing }) => missing === null).length,
  };
}
