import type { Random } from '../../src/model/random.ts';
import { createRandom } from '../../src/model/random.ts';
import type { Spot } from './placement.ts';
import { createPlacer } from './placement.ts';
import { readPoints } from './planLines.ts';
import type { Residents } from './residents.ts';
import type { Town, TownBuurt } from './townAreas.ts';

export interface TownFacility extends Spot {
  readonly name: string;
  readonly kind: string;
}

const names: Readonly<Record<string, string>> = {
  huisarts: 'Huisartsenpraktijk',
  apotheek: 'Apotheek',
  supermarkt: 'Supermarkt',
  fysiotherapeut: 'Fysiotherapie',
  ov_halte: 'Halte',
  school: 'Basisschool',
  ontmoeting: 'Buurthuis',
  inloop: 'Inloop',
  dagbesteding: 'Dagbesteding',
  wijkteam: 'Sociaal wijkteam',
  horeca: 'Eetcafé',
};

/** what stands together in the shopping centre of a wijk, and what a town centre adds */
const wijkCentre = ['supermarkt', 'apotheek', 'huisarts', 'fysiotherapeut', 'ontmoeting', 'wijkteam', 'horeca'];
const townCentre = ['horeca', 'horeca'];
/** chance that an ordinary buurt has one, by facility */
const scattered: Readonly<Record<string, number>> = {
  ov_halte: 0.6,
  school: 0.4,
  huisarts: 0.16,
  supermarkt: 0.14,
  fysiotherapeut: 0.12,
  ontmoeting: 0.14,
  dagbesteding: 0.07,
  inloop: 0.06,
};
const village = ['ov_halte', 'ontmoeting', 'school'];
const rural: Readonly<Record<string, number>> = { ov_halte: 0.35, dagbesteding: 0.2, horeca: 0.12 };

const centreReach = 170;

/** beside the railway; `near` in plan units */
const stations = [
  { buurt: 'Stationsplein', name: 'Station Oeverstad', near: '77.2,71.6' },
  { buurt: 'Spoorzoom', name: 'Station Oeverstad Oost', near: '119,48' },
] as const;

function drawn(chances: Readonly<Record<string, number>>, random: Random): string[] {
  return Object.entries(chances).flatMap(([kind, chance]) => (random.next() < chance ? [kind] : []));
}

function usualKinds(buurt: TownBuurt, people: number, random: Random): string[] {
  switch (buurt.quarter.kind) {
    case 'natuur':
      return [];
    case 'bedrijven':
      return ['ov_halte'];
    case 'landelijk':
      return drawn(rural, random);
    case 'dorp':
      return [...village, ...(people > 900 ? ['supermarkt', 'horeca', 'huisarts'] : [])];
    case 'centrum':
      return [...townCentre, ...drawn(scattered, random)];
    default:
      return drawn(scattered, random);
  }
}

/** Persons in a buurt; every buurt of the town has its residents. */
type InhabitantsOf = (buurt: string) => number;

function createInhabitantsOf(people: readonly Residents[]): InhabitantsOf {
  const inhabitants = new Map(people.map((entry) => [entry.code, entry.inhabitants]));
  return (buurt) => {
    const persons = inhabitants.get(buurt);
    if (persons === undefined) throw new Error(`buurt ${buurt} has no residents`);
    return persons;
  };
}

function centresOf(town: Town, inhabitantsOf: InhabitantsOf): Set<string> {
  const centres = town.wijken.flatMap((wijk) => {
    const candidates = town.buurten
      .filter(({ parent, quarter }) => parent === wijk.code && !['landelijk', 'natuur', 'dorp'].includes(quarter.kind))
      .sort((a, b) => inhabitantsOf(b.code) - inhabitantsOf(a.code));
    const largest = candidates[0];
    return largest === undefined || inhabitantsOf(largest.code) < 800 ? [] : [largest.code];
  });
  return new Set(centres);
}

/** Places facilities: together in the centre of each wijk, scattered in town, few in villages, hardly any outside. */
export function placeFacilities(town: Town, people: readonly Residents[], seed: string): TownFacility[] {
  const inhabitantsOf = createInhabitantsOf(people);
  const centres = centresOf(town, inhabitantsOf);
  return town.buurten.flatMap((buurt) => {
    const random = createRandom(`${seed}/facilities/${buurt.code}`);
    const place = createPlacer(buurt);
    const middle = place(random, 120);
    const called = (kind: string, spot: Spot, order: number): TownFacility => ({
      ...spot,
      kind,
      name: `${names[kind] ?? kind} ${buurt.name}${order === 0 ? '' : ` ${order + 1}`}`,
    });
    const together = centres.has(buurt.code) ? wijkCentre : [];
    const apart = usualKinds(buurt, inhabitantsOf(buurt.code), random).filter(
      (kind) => kind === 'horeca' || kind === 'school' || !together.includes(kind),
    );
    const counts = new Map<string, number>();
    const ordinary = [...together, ...apart].map((kind, i) => {
      const order = counts.get(kind) ?? 0;
      counts.set(kind, order + 1);
      const spot = i < together.length ? place(random, 25, middle.at, centreReach) : place(random);
      return called(kind, spot, order);
    });
    const stop = stations.find(({ buurt: name }) => name === buurt.name);
    if (stop === undefined) return ordinary;
    const beside = place(random, 12, readPoints(stop.near)[0], 260);
    return [{ ...beside, kind: 'station', name: stop.name }, ...ordinary];
  });
}
