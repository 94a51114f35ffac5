import { areaLevels } from '../../domain/area.ts';
import { isAddressList } from '../../domain/importAddresses.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { FigurePlan, ImportPlan } from '../../domain/userImport.ts';
import type { ImportCatalogue, ImportTown } from './contribution.ts';
import { catalogued, guessFigure } from './guessFigure.ts';
import type { JoinReport } from './joinReport.ts';
import { proposePlaces } from './proposePlaces.ts';
import type { TableReading, UserColumn } from './reading.ts';

/** Columns that number rows, or describe the shape on the map: no figure of an area. */
const noFigures = /^(id|fid|gid|nr|nummer|volgnummer|rij|object_?id|shape.*|st_(area|length))$/i;

/**
 * What a file most likely is to become: a figure for every column with numbers (the years of one measure are one
 * figure), or places for a file of points or addresses. Unit, kind, base and theme are guessed from the header and the values; a
 * header that is the label or the id of a catalogue entry proposes that entry.
 */
export function proposePlan(
  reading: TableReading,
  join: JoinReport | null,
  town: ImportTown,
  catalogue: ImportCatalogue,
): ImportPlan {
  const isPoints = reading.places === 'points' || isAddressList(reading);
  return {
    source: {
      label: reading.file.replace(/\.[a-z0-9]+$/i, ''),
      publisher: `Gemeente ${town.name}`,
      licence: 'Eigen gegevens',
      url: null,
    },
    figures: isPoints ? [] : proposeFigures(reading, join, town, catalogue),
    places: isPoints ? proposePlaces(reading, catalogue) : null,
    duplicates: 'skip',
    names: {},
  };
}

function proposeFigures(
  reading: TableReading,
  join: JoinReport | null,
  town: ImportTown,
  catalogue: ImportCatalogue,
): readonly FigurePlan[] {
  const groups = new Map<string, UserColumn[]>();
  for (const column of reading.columns) {
    const isFigure = column.type === 'number' && column.values !== null && !noFigures.test(column.name.trim());
    if (!isFigure || column.values.every(Number.isNaN)) continue;
    const known = groups.get(column.proposedId);
    if (known === undefined) groups.set(column.proposedId, [column]);
    else known.push(column);
  }
  const levels = areaLevels.filter((level) => join?.matched.some((code) => code.startsWith(prefixes[level])));
  return [...groups.values()].flatMap((columns) => {
    const [first] = columns;
    return first === undefined
      ? []
      : [proposeFigure(reading, first, columns, levels.length === 0 ? ['buurt'] : levels, town, catalogue)];
  });
}

const prefixes = { buurt: 'BU', wijk: 'WK', gemeente: 'GM' } as const;

function proposeFigure(
  reading: TableReading,
  first: UserColumn,
  columns: readonly UserColumn[],
  levels: Indicator['levels'],
  town: ImportTown,
  catalogue: ImportCatalogue,
): FigurePlan {
  const names = columns.map(({ name }) => name);
  const header = first.measure === '' ? first.name : first.measure;
  const year: FigurePlan['year'] =
    first.year !== null
      ? { from: 'header' }
      : reading.yearColumn !== null
        ? { from: 'column' }
        : { from: 'fixed', year: yearInName(reading) ?? town.boundaryYear };
  const known = catalogued(catalogue.indicators, header);
  if (known !== undefined) {
    const { source: _, ...entry } = known;
    const replaces = !town.indicatorIds.includes(known.id);
    return { columns: names, indicator: entry, replaces, direction: null, year, finishedIndex: false };
  }
  const { finishedIndex, ...guess } = guessFigure(first, header);
  const where = columns.length === 1 ? `kolom "${names[0]}"` : `kolommen "${names[0]}" tot en met "${names.at(-1)}"`;
  return {
    columns: names,
    indicator: {
      id: first.proposedId,
      label: header.replaceAll('_', ' ').trim() || header,
      ...guess,
      definition: `Overgenomen uit ${reading.file}, ${where}.`,
      levels,
    },
    replaces: false,
    direction: null,
    year,
    finishedIndex,
  };
}

/** "ouderenindex-2024.xlsx" is about 2024. */
function yearInName({ file, sheet }: TableReading): number | null {
  const years = `${file} ${sheet ?? ''}`.match(/(?<!\d)(19|20)\d{2}(?!\d)/g);
  const year = years?.at(-1);
  return year === undefined ? null : Number(year);
}
