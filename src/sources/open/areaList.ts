import type { AreaCode } from '../../domain/area.ts';
import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import type { Municipality } from './findMunicipality.ts';
import type { OpenArea, Reading } from './openFile.ts';
import { withoutWijkNumber } from './sameName.ts';

export interface AreaList {
  /** gemeente, wijken and buurten, ordered by code within their level */
  readonly areas: readonly OpenArea[];
  readonly remarks: readonly string[];
}

/**
 * The areas of the municipality: those of the most authoritative file that lists its buurten (`readings` are in order
 * of authority). A wijk without a row of its own exists when a buurt lies in it; its name comes from other files.
 * Names of wijken lose the number CBS puts before them, unless two wijken would then share a name.
 */
export function areaList(readings: readonly Reading[], municipality: Municipality): Result<AreaList> {
  const main = readings.find(({ areas }) => areas.some(({ level }) => level === 'buurt'));
  if (main === undefined) {
    return fail(
      'file_rejected',
      `Geen van de bestanden geeft de buurten van ${municipality.name}: er is een bestand met cijfers of grenzen per buurt nodig.`,
    );
  }
  const buurten = main.areas.filter(({ level }) => level === 'buurt');
  const codes = [...new Set(buurten.map(({ code }) => wijkOf(code)))];
  const wijken = codes.map((code): OpenArea => ({ code, name: wijkName(code, main, readings), level: 'wijk' }));
  const short = wijken.map((wijk) => ({ ...wijk, name: withoutWijkNumber(wijk.name) }));
  const isUnique = new Set(short.map(({ name }) => name)).size === short.length;
  const isShorter = short.some(({ name }, index) => name !== wijken[index]?.name);
  const areas = [
    { ...municipality, level: 'gemeente' as const },
    ...(isUnique ? short : wijken).sort(byCode),
    ...buurten.sort(byCode),
  ];
  const remarks =
    isUnique && isShorter
      ? ['Het volgnummer voor de naam van een wijk ("Wijk 10 …") is weggelaten; het staat in de code.']
      : [];
  return succeed({ areas, remarks });
}

/** CBS nests codes: the first six digits of a buurt are those of its wijk. */
export function wijkOf(buurt: AreaCode): AreaCode {
  return `WK${buurt.slice(2, 8)}` as AreaCode;
}

function wijkName(code: AreaCode, main: Reading, readings: readonly Reading[]): string {
  for (const reading of [main, ...readings]) {
    const own = reading.areas.find((area) => area.code === code)?.name;
    const parent = reading.shapes.find((shape) => shape.parentName !== null && wijkOf(shape.code) === code)?.parentName;
    const name = own ?? parent;
    if (name !== undefined && name !== null && name !== '') return name;
  }
  return `Wijk ${code.slice(6)}`;
}

function byCode(one: OpenArea, other: OpenArea): number {
  return one.code < other.code ? -1 : 1;
}
