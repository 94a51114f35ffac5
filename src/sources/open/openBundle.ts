import type { Area } from '../../domain/area.ts';
import type { Bundle, Manifest, Source, ValueRow } from '../../domain/bundle.ts';
import { schemaVersion } from '../../domain/bundle.ts';
import { missingReasons } from '../../domain/dataset.ts';
import type { Result } from '../../domain/failure.ts';
import { succeed } from '../../domain/failure.ts';
import type { IndexSpec } from '../../domain/indexSpec.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { areaList, wijkOf } from './areaList.ts';
import { chooseBoundaries } from './chooseBoundaries.ts';
import { deriveFigures } from './deriveFigures.ts';
import type { Municipality } from './findMunicipality.ts';
import { matchReading } from './matchReading.ts';
import { mergeFigures } from './mergeFigures.ts';
import { missingForRecipe } from './missingForRecipe.ts';
import { type OpenArea, type OpenFigure, type OpenSource, openKinds, type Reading } from './openFile.ts';
import { sameName } from './sameName.ts';

export interface Catalogue {
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
  /** indices of which the missing figures are named */
  readonly recipes: readonly IndexSpec[];
}

/** `figureYear`: year of figures whose file names no year (a selection of one edition of Kerncijfers). */
export interface OpenRequest {
  readonly municipality: Municipality;
  readonly figureYear: number;
}

/**
 * A bundle of one municipality out of recognised source files: real figures, no projects, sites or facilities. The
 * manifest's remarks name every file that did not fit, every choice between files and every figure made from parts.
 * Fails on the first broken row of a file that is used, and when no file lists the buurten.
 */
export function openBundle(
  { municipality, figureYear }: OpenRequest,
  sources: readonly OpenSource[],
  { indicators, sources: knownSources, recipes }: Catalogue,
): Result<Bundle> {
  const read = readAll(municipality, figureYear, sources);
  if (!read.ok) return read;
  const list = areaList(read.value.readings, municipality);
  if (!list.ok) return list;
  const matched = read.value.readings.map((reading) => matchReading(reading, list.value.areas));
  const merged = mergeFigures(matched, new Map(indicators.map(({ id, label }) => [id, label])));
  const figures = deriveFigures(merged.figures).filter((figure) => figure.missing !== 'not_measured');
  const catalogued = indicators.filter(({ id }) => figures.some((figure) => figure.indicator === id));
  const boundaries = chooseBoundaries(list.value.areas, matched);
  const used = new Set(['grenzen', ...catalogued.map(({ source }) => source)]);
  if (matched.some((reading) => reading.kind === 'named_population' && reading.figures.length > 0))
    used.add('gemeente');

  const manifest: Manifest = {
    schemaVersion,
    municipality: { ...municipality },
    scope: 'gemeente',
    boundaryYear: boundaries.boundaryYear ?? figureYear,
    levels: ['buurt', 'wijk', 'gemeente'],
    files: {},
    sources: knownSources.filter(({ id }) => used.has(id)),
    invented: false,
    remarks: [
      ...read.value.remarks,
      ...list.value.remarks,
      ...boundaries.remarks,
      ...fileRemarks(matched),
      ...merged.remarks,
      ...derivedRemarks(merged.figures),
      ...recipes.flatMap((spec) => missingForRecipe(spec, indicators, catalogued)),
    ],
  };
  return succeed({
    manifest,
    areas: list.value.areas.map((area) => bundleArea(area, figures, figureYear)),
    indicators: catalogued,
    values: valueRows(figures, list.value.areas, catalogued),
    boundaries: boundaries.byLevel,
    projects: [],
    facilities: [],
    sites: [],
    indices: [],
  });
}

