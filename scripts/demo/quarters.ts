/** What kind of place a buurt is; decides density, age, housing and distances. */
export type QuarterKind =
  | 'centrum'
  | 'vooroorlogs'
  | 'tuindorp'
  | 'naoorlogs'
  | 'bloemkool'
  | 'vinex'
  | 'nieuwbouw'
  | 'dorp'
  | 'landelijk'
  | 'bedrijven'
  | 'natuur';

export interface Quarter {
  readonly name: string;
  readonly kind: QuarterKind;
  /** a point in each face of the plan that belongs to the buurt, in plan units */
  readonly seeds: string;
  /** how far the social position lies from what is usual for the kind; about −1 … 1 */
  readonly status: number;
  /** inhabitants per hectare, where the kind's own would be far off */
  readonly density?: number;
  /** how far its networks of residents lie from what kind and status suggest, in standard deviations */
  readonly network?: number;
}

export interface District {
  readonly name: string;
  readonly quarters: readonly Quarter[];
}

function quarter(
  name: string,
  kind: QuarterKind,
  status: number,
  seeds: string,
  own: Pick<Quarter, 'density' | 'network'> = {},
): Quarter {
  return { name, kind, status, seeds, ...own };
}

/** The invented wijken and buurten, in the order of their codes. */
export const districts: readonly District[] = [
  {
    name: 'Oude Stad',
    quarters: [
      quarter('Vismarkt', 'centrum', 0.2, '63.8,58.8'),
      quarter('Waterpoort', 'centrum', 0.5, '69.9,57.5'),
      quarter('Kloosterhof', 'centrum', -0.1, '72.1,59.6'),
      quarter('Koornmarkt', 'centrum', 0.1, '68.8,59.5'),
      quarter('Bolwerk', 'centrum', 0.4, '64.5,61.6'),
    ],
  },
  {
    name: 'Stationskwartier',
    quarters: [
      quarter('Spoorpunt', 'vooroorlogs', -0.7, '73.5,80', { network: 1.2 }),
      quarter('Molenkwartier', 'vooroorlogs', -0.4, '73.7,76.4'),
      quarter('Lindekwartier', 'vooroorlogs', 0.2, '71.6,69.6'),
      quarter('Stationsplein', 'centrum', -0.5, '76.3,70.8'),
      quarter('Parkbuurt', 'vooroorlogs', 0.8, '75.6,65'),
    ],
  },
  {
    name: 'Havenkwartier',
    quarters: [
      quarter('Havenzicht', 'nieuwbouw', 0.5, '58.9,67.5', { network: -1 }),
      quarter('Lijnbaan', 'vooroorlogs', -0.3, '65.8,69.2'),
      quarter('Zaaghoek', 'bedrijven', -0.4, '56.2,83.4', { density: 4.5 }),
      quarter('Pakhuizen', 'nieuwbouw', 0.2, '63.4,81.9'),
      quarter('Schippersbuurt', 'vooroorlogs', -0.9, '68.2,82.4', { network: 1.4 }),
    ],
  },
  {
    name: 'Singelwijk',
    quarters: [
      quarter('Singelpark', 'vooroorlogs', 0.9, '80.6,58.2'),
      quarter('Blekersveld', 'vooroorlogs', 0.3, '77.3,53.4'),
      quarter('Kadebuurt', 'tuindorp', 0.4, '88.2,54.7'),
      quarter('Rivierzicht', 'naoorlogs', 0.7, '101.3,48.4'),
    ],
  },
  {
    name: 'Tuindorp',
    quarters: [
      quarter('Lijsterhof', 'tuindorp', -0.2, '81.8,72.2'),
      quarter('Kersenhof', 'tuindorp', 0.2, '89.2,72.6'),
      quarter('Vruchtenhof', 'tuindorp', -0.3, '85.8,65.4'),
      quarter('Werkmanshof', 'tuindorp', -0.8, '89,60.6', { network: 1.7 }),
    ],
  },
  {
    name: 'Lindenhoek',
    quarters: [
      quarter('Lindenwaard', 'naoorlogs', 0.3, '55.1,87.6'),
      quarter('Esdoornhof', 'naoorlogs', -0.6, '67.1,89'),
      quarter('Beukenveld', 'naoorlogs', -0.3, '76.6,90', { network: 1.5 }),
      quarter('Iepenhof', 'naoorlogs', -0.8, '67.1,95.1'),
      quarter('Wilgenhoek', 'naoorlogs', 0.1, '74.3,96.4'),
      quarter('Elzenpoort', 'naoorlogs', -0.2, '79.2,97'),
    ],
  },
  {
    name: 'Roggekamp',
    quarters: [
      quarter('Haverkamp', 'naoorlogs', -0.4, '97.8,74.9'),
      quarter('Gerstkamp', 'naoorlogs', 0.2, '108.3,73'),
      quarter('Boekweit', 'naoorlogs', -0.7, '96.5,65.6'),
      quarter('Tarwekamp', 'naoorlogs', 0, '106.8,64.2', { network: 1.5 }),
      quarter('Vlaskamp', 'naoorlogs', -0.5, '98.6,58.4', { network: 1.0 }),
      quarter('Klaverkamp', 'naoorlogs', 0.4, '107.7,57'),
    ],
  },
  {
    name: 'De Kreken',
    quarters: [
      quarter('Rietkreek', 'bloemkool', -0.5, '85.1,94'),
      quarter('Zilverkreek', 'bloemkool', 0, '94.9,93.4'),
      quarter('Ganzenkreek', 'bloemkool', 0.3, '104.1,90.4'),
      quarter('Kreekrand', 'bloemkool', -0.4, '83,80'),
      quarter('Lisdodde', 'bloemkool', -0.2, '92.6,82'),
      quarter('Oeverkreek', 'bloemkool', 0.4, '104.6,82.4', { network: -0.9 }),
    ],
  },
  {
    name: 'Waterhoven',
    quarters: [
      quarter('Fonteinkruid', 'bloemkool', -0.6, '108.4,45.4'),
      quarter('Waterlelie', 'bloemkool', 0, '115.2,43.4'),
      quarter('Kalmoes', 'bloemkool', 0.5, '122.2,41', { network: -0.9 }),
      quarter('Dotterhof', 'bloemkool', 0.2, '105.6,36'),
      quarter('Zwanenhof', 'bloemkool', 0.4, '119.2,33.2', { network: -0.8 }),
    ],
  },
  {
    name: 'Brinkerveld',
    quarters: [
      quarter('Brinkhof', 'vinex', -0.3, '117.9,73', { network: -1.1 }),
      quarter('Veldzoom', 'vinex', 0.3, '128.1,73'),
      quarter('Brinkerlaan', 'vinex', 0, '116.4,63'),
      quarter('Parkveld', 'vinex', 0.4, '126.9,62.8'),
      quarter('Spoorzoom', 'vinex', -0.1, '120,52', { density: 29 }),
    ],
  },
  {
    name: 'Overzijde',
    quarters: [
      quarter('Weteringpark', 'tuindorp', 0.9, '47.2,83.7 48,77', { density: 15, network: -1 }),
      quarter('Westerlaan', 'naoorlogs', -0.2, '47.7,67'),
      quarter('Molenweide', 'naoorlogs', -0.5, '45.7,57.4'),
      quarter('Veerkade', 'tuindorp', 0.3, '53.2,56'),
      quarter('Brugkwartier', 'vooroorlogs', 0, '61.8,48.6'),
      quarter('Zuidoever', 'tuindorp', -0.4, '73.4,46.6', { network: 1.5 }),
      quarter('Overweide', 'vinex', 0.6, '88.4,44.6', { network: -1.2 }),
    ],
  },
  {
    name: 'Zonneveld',
    quarters: [
      quarter('Middagzon', 'nieuwbouw', 0.1, '39.2,74', { network: -1.3 }),
      quarter('Morgenzon', 'nieuwbouw', 0.3, '31.9,72.4'),
      quarter('Zonnedauw', 'nieuwbouw', -0.3, '35.4,62.6'),
      quarter('Avondzon', 'nieuwbouw', 0.5, '37,54.4'),
    ],
  },
  {
    name: 'Noorderpoort',
    quarters: [
      quarter('Bedrijvenpark Noorderpoort', 'bedrijven', 0, '113.4,90.4'),
      quarter('De Slenk', 'bedrijven', 0, '124.4,83'),
      quarter('Spoorhoek', 'landelijk', -0.2, '95,106'),
    ],
  },
  {
    name: 'Wittenhuizen',
    quarters: [
      quarter('Wittenhuizen-Dorp', 'dorp', 0.2, '69.4,111.6'),
      quarter('Wittenhuizerveld', 'landelijk', 0.1, '77.6,116'),
      quarter('Noorderbroek', 'landelijk', 0, '45,104'),
    ],
  },
  {
    name: 'Oosterhem en Elsbroek',
    quarters: [
      quarter('Oosterhem-Dorp', 'dorp', 0, '138.6,44'),
      quarter('Oosterhemmer Enk', 'landelijk', 0.2, '136,54'),
      quarter('Oosterhemmerveld', 'landelijk', 0, '142.4,71.4'),
      quarter('Elsbroek', 'dorp', 0.4, '129.1,96'),
      quarter('Elsbroeker Velden', 'landelijk', 0.3, '114,107'),
      quarter('Heidehoek', 'landelijk', 0.6, '135,35', { density: 1.7 }),
      quarter('Rivierlanden', 'landelijk', -0.1, '119.6,23'),
      quarter('Oostwaard', 'natuur', 0, '107,14.4'),
    ],
  },
  {
    name: 'Hoogwende en Zuiderpolder',
    quarters: [
      quarter('Hoogwende-Dorp', 'dorp', 0.3, '17.4,58.4'),
      quarter('Hoogwenderbroek', 'landelijk', 0.1, '26,50'),
      quarter('Plasgebied', 'landelijk', 0.3, '35,30'),
      quarter('Westerland', 'landelijk', -0.2, '12,92'),
      quarter('Hoge Weide', 'landelijk', 0, '29,82'),
      quarter('Noordwaard', 'natuur', 0, '36,86.4'),
      quarter('Zuiderpolder', 'landelijk', -0.1, '52,20'),
      quarter('Zuiddijk', 'dorp', -0.4, '55.8,42.4'),
      quarter('Ganzenpolder', 'landelijk', 0, '84,9'),
      quarter('Middelwaard', 'landelijk', 0, '84,36 89.4,24'),
    ],
  },
];

export const municipality = { code: 'GM9901', name: 'Oeverstad' } as const;

export function districtCode(district: number): string {
  return `WK9901${String(district + 1).padStart(2, '0')}`;
}

export function quarterCode(district: number, quarterOrder: number): string {
  return `BU9901${String(district + 1).padStart(2, '0')}${String(quarterOrder).padStart(2, '0')}`;
}
