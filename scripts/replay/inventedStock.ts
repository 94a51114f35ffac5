import { join } from 'node:path';
import type { Bundle, ValueRow } from '../../src/domain/bundle.ts';
import { readBundle } from '../../src/sources/bundle.ts';
import { diskFolder } from '../folderNode.ts';
import { inventedMap } from './inventedMap.ts';
import { withNeighbour } from './neighbour.ts';
import { type Cell, type Lookup, makeTable, type ReplayTable, type Stock } from './stock.ts';
import { healthTopics, keyFigureTopics, proximityTopics, statusTopics } from './topics.ts';

const keyFigureTables = [
  ['85984NED', 2024],
  ['85618NED', 2023],
  ['85318NED', 2022],
] as const;
const healthYears = [2016, 2020, 2022, 2024];
const otherYears = [2019, 2020, 2021, 2022, 2023, 2024];

/** Stem of a key figure → how it follows from the figures of the example. Other stems stay empty. */
const direct: Readonly<Record<string, string>> = {
  AantalInwoners: 'inwoners',
  k_65JaarOfOuder: 'inwoners_65plus',
  HuishoudensTotaal: 'huishoudens',
  Woningvoorraad: 'woningen',
  GemiddeldeWOZWaardeVanWoningen: 'woz',
  PercentageEengezinswoning: 'p_eengezins',
  Koopwoningen: 'p_koop',
  InBezitWoningcorporatie: 'p_corporatie',
  GemiddeldInkomenPerInwoner: 'inkomen_pi',
  HuishOnderOfRondSociaalMinimum: 'p_sociaal_minimum',
  PercentageJongerenMetJeugdzorgInNatura: 'p_jeugdzorg',
  WmoClientenRelatief: 'wmo_1000',
  AfstandTotHuisartsenpraktijk: 'afst_huisarts',
  AfstandTotGroteSupermarkt: 'afst_supermarkt',
  AfstandTotApotheek: 'afst_apotheek',
};
/** Stem → share or rate, its base, and what it is per. */
const numbers: Readonly<Record<string, readonly [indicator: string, base: string, per: number]>> = {
  k_0Tot15Jaar: ['p_0_15', 'inwoners', 100],
  Eenpersoonshuishoudens: ['p_eenpersoons', 'huishoudens', 100],
  PersonenPerSoortUitkeringBijstand: ['bijstand_1000', 'inwoners', 1000],
  PersonenPerSoortUitkeringAO: ['ao_1000', 'inwoners', 1000],
};

/** The invented example municipality and its neighbour in the formats of PDOK, CBS, RIVM and police, made from its bundle. */
export async function inventedStock(directory = join(import.meta.dirname, '../../public/data/GM9901')): Promise<Stock> {
  const example = await readBundle(diskFolder(directory));
  if (!example.ok) throw new Error(example.failure.sentence);
  const bundle = withNeighbour(example.value);
  const lookup = lookupOf(bundle);
  const tables = [
    ...keyFigureTables.map(([id, year], index) => keyFigures(bundle, lookup, id, year, 5 + index)),
    ...otherTables(bundle, lookup),
    healthTable(bundle),
  ];
  return {
    tables: new Map(tables.map((table) => [table.id, table])),
    maps: new Map([[2024, inventedMap(bundle, lookup, 2024)]]),
  };
}

function lookupOf({ areas, values }: Bundle): Lookup {
  const index = new Map(values.map((row) => [`${row.area} ${row.indicator} ${row.year}`, row.value]));
  // counts of the municipality stand in the list of areas
  for (const { code, inhabitants, households } of areas) {
    for (const [indicator, count] of [
      ['inwoners', inhabitants],
      ['huishoudens', households],
    ] as const) {
      const key = `${code} ${indicator} 2024`;
      if (count !== null && !index.has(key)) index.set(key, count);
    }
  }
  return (area, indicator, year) => {
    const value = index.get(`${area} ${indicator} ${year}`);
    return value === undefined || Number.isNaN(value) ? null : value;
  };
}

/** The country, and the areas of the example and its neighbour: rows of the one are not those of the other. */
function regionsOf({ areas }: Bundle, country: string): { readonly code: string; readonly name: string }[] {
  return [{ code: country, name: 'Nederland' }, ...areas.map(({ code, name }) => ({ code, name }))];
}

function cellOf(lookup: Lookup, area: string, stem: string, year: number): Cell {
  const indicator = direct[stem];
  if (indicator !== undefined) return lookup(area, indicator, year);
  const [share, base, per] = numbers[stem] ?? [];
  if (share === undefined || base === undefined || per === undefined) return null;
  const [part, whole] = [lookup(area, share, year), lookup(area, base, year)];
  return part === null || whole === null ? null : Math.round((part * whole) / per);
}

function keyFigures(bundle: Bundle, lookup: Lookup, id: string, year: number, firstNumber: number): ReplayTable {
  const regions = regionsOf(bundle, 'NL00');
  return makeTable({
    id,
    host: 'opendata.cbs.nl',
    firstNumber,
    dimensions: ['WijkenEnBuurten'],
    topics: keyFigureTopics,
    regions,
    keys: regions.map(({ code }) => code),
    row: (code) => ({
      dimensions: { WijkenEnBuurten: code },
      cells: Object.fromEntries(keyFigureTopics.map(({ stem }) => [stem, cellOf(lookup, code, stem, year)])),
    }),
  });
}

