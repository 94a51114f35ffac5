import type { AreaCode } from '../../domain/area.ts';
import { isAreaCode } from '../../domain/area.ts';
import { missingReasons } from '../../domain/dataset.ts';
import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { leefbaarometer } from '../open/leefbaarometer.ts';
import type { OpenFigure, OpenSource } from '../open/openFile.ts';
import { headerOf } from '../open/openTable.ts';
import { healthTopics, rivmHealth } from '../open/rivmHealth.ts';
import {
  type ContributedColumn,
  type ContributedFigure,
  type Contribution,
  type ImportCatalogue,
  type ImportTown,
  nothingAbout,
} from './contribution.ts';
import { sniff } from './sniff.ts';
import { decodeUserText } from './textEncoding.ts';
import { listEntries, readEntries } from './zipEntries.ts';

/** A file of a national source, with its figures of one municipality. */
export interface KnownFile {
  readonly label: string;
  readonly figures: readonly OpenFigure[];
}

const rivm = 'RIVM Gezondheid per wijk en buurt';

/** bytes of a file that its columns can be told from */
const headBytes = 4096;

/**
 * Recognises a download of the Leefbaarometer (as CSV or as the zip with one CSV per level) or of RIVM Gezondheid per
 * wijk en buurt, and takes the figures of the areas on screen. Null when the file is something else.
 */
export function readKnownFile(name: string, bytes: Uint8Array, town: ImportTown): Result<KnownFile> | null {
  const texts = knownTexts(name, bytes);
  if (texts.length === 0) return null;
  const figures: OpenFigure[] = [];
  const areas = new Set<string>(town.areas.map(({ code }) => code));
  const municipalities = new Set(town.areas.map(({ code }) => `GM${code.slice(2, 6)}` as AreaCode));
  let label = '';
  for (const text of texts) {
    const source = sourceIn(name, text);
    if (source === null) continue;
    label = source.label;
    for (const municipality of municipalities) {
      const reading = source.read(municipality, town.boundaryYear);
      if (!reading.ok) return reading;
      figures.push(...reading.value.figures.filter(({ area }) => areas.has(area)));
    }
  }
  if (figures.length === 0) {
    const sentence = `${name} is een bestand van ${label === rivm ? 'de tabel' : 'de'} ${label}, maar bevat geen cijfers over ${town.name}.`;
    return fail('file_rejected', sentence, { file: name });
  }
  return succeed({ label, figures });
}

function sourceIn(name: string, bytes: Uint8Array): OpenSource | null {
  const decoded = decodeUserText(name, bytes, undefined);
  if (!decoded.ok) return null;
  const file = { name, text: decoded.value.text.replace(/^\uFEFF/, '') };
  const header = headerOf(file.text) ?? [];
  const hasTopic = header.some((column) => healthTopics.some((topic) => topic.column.test(column)));
  return leefbaarometer(file) ?? (hasTopic ? rivmHealth(file) : null);
}

/** The files, out of a zip or the file itself, of which the first line is that of a known source. */
function knownTexts(name: string, bytes: Uint8Array): readonly Uint8Array[] {
  const what = sniff(bytes);
  if (what === 'text') return isKnown(name, bytes) ? [bytes] : [];
  if (what !== 'zip') return [];
  const entries = listEntries(name, bytes);
  const tables = entries.ok ? entries.value.filter((path) => /\.csv$/i.test(path)) : [];
  if (tables.length === 0) return [];
  const unpacked = readEntries(name, bytes, (path) => tables.includes(path));
  return unpacked.ok ? [...unpacked.value.values()].filter((content) => isKnown(name, content)) : [];
}

function isKnown(name: string, bytes: Uint8Array): boolean {
  return sourceIn(name, bytes.subarray(0, headBytes)) !== null;
}

/** The figures as figures of the catalogue: those the bundle has already are completed cell by cell. */
export function knownContribution({ figures }: KnownFile, catalogue: ImportCatalogue): Contribution {
  const areas = [...new Set(figures.map(({ area }) => area))].filter(isAreaCode).sort();
  const ids = [...new Set(figures.map(({ indicator }) => indicator))].sort();
  const made = ids.flatMap((id): readonly ContributedFigure[] => {
    const indicator = catalogue.indicators.find((entry) => entry.id === id);
    const own = figures.filter((figure) => figure.indicator === id);
    return indicator === undefined ? [] : [{ indicator, mode: 'complete', columns: columnsOf(own, areas) }];
  });
  const source = catalogue.sources.find(({ id }) => made.some(({ indicator }) => indicator.source === id));
  return { source: source ?? null, areas, figures: made, projects: [], sites: [], facilities: [] };
}

function columnsOf(figures: readonly OpenFigure[], areas: readonly AreaCode[]): readonly ContributedColumn[] {
  const positions = new Map<string, number>(areas.map((code, at) => [code, at]));
  const years = [...new Set(figures.map(({ year }) => year))].sort((one, other) => one - other);
  return years.map((year) => {
    const values = new Array<number | null>(areas.length).fill(null);
    const missing = new Array<string>(areas.length).fill(nothingAbout);
    for (const figure of figures) {
      const at = positions.get(figure.area);
      if (figure.year !== year || at === undefined) continue;
      values[at] = Number.isNaN(figure.value) ? null : figure.value;
      missing[at] = figure.missing === null ? '0' : String(1 + missingReasons.indexOf(figure.missing));
    }
    return { year, values, missing: missing.join('') };
  });
}
