/** A cell of a CBS table as the service writes it; null = hidden or not published. */
export type Cell = string | number | null;
/** Value of a figure of the example in a year; null where it is missing or absent. */
export type Lookup = (area: string, indicator: string, year: number) => number | null;
export type Row = Readonly<Record<string, Cell>>;

/** An entry of DataProperties. */
export interface ReplayProperty {
  readonly 'odata.type': string;
  readonly ID: number;
  readonly ParentID: number | null;
  readonly Type: 'Dimension' | 'GeoDimension' | 'TimeDimension' | 'GeoDetail' | 'Topic' | 'TopicGroup';
  readonly Key: string;
  readonly Title: string;
  readonly Unit: string;
}

export interface ReplayTable {
  readonly id: string;
  readonly host: 'opendata.cbs.nl' | 'dataderden.cbs.nl';
  readonly properties: readonly ReplayProperty[];
  /** entries of the dimension WijkenEnBuurten, keys padded */
  readonly regions: readonly Row[];
  readonly rows: readonly Row[];
}

export interface ReplayFeature {
  readonly type: 'Feature';
  readonly id: string;
  /** snake_case, as the OGC API names them */
  readonly properties: Readonly<Record<string, Cell>>;
  readonly geometry: { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: readonly unknown[] };
}

export type Collection = 'buurten' | 'wijken' | 'gemeenten';

/** Everything the replay server can tell. */
export interface Stock {
  /** by id */
  readonly tables: ReadonlyMap<string, ReplayTable>;
  /** by year of the division */
  readonly maps: ReadonlyMap<number, Readonly<Record<Collection, readonly ReplayFeature[]>>>;
}

export interface Topic {
  /** key without its number */
  readonly stem: string;
  readonly title: string;
  readonly unit: string;
  /** title of the group it stands in */
  readonly group?: string;
  /** name of its cells while a table is made, where the stem is not unique */
  readonly cell?: string;
}

export interface TableParts<Key> {
  readonly id: string;
  readonly host: ReplayTable['host'];
  /** number of the first topic: it differs per edition */
  readonly firstNumber: number;
  readonly dimensions: readonly string[];
  readonly topics: readonly Topic[];
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly keys: readonly Key[];
  /** dimensions and cells (by stem) of one row */
  row(key: Key): {
    readonly dimensions: Readonly<Record<string, string>>;
    readonly cells: Readonly<Record<string, Cell>>;
  };
}

/** Width to which CBS fills the keys of areas with spaces. */
const keyWidth = 10;

/** A table as CBS gives it: groups and topics numbered in one count, padded keys, an ID per row. */
export function makeTable<Key>({ id, host, firstNumber, ...parts }: TableParts<Key>): ReplayTable {
  const groups = [...new Set(parts.topics.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  const columns = parts.topics.map(
    ({ stem, cell }, index) => [cell ?? stem, `${stem}_${firstNumber + index}`] as const,
  );
  const property = (
    index: number,
    kind: ReplayProperty['Type'],
    Key: string,
    Title: string,
    Unit: string,
    ParentID: number | null,
  ): ReplayProperty => ({ 'odata.type': `Cbs.OData.${kind}`, ID: index, ParentID, Type: kind, Key, Title, Unit });
  const kinds: Readonly<Record<string, ReplayProperty['Type']>> = {
    WijkenEnBuurten: 'GeoDimension',
    Perioden: 'TimeDimension',
  };
  const properties = [
    ...parts.dimensions.map((key, index) => property(index, kinds[key] ?? 'Dimension', key, key, '', null)),
    ...groups.map((title, index) => property(100 + index, 'TopicGroup', '', title, '', null)),
    property(190, 'GeoDetail', 'Gemeentenaam_1', 'Gemeentenaam', '', null),
    ...parts.topics.map(({ title, unit, group }, index) =>
      property(
        200 + index,
        'Topic',
        columns[index]?.[1] ?? '',
        title,
        unit,
        group === undefined ? null : 100 + groups.indexOf(group),
      ),
    ),
  ];
  return {
    id,
    host,
    properties,
    regions: parts.regions.map(({ code, name }) => ({ Key: code.padEnd(keyWidth), Title: name, Description: null })),
    rows: parts.keys.map((key, index) => {
      const { dimensions, cells } = parts.row(key);
      return {
        ID: index,
        ...Object.fromEntries(
          Object.entries(dimensions).map(([name, code]) => [
            name,
            name === 'WijkenEnBuurten' ? code.padEnd(keyWidth) : code,
          ]),
        ),
        ...Object.fromEntries(columns.map(([stem, column]) => [column, cells[stem] ?? null])),
      };
    }),
  };
}
