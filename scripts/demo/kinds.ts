import type { QuarterKind } from './quarters.ts';

/** What is usual for a kind of buurt; invented, at the order of size of Dutch towns. */
export interface KindProfile {
  /** inhabitants per hectare before the whole is scaled to the town's population */
  readonly density: number;
  /** persons per household */
  readonly householdSize: number;
  /** % of inhabitants */
  readonly aged65: number;
  readonly aged80: number;
  readonly aged0To15: number;
  /** % of households */
  readonly onePerson: number;
  /** % of homes */
  readonly owned: number;
  readonly corporation: number;
  readonly houses: number;
  /** social position, cohesion and urbanity in standard deviations; 0 = the town's usual */
  readonly status: number;
  readonly cohesion: number;
  readonly urbanity: number;
  /** inhabitants of 2019 as a share of those of 2024 */
  readonly startOfSeries: number;
}

type Row = readonly [
  density: number,
  householdSize: number,
  aged65: number,
  aged80: number,
  aged0To15: number,
  onePerson: number,
  owned: number,
  corporation: number,
  houses: number,
  status: number,
  cohesion: number,
  urbanity: number,
  startOfSeries: number,
];

const rows: Readonly<Record<QuarterKind, Row>> = {
  centrum: [84, 1.45, 16, 5, 6, 66, 36, 24, 10, 0.1, -0.7, 1.6, 0.96],
  vooroorlogs: [76, 1.75, 15, 4, 11, 54, 48, 30, 40, 0, -0.3, 1, 0.98],
  tuindorp: [46, 2.05, 18, 5, 15, 40, 46, 42, 72, -0.2, 0.1, 0.5, 0.99],
  naoorlogs: [48, 1.85, 25, 9, 13, 48, 34, 54, 38, -0.7, -0.3, 0.4, 0.99],
  bloemkool: [42, 2.2, 20, 5, 15, 34, 58, 33, 82, 0, 0.1, 0, 1.01],
  vinex: [44, 2.6, 11, 2.5, 21, 24, 70, 21, 82, 0.6, 0.3, -0.2, 0.99],
  nieuwbouw: [40, 2.4, 10, 2.5, 20, 32, 62, 24, 60, 0.6, 0, 0, 0.72],
  dorp: [21, 2.4, 23, 6.5, 16, 28, 72, 18, 88, 0.3, 1, -1, 0.99],
  landelijk: [1, 2.45, 22, 5, 15, 24, 82, 4, 94, 0.4, 0.9, -1.6, 1],
  bedrijven: [0.36, 1.8, 18, 3, 8, 46, 70, 6, 76, -0.2, -0.5, 0.2, 1.04],
  natuur: [0.08, 2.2, 22, 4, 10, 30, 80, 0, 95, 0.2, 0.4, -1.6, 1],
};

export function kindProfile(kind: QuarterKind): KindProfile {
  const row = rows[kind];
  return {
    density: row[0],
    householdSize: row[1],
    aged65: row[2],
    aged80: row[3],
    aged0To15: row[4],
    onePerson: row[5],
    owned: row[6],
    corporation: row[7],
    houses: row[8],
    status: row[9],
    cohesion: row[10],
    urbanity: row[11],
    startOfSeries: row[12],
  };
}