function otherTables(bundle: Bundle, lookup: Lookup): readonly ReplayTable[] {
  const regions = regionsOf(bundle, 'NL00');
  const perYear = regions.flatMap(({ code }) => otherYears.map((year) => ({ code, year })));
  const status = makeTable({
    id: '86296NED',
    host: 'opendata.cbs.nl',
    firstNumber: 28,
    dimensions: ['WijkenEnBuurten', 'Perioden'],
    topics: statusTopics,
    regions,
    keys: perYear,
    row: ({ code, year }) => ({
      dimensions: { WijkenEnBuurten: code, Perioden: `${year}JJ00` },
      cells: { GemiddeldeScore: lookup(code, 'ses_woa', year), Welvaart: 9 },
    }),
  });
  const proximity = makeTable({
    id: '86134NED',
    host: 'opendata.cbs.nl',
    firstNumber: 5,
    dimensions: ['WijkenEnBuurten'],
    topics: proximityTopics,
    regions,
    keys: regions.map(({ code }) => code),
    row: (code) => ({
      dimensions: { WijkenEnBuurten: code },
      // the example has distances up to 2023
      cells: Object.fromEntries(proximityTopics.map(({ stem }) => [stem, cellOf(lookup, code, stem, 2023)])),
    }),
  });
  const support = makeTable({
    id: '86158NED',
    host: 'opendata.cbs.nl',
    firstNumber: 5,
    dimensions: ['TypeMaatwerkvoorziening', 'WijkenEnBuurten', 'Perioden'],
    topics: [
      { stem: 'WmoClienten', title: 'Wmo-cliënten', unit: 'aantal' },
      { stem: 'WmoClientenPer1000Inwoners', title: 'Wmo-cliënten per 1 000 inwoners', unit: 'per 1 000 inwoners' },
    ],
    regions: regions.filter(({ code }) => !code.startsWith('BU')),
    keys: perYear
      .filter(({ code }) => !code.startsWith('BU'))
      .flatMap((key) => ['T001024', 'A019506'].map((type) => ({ ...key, type }))),
    row: ({ code, year, type }) => ({
      dimensions: { TypeMaatwerkvoorziening: type.padEnd(9), WijkenEnBuurten: code, Perioden: `${year}JJ00` },
      cells: { WmoClientenPer1000Inwoners: type === 'T001024' ? lookup(code, 'wmo_1000', year) : 1 },
    }),
  });
  const crimes = makeTable({
    id: '47018NED',
    host: 'dataderden.cbs.nl',
    firstNumber: 1,
    dimensions: ['SoortMisdrijf', 'WijkenEnBuurten', 'Perioden'],
    topics: [{ stem: 'GeregistreerdeMisdrijven', title: 'Geregistreerde misdrijven', unit: 'aantal' }],
    regions,
    keys: perYear.flatMap((key) => ['0.0.0', '1.1.1'].map((type) => ({ ...key, type }))),
    row: ({ code, year, type }) => {
      const [rate, people] = [lookup(code, 'misdrijven_1000', year), lookup(code, 'inwoners', year)];
      const count = rate === null || people === null ? null : Math.round((rate * people) / 1000);
      return {
        dimensions: { SoortMisdrijf: type.padEnd(6), WijkenEnBuurten: code, Perioden: `${year}JJ00` },
        cells: { GeregistreerdeMisdrijven: type === '0.0.0' ? count : 3 },
      };
    },
  });
  return [status, proximity, support, crimes];
}

function healthTable(bundle: Bundle): ReplayTable {
  const index = new Map<string, ValueRow>(
    bundle.values.map((row) => [`${row.area} ${row.indicator} ${row.year}`, row]),
  );
  const regions = regionsOf(bundle, 'NL01');
  const keys = regions.flatMap(({ code }) =>
    healthYears.flatMap((year) =>
      ['20300', '53115', '80200'].flatMap((age) =>
        (['MW00000', 'MOG0095', 'MBG0095'] as const).map((margin) => ({ code, year, age, margin })),
      ),
    ),
  );
  const sides = { MW00000: 'value', MOG0095: 'low', MBG0095: 'high' } as const;
  return makeTable({
    id: '50150NED',
    host: 'dataderden.cbs.nl',
    firstNumber: 4,
    dimensions: ['Leeftijd', 'Marges', 'WijkenEnBuurten', 'Perioden'],
    topics: healthTopics,
    regions,
    keys,
    row: ({ code, year, age, margin }) => ({
      dimensions: { Leeftijd: age, Marges: margin, WijkenEnBuurten: code, Perioden: `${year}JJ00` },
      cells: Object.fromEntries(
        healthTopics.map(({ stem, adult, old }) => {
          const indicator = age === '20300' ? adult : age === '80200' ? old : null;
          const value = index.get(`${code} ${indicator} ${year}`)?.[sides[margin]];
          return [stem, value === undefined || Number.isNaN(value) ? null : value];
        }),
      ),
    }),
  });
}
