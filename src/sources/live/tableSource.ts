import { type AreaCode, levelOfCode } from '../../domain/area.ts';
import { type Result, succeed } from '../../domain/failure.ts';
import { missingFigure, type OpenArea, type OpenFigure, type OpenSource, presentFigure } from '../open/openFile.ts';
import { findColumns, regionDimension } from './columns.ts';
import { nameOf, readProperties, readRegionNames, readRows } from './odata.ts';
import type { LiveSession } from './session.ts';
import { otherShape } from './shape.ts';
import { tableFigures } from './tableFigures.ts';
import type { Edition, TableFamily } from './tables.ts';

/**
 * One edition of a table as a source of figures of one municipality. Columns are found through the table's own
 * description; names come from the table too, so that codes are matched on name. Null when the service does not have
 * the table, or the table does not know the municipality.
 */
export async function tableSource(
  session: LiveSession,
  family: TableFamily,
  edition: Edition,
  municipality: AreaCode,
): Promise<Result<OpenSource | null>> {
  const table = nameOf(edition);
  const properties = await readProperties(session, edition);
  if (!properties.ok) return properties;
  if (properties.value === null) return succeed(null);
  const region = regionDimension(properties.value);
  if (region === null) {
    const found = properties.value.map(({ key }) => key).filter((key) => key !== '');
    return otherShape(table, 'een dimensie WijkenEnBuurten', found.length === 0 ? null : found.slice(0, 6).join(', '));
  }
  const found = findColumns(table, properties.value, family.wishes);
  if (!found.ok) return found;
  const names = new Map<AreaCode, string>();
  for (const prefix of family.prefixes) {
    const listed = await readRegionNames(session, edition, region, `${prefix}${municipality.slice(2)}`);
    if (!listed.ok) return listed;
    if (listed.value === null) return otherShape(table, `een lijst ${region} met codes en namen`, null);
    for (const [code, name] of listed.value) names.set(code, name);
  }
  if (names.size === 0) return succeed(null);

  const known = properties.value.map(({ key }) => key);
  const selections = await Promise.all(
    family.selections.map(({ conditions, dimensions }) =>
      readRows(session, edition, {
        region,
        municipality,
        prefixes: family.prefixes,
        conditions,
        columns: [
          region,
          ...dimensions.filter((name) => known.includes(name)),
          ...new Set(found.value.columns.map(({ column }) => column)),
        ],
      }),
    ),
  );
  const figures: OpenFigure[] = [];
  for (const selection of selections) {
    if (!selection.ok) return selection;
    const read = tableFigures({
      table,
      region,
      year: known.includes('Perioden') ? null : edition.year,
      rows: selection.value,
      columns: found.value.columns,
    });
    if (!read.ok) return read;
    figures.push(...read.value);
  }
  if (figures.length === 0) return otherShape(table, `cijfers van ${municipality}`, null);
  return succeed(sourceOf(family, edition, municipality, names, addAgeGroups(figures), found.value.remarks));
}

function sourceOf(
  family: TableFamily,
  edition: Edition,
  municipality: AreaCode,
  names: ReadonlyMap<AreaCode, string>,
  figures: readonly OpenFigure[],
  remarks: readonly string[],
): OpenSource {
  const file = nameOf(edition);
  const areas = [...names].flatMap(([code, name]): readonly OpenArea[] => {
    const level = levelOfCode(code);
    return level === null ? [] : [{ code, name, level }];
  });
  const name = names.get(municipality);
  return {
    file,
    kind: family.kind,
    edition: edition.year,
    label: family.label,
    municipalities: new Map(name === undefined ? [] : [[municipality, name]]),
    read: (wanted) =>
      succeed({
        file,
        kind: family.kind,
        keyedBy: 'code',
        boundaryYear: null,
        areas: wanted === municipality ? areas : [],
        figures: wanted === municipality ? figures : [],
        shapes: [],
        remarks,
      }),
  };
}

/** 65 and older = 65 to 80 + 80 and older, where an edition gives the two parts; hidden where one of them is. */
function addAgeGroups(figures: readonly OpenFigure[]): readonly OpenFigure[] {
  const oldest = new Map(
    figures
      .filter(({ indicator }) => indicator === 'inwoners_80plus')
      .map((figure) => [`${figure.area} ${figure.year}`, figure]),
  );
  const sums = figures
    .filter(({ indicator }) => indicator === 'inwoners_65_80')
    .flatMap((young) => {
      const old = oldest.get(`${young.area} ${young.year}`);
      if (old === undefined) return [];
      return young.missing === null && old.missing === null
        ? [presentFigure(young.area, 'inwoners_65plus', young.year, young.value + old.value)]
        : [missingFigure(young.area, 'inwoners_65plus', young.year, 'suppressed')];
    });
  return [...figures, ...sums];
}
