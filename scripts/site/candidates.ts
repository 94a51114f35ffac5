import { isAreaCode } from '../../src/domain/area.ts';
import { type Result, succeed } from '../../src/domain/failure.ts';
import { isOwnColumn, ownStarts } from '../../src/domain/ownFields.ts';
import type { Site } from '../../src/domain/place.ts';
import type { RawValue } from '../../src/domain/siting.ts';
import type { Candidate } from '../../src/model/siteMeasures.ts';
import { numberRule, parseNumber } from '../../src/sources/numberRule.ts';
import { rejectCell } from '../../src/sources/rejection.ts';
import { placeOfColumn, type Table, type TableRow } from '../csv.ts';

const fields = [
  ...['id', 'name', 'lon', 'lat', 'area', 'hectares', 'owner', 'zoning', 'capacity', 'available_from'],
  ...['low_stimulus', 'green_blue_network', 'note', 'available_to', 'permanence', 'partners'],
];

/** bounds and rule of a column with numbers */
const numbers = {
  lon: { low: -180, high: 180, whole: false, rule: 'een lengtegraad ligt tussen -180 en 180' },
  lat: { low: -90, high: 90, whole: false, rule: 'een breedtegraad ligt tussen -90 en 90' },
  hectares: { low: 0, high: Infinity, whole: false, rule: 'een oppervlakte kan niet negatief zijn' },
  capacity: { low: 0, high: Infinity, whole: true, rule: 'een capaciteit is een geheel getal en niet negatief' },
  available_from: { low: 1900, high: 2200, whole: true, rule: 'hier hoort een jaartal' },
  available_to: { low: 1900, high: 2200, whole: true, rule: 'hier hoort een jaartal' },
} as const;

/** Broken cells end the reading of a row: caught in `readCandidates`, never seen elsewhere. */
class BrokenCell extends Error {
  readonly result: Result<never>;
  constructor(result: Result<never>) {
    super('a cell breaks a rule');
    this.result = result;
  }
}

/**
 * Candidate sites of a table as `sites.csv` has them, of which only id, name, lon and lat must be there. Other columns are
 * attributes (numbers, ja/nee or words) or, as `oordeel_…`, judgements; an empty cell is unknown.
 */
export function readCandidates(table: Table): Result<readonly Candidate[]> {
  for (const name of ['id', 'name', 'lon', 'lat']) {
    const place = placeOfColumn(table, name);
    if (!place.ok) return place;
  }
  const found = new Map<string, Candidate>();
  try {
    for (const row of table.rows) {
      const candidate = readRow(table, row);
      const { id } = candidate.site;
      if (found.has(id)) return rejectCell(table.file, row.number, 'id', id, 'deze id komt twee keer voor');
      found.set(id, candidate);
    }
  } catch (error) {
    if (error instanceof BrokenCell) return error.result;
    throw error;
  }
  return succeed([...found.values()]);
}

function readRow(table: Table, { number, cells }: TableRow): Candidate {
  const cell = (name: string): string => cells[table.header.indexOf(name)] ?? '';
  const broken = (name: string, rule: string): never => {
    throw new BrokenCell(rejectCell(table.file, number, name, cell(name), rule));
  };
  const text = (name: string): string => (cell(name) === '' ? broken(name, 'deze cel mag niet leeg zijn') : cell(name));
  const numberOrNull = (name: keyof typeof numbers): number | null => {
    if (cell(name) === '') return null;
    const value = parseNumber(cell(name));
    if (Number.isNaN(value)) return broken(name, numberRule(cell(name)));
    const { low, high, whole, rule } = numbers[name];
    return value < low || value > high || (whole && !Number.isInteger(value)) ? broken(name, rule) : value;
  };
  const required = (name: 'lon' | 'lat'): number => numberOrNull(name) ?? broken(name, 'hier hoort een getal');
  const yesNo = (name: string): boolean | null => {
    if (cell(name) === '') return null;
    return ['ja', 'nee'].includes(cell(name))
      ? cell(name) === 'ja'
      : broken(name, 'toegestaan is ja, nee of een lege cel');
  };
  // absent where the file does not say, as in a bundle
  const more = (): Partial<Site> => {
    const [until, permanence, partners] = [numberOrNull('available_to'), cell('permanence'), cell('partners')];
    const isKnown = permanence === 'permanent' || permanence === 'tijdelijk';
    if (permanence !== '' && !isKnown) broken('permanence', 'toegestaan is permanent, tijdelijk of een lege cel');
    return {
      ...(until === null ? {} : { availableTo: until }),
      ...(isKnown ? { permanence } : {}),
      ...(partners === '' ? {} : { partners }),
    };
  };
  const area = cell('area');
  const site: Site = {
    id: text('id'),
    name: text('name'),
    lon: required('lon'),
    lat: required('lat'),
    area: area === '' ? null : isAreaCode(area) ? area : broken('area', 'dit is geen gebiedscode'),
    hectares: numberOrNull('hectares'),
    owner: cell('owner'),
    zoning: cell('zoning'),
    capacity: numberOrNull('capacity'),
    availableFrom: numberOrNull('available_from'),
    lowStimulus: yesNo('low_stimulus'),
    greenBlueNetwork: yesNo('green_blue_network'),
    note: cell('note'),
    ...more(),
  };
  const added = table.header.filter((name) => name !== '' && !fields.includes(name));
  const read = (name: string): RawValue => {
    const rule = numberRule(cell(name));
    // a number with a comma would otherwise pass for a word
    return rule.includes('komma') ? broken(name, rule) : freeValue(cell(name));
  };
  const isJudgement = (name: string): boolean => name.startsWith(ownStarts.judgements);
  return {
    site,
    attributes: new Map(added.filter((name) => !isJudgement(name)).map((name) => [ownName(name), read(name)])),
    judgements: new Map(added.filter(isJudgement).map((name) => [name.slice(ownStarts.judgements.length), read(name)])),
  };
}

/** "eigen_water" is the field "water"; a name of another kind is a field as it stands. */
function ownName(column: string): string {
  return isOwnColumn(column) ? column.slice(ownStarts.attributes.length) : column;
}

function freeValue(text: string): RawValue {
  if (text === '') return null;
  if (text === 'ja' || text === 'nee') return text === 'ja';
  const value = parseNumber(text);
  return Number.isNaN(value) ? text : value;
}
