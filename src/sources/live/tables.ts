import type { OpenKind } from '../open/openFile.ts';
import { healthTopics } from '../open/rivmHealth.ts';
import type { ColumnWish } from './columns.ts';
import type { CbsTable } from './session.ts';

export interface Edition extends CbsTable {
  /** year of the figures where the table has no dimension Perioden, and of its division into areas elsewhere */
  readonly year: number;
}

/** Rows to read at once: OData conditions that hold for all of them, and the dimensions they name. */
export interface Selection {
  readonly conditions: readonly string[];
  readonly dimensions: readonly string[];
}

export interface TableFamily {
  readonly id: 'kerncijfers' | 'ses' | 'nabijheid' | 'wmo' | 'gezondheid' | 'misdrijven';
  /** Dutch, shown while fetching */
  readonly label: string;
  readonly kind: OpenKind;
  /** newest first */
  readonly editions: readonly Edition[];
  /** `first`: older editions are a second way, asked for only when a newer one is not there */
  readonly reads: 'all' | 'first';
  readonly prefixes: readonly ('GM' | 'WK' | 'BU')[];
  readonly selections: readonly Selection[];
  readonly wishes: readonly ColumnWish[];
}

const everyLevel = ['GM', 'WK', 'BU'] as const;
const everything: readonly Selection[] = [{ conditions: [], dimensions: [] }];

/**
 * Figures per edition of Kerncijfers wijken en buurten. Shares that CBS gives as numbers of persons or households are
 * parts; from 2026 on 65 and older comes in two parts.
 */
const keyFigures: readonly ColumnWish[] = [
  { indicator: 'inwoners', key: /^AantalInwoners_\d+$/, unit: 'aantal' },
  { indicator: 'inwoners_65plus', key: /^k_65JaarOfOuder_\d+$/, unit: 'aantal' },
  { indicator: 'inwoners_65_80', key: /^k_65JaarTot80Jaar_\d+$/, unit: 'aantal' },
  { indicator: 'inwoners_80plus', key: /^k_80JaarOfOuder_\d+$/, unit: 'aantal' },
  { indicator: 'inwoners_0_15', key: /^k_0Tot15Jaar_\d+$/, unit: 'aantal' },
  { indicator: 'huishoudens', key: /^HuishoudensTotaal_\d+$/, unit: 'aantal' },
  { indicator: 'eenpersoons', key: /^Eenpersoonshuishoudens_\d+$/, unit: 'aantal' },
  { indicator: 'woningen', key: /^Woningvoorraad_\d+$/, unit: 'aantal' },
  { indicator: 'woz', key: /^GemiddeldeWOZWaarde\w*_\d+$/, unit: 'duizend_euro' },
  { indicator: 'p_eengezins', key: /^PercentageEengezinswoning_\d+$/, unit: 'procent' },
  { indicator: 'p_koop', key: /^Koopwoningen_\d+$/, unit: 'procent' },
  { indicator: 'p_corporatie', key: /^InBezitWoningcorporatie_\d+$/, unit: 'procent' },
  { indicator: 'inkomen_pi', key: /^GemiddeldInkomenPerInwoner_\d+$/, unit: 'duizend_euro' },
  { indicator: 'p_sociaal_minimum', key: /^HuishOnderOfRondSociaalMinimum_\d+$/, unit: 'procent' },
  { indicator: 'bijstand', key: /^PersonenPerSoortUitkeringBijstand_\d+$/, unit: 'aantal' },
  { indicator: 'ao', key: /^PersonenPerSoortUitkeringAO_\d+$/, unit: 'aantal' },
  { indicator: 'wmo_1000', key: /^WmoClientenRelatief_\d+$/, unit: 'per_1000' },
  { indicator: 'p_jeugdzorg', key: /^PercentageJongerenMetJeugdzorg\w*_\d+$/, unit: 'procent' },
  { indicator: 'afst_huisarts', key: /^AfstandTotHuisartsenpraktijk_\d+$/, unit: 'km' },
  { indicator: 'afst_supermarkt', key: /^AfstandTotGroteSupermarkt_\d+$/, unit: 'km' },
];

/** Key of the dimension Leeftijd per age group of the catalogue. */
const ages = { '18plus': '20300', '65plus': '80200' } as const;