function readAll(
  municipality: Municipality,
  figureYear: number,
  sources: readonly OpenSource[],
): Result<{ readonly readings: readonly Reading[]; readonly remarks: readonly string[] }> {
  const readings: Reading[] = [];
  const remarks: string[] = [];
  for (const source of [...sources].sort(byAuthority)) {
    const name = source.municipalities.get(municipality.code);
    if (name !== undefined && !sameName(name, municipality.name)) {
      remarks.push(`${source.file}: ${municipality.code} heet hier "${name}" en is niet gekoppeld.`);
      continue;
    }
    const reading = source.read(municipality.code, figureYear);
    if (!reading.ok) return reading;
    const { figures, areas, shapes } = reading.value;
    if (figures.length + areas.length + shapes.length > 0) readings.push(reading.value);
  }
  return succeed({ readings, remarks });
}

/**
 * Of one kind the newest edition first, then in the order of their names, so that the order in which a folder lists
 * them changes nothing.
 */
function byAuthority(one: OpenSource, other: OpenSource): number {
  const newest = one.edition === undefined || other.edition === undefined ? 0 : other.edition - one.edition;
  return openKinds.indexOf(one.kind) - openKinds.indexOf(other.kind) || newest || (one.file < other.file ? -1 : 1);
}

/** One sentence per remark, with the names of all files it is about in front. */
function fileRemarks(readings: readonly Reading[]): readonly string[] {
  const files = new Map<string, string[]>();
  for (const { file, remarks } of readings) {
    for (const remark of remarks) files.set(remark, [...(files.get(remark) ?? []), file]);
  }
  return [...files].map(([remark, names]) => `${names.join(', ')}: ${remark}`);
}

function derivedRemarks(figures: readonly OpenFigure[]): readonly string[] {
  const has = (part: string): boolean => figures.some(({ indicator }) => indicator === part);
  return [
    'Cijfers zonder eigen jaar in de bron staan onder het jaar van de uitgave; inkomen en woningwaarde gaan vaak over een eerder jaar.',
    ...(has('misdrijven')
      ? [
          'Misdrijven per 1.000 inwoners zijn berekend uit het aantal misdrijven en het aantal inwoners van hetzelfde jaar; onder 50 inwoners is het cijfer verborgen.',
        ]
      : []),
    ...(has('inwoners_65plus')
      ? ['Het aandeel 65-plussers is waar nodig berekend uit aantallen die CBS op vijf afrondt.']
      : []),
  ];
}

function bundleArea({ code, name, level }: OpenArea, figures: readonly OpenFigure[], year: number): Area {
  const latest = (indicator: string): number | null => {
    const figure = figures.find((entry) => entry.area === code && entry.indicator === indicator && entry.year === year);
    return figure === undefined || figure.missing !== null ? null : figure.value;
  };
  const parent = level === 'buurt' ? wijkOf(code) : level === 'wijk' ? (`GM${code.slice(2, 6)}` as Area['code']) : null;
  return { code, name, level, parent, inhabitants: latest('inwoners'), households: latest('huishoudens') };
}

/** Rows ordered by area as in the list, then indicator, then year; parts that are no catalogue figure left out. */
function valueRows(
  figures: readonly OpenFigure[],
  areas: readonly OpenArea[],
  indicators: readonly Indicator[],
): readonly ValueRow[] {
  const byArea = new Map<string, OpenFigure[]>(areas.map(({ code }) => [code, []]));
  for (const figure of figures) byArea.get(figure.area)?.push(figure);
  const known = new Set(indicators.map(({ id }) => id));
  return areas.flatMap(({ code }) =>
    (byArea.get(code) ?? [])
      .filter(({ indicator }) => known.has(indicator))
      .sort((one, other) =>
        one.indicator === other.indicator ? one.year - other.year : one.indicator < other.indicator ? -1 : 1,
      )
      .map(({ indicator, year, value, missing, low, high }) => ({
        area: code,
        indicator,
        year,
        value,
        missing: missing === null ? 0 : 1 + missingReasons.indexOf(missing),
        low,
        high,
      })),
  );
}