const health: readonly ColumnWish[] = (['18plus', '65plus'] as const).flatMap((age) =>
  healthTopics.flatMap((topic): readonly ColumnWish[] => {
    const indicator = topic[age];
    return indicator === undefined
      ? []
      : [{ indicator, key: topic.column, unit: 'procent', where: { Leeftijd: ages[age] } }];
  }),
);

/** Tables of CBS open data per subject, newest first; ids of later editions are added here. */
export const tableFamilies: readonly TableFamily[] = [
  {
    id: 'kerncijfers',
    label: 'Kerncijfers wijken en buurten',
    kind: 'kwb_selection',
    editions: [
      cbs('86358NED', 2026),
      cbs('86165NED', 2025),
      cbs('85984NED', 2024),
      cbs('85618NED', 2023),
      cbs('85318NED', 2022),
    ],
    reads: 'all',
    prefixes: everyLevel,
    selections: everything,
    wishes: keyFigures,
  },
  {
    id: 'ses',
    label: 'Sociaal-economische status (SES-WOA)',
    kind: 'cbs_table',
    editions: [cbs('86296NED', 2025), cbs('86092NED', 2024)],
    reads: 'first',
    prefixes: everyLevel,
    selections: [{ conditions: [], dimensions: ['Perioden'] }],
    wishes: [{ indicator: 'ses_woa', key: /^GemiddeldeScore_\d+$/, unit: 'score', group: /totaalscore/i }],
  },
  {
    id: 'nabijheid',
    label: 'Nabijheid van voorzieningen',
    kind: 'cbs_table',
    editions: [cbs('86270NED', 2025), cbs('86134NED', 2024)],
    reads: 'all',
    prefixes: everyLevel,
    selections: everything,
    wishes: [
      { indicator: 'afst_huisarts', key: /^AfstandTotHuisartsenpraktijk_\d+$/, unit: 'km' },
      { indicator: 'afst_supermarkt', key: /^AfstandTotGroteSupermarkt_\d+$/, unit: 'km' },
      { indicator: 'afst_apotheek', key: /^AfstandTotApotheek_\d+$/, unit: 'km' },
    ],
  },
  {
    id: 'wmo',
    label: 'Wmo naar type voorziening',
    kind: 'cbs_table',
    editions: [cbs('86158NED', 2025)],
    reads: 'first',
    prefixes: ['GM', 'WK'],
    selections: [
      {
        conditions: ["startswith(TypeMaatwerkvoorziening,'T001024')"],
        dimensions: ['TypeMaatwerkvoorziening', 'Perioden'],
      },
    ],
    wishes: [
      {
        indicator: 'wmo_1000',
        key: /^WmoClientenPer1000Inwoners_\d+$/,
        unit: 'per_1000',
        where: { TypeMaatwerkvoorziening: 'T001024' },
      },
    ],
  },
  {
    id: 'gezondheid',
    label: 'RIVM Gezondheid per wijk en buurt',
    kind: 'rivm_health',
    editions: [derden('50150NED', 2024, 'RIVM'), derden('50120NED', 2022, 'RIVM')],
    reads: 'first',
    prefixes: everyLevel,
    selections: Object.values(ages).map((age) => ({
      conditions: [`startswith(Leeftijd,'${age}')`],
      dimensions: ['Leeftijd', 'Marges', 'Perioden'],
    })),
    wishes: health,
  },
  {
    id: 'misdrijven',
    label: 'Geregistreerde misdrijven (politie)',
    kind: 'cbs_table',
    editions: [derden('47018NED', 2025, 'Politie')],
    reads: 'first',
    prefixes: everyLevel,
    selections: [
      {
        conditions: ["startswith(SoortMisdrijf,'0.0.0')", "Perioden ge '2019JJ00'"],
        dimensions: ['SoortMisdrijf', 'Perioden'],
      },
    ],
    wishes: [
      {
        indicator: 'misdrijven',
        key: /^GeregistreerdeMisdrijven_\d+$/,
        unit: 'aantal',
        where: { SoortMisdrijf: '0.0.0' },
      },
    ],
  },
];

function cbs(id: string, year: number): Edition {
  return { id, year, host: 'cbs', service: 'CBS' };
}

function derden(id: string, year: number, service: string): Edition {
  return { id, year, host: 'derden', service };
}
