import type { Point } from './plane.ts';
import type { LineStyle } from './shapeLine.ts';

export interface PlanLine {
  readonly id: string;
  readonly style: LineStyle;
  readonly closed: boolean;
  /** metres east and north of the south-west corner of the plan */
  readonly points: readonly Point[];
}

export interface Watercourse extends PlanLine {
  /** metres */
  readonly width: number;
}

/** metres per unit of the coordinates below */
const unit = 88;

/** Reads "12,3.5 40,8 …". */
export function readPoints(text: string): Point[] {
  return text
    .trim()
    .split(/\s+/)
    .map((pair): Point => {
      const [x = Number.NaN, y = Number.NaN] = pair.split(',').map(Number);
      return [x * unit, y * unit];
    });
}

function line(id: string, style: LineStyle, text: string): PlanLine {
  return { id, style, closed: false, points: readPoints(text) };
}

function loop(id: string, style: LineStyle, text: string): PlanLine {
  const points = readPoints(text);
  return { id, style, closed: true, points: [...points, ...points.slice(0, 1)] };
}

function water(id: string, width: number, style: LineStyle, text: string): Watercourse {
  return { ...line(id, style, text), width };
}

/** Water wide enough to be no land of any buurt, as the national boundaries leave out wide water. */
export const watercourses: readonly Watercourse[] = [
  water(
    'rivier',
    190,
    'curve',
    '121,-5 113,6 107,10.4 100,13 94.6,19 92.4,26 94,32 98.4,38 97.4,44 91.6,49.4 84,51.6 76,51 69,51.8 62.6,54.4 57.4,59.6 54.4,66 55.2,73.6 53.4,80 47.6,85.4 39,87.6 31.6,92 28.6,98 22.4,103.6 20.6,111 17,119 13,127',
  ),
  water('nevengeul', 70, 'curve', '100.6,12.6 92,13.4 86.4,19 84.6,26 88,31.6 93,34 97,36.4'),
  water('haven', 110, 'curve', '54,70.5 60,73 66,77 70.2,78.6'),
  water('insteekhaven', 90, 'curve', '62,74 61.2,76.5 60.9,79.4'),
  water(
    'gracht',
    42,
    'street',
    '61,55 61.6,57.5 60.2,58.6 61.2,60.6 60.4,62.2 62.4,62.9 63.2,64.9 65.2,64.5 66.6,66.2 68.4,65 70.4,65.6 71,63.8 73,63 72.6,61.1 74.2,59.8 73.2,58 74.2,56.2 73.2,54.6 73.4,51',
  ),
];

export const lakes: readonly PlanLine[] = [
  loop('plas', 'lane', '19,28.4 22.6,26.6 25.4,28 29.6,29 31.4,32.4 28.4,34.6 24.4,33 20.4,32'),
  loop('recreatieplas', 'lane', '118.4,103 121,101.4 124,102.4 126.6,105.2 124,107 120,106'),
];

export const outline: PlanLine = loop(
  'gemeentegrens',
  'field',
  '4,33 9,22 22,19 24,10 41,8.6 46,14.6 60,12.6 63,4.6 80,2 93,7 106,3.4 119,7 124,14.4 137,13 141,25 137.6,33 146,37 149.4,48 143,60 149.6,66 150,81 143.6,84 147,96 137.6,107 127,109.6 121,118 108,115 100,122 87,127 84,121.4 70,123.6 66,129 50,125.4 47,117 34,121 24.4,118.6 13.6,115 16,104 5,99 3.6,88 9,77 2,73 1,60 8,55 5.6,44',
);

/** Order matters: a line ends on the lines before it. */
export const planLines: readonly PlanLine[] = [
  line('spoor', 'curve', '89,132 86,112 82,96 78.5,84 77.5,74 80,65 87,58.5 98,54 112,50 126,43 152,36'),
  line('spoor-west', 'curve', '77.6,77 75.5,82 70,84.5 60,85 46,83 30,77 14,74 -4,72'),
  loop(
    'ring',
    'curve',
    '56,93 66,98 80,101 95,98 107,90 113,78 113,64 109,52 104,41 96,36.5 86,41 74,42.5 62,44 50,47.5 43,56 41,68 44,80 49,88',
  ),
  line('snelweg', 'curve', '93,131 101.4,112.4 112,100 124,91 137,82 154,71'),

  line('oude-stad-1', 'street', '68.4,65 67.5,60.5 66.6,54'),
  line('oude-stad-2', 'street', '61,60.4 64.5,60.2 67.5,60.6'),
  line('oude-stad-3', 'street', '67.4,59 70.5,59.3 73.6,58.6'),
  line('oude-stad-4', 'street', '70.4,59.2 70.2,62 70.9,64.2'),

  line('stationsweg', 'street', '68.6,65.4 69.6,72 70.3,78 70.4,84.4'),
  line('zuiderspoorstraat', 'street', '73.6,59.7 77,62 80.8,64'),
  line('stationsstraat', 'street', '70.6,65.6 74.5,68.4 78.3,69.6'),
  line('parkstraat', 'street', '69.7,73 74,73.6 77.6,74.4'),
  line('molenstraat', 'street', '70.3,79 74,79.6 76.6,80'),
  line('lindestraat', 'street', '74.6,68.6 74,73.4'),

  line('haven-1', 'street', '62.4,64 61.8,69 62.6,74'),
  line('haven-2', 'street', '66.2,77.6 66.4,81 66,85'),
  line('haven-3', 'street', '61,79.4 60.4,82 60.6,85'),

  line('singel-1', 'street', '73.8,56.9 80,56.3 84.6,57.3 88,58.2'),
  line('singel-2', 'street', '81,56.4 80.6,51'),
  line('singel-3', 'street', '95.6,54.8 94.6,51 92.6,47.6'),

  line('oosterweg', 'street', '77.6,73 85,75.4 92,77.2 104,78.8 113,78.6'),
  line('tuindorp-1', 'street', '92.6,77.2 92,68 93.6,60 94,55.4'),
  line('tuindorp-2', 'lane', '79.6,66.4 86,67.4 92,68.6'),
  line('tuindorp-3', 'street', '85.6,75.6 86.4,67.2'),
  line('tuindorp-4', 'street', '84.2,60.6 89,62.4 93.2,62.2'),

  line('roggekamp-1', 'street', '92.2,69.4 102,68.6 113.4,68'),
  line('roggekamp-2', 'street', '93.6,60.8 103,60.4 112.4,59.6'),
  line('roggekamp-3', 'street', '103.4,78.6 103,68.6'),
  line('roggekamp-4', 'street', '101,68.6 100.6,60.6'),
  line('roggekamp-5', 'street', '103.6,60.4 103.8,52.6'),

  line('kreken-1', 'lane', '80,89 88,90.4 94,86.6 101,88.4 110,85.4'),
  line('kreken-2', 'lane', '90.4,99.4 89.2,95 90,89.8'),
  line('kreken-3', 'lane', '101,95.4 99.4,91 100,88.2'),
  line('kreken-4', 'lane', '88.6,76.2 87,82 88.8,90'),
  line('kreken-5', 'lane', '98,78 97,82.4 98,87.6'),

  line('linden-1', 'street', '62.6,85 61.8,91 61.4,96.4'),
  line('linden-2', 'street', '72,84 72.4,92 72,100'),
  line('linden-3', 'street', '61.8,91.6 72.2,92.2 81,92.8'),
  line('linden-4', 'street', '76.8,92.6 76.4,101'),

  line('waterhoven-zuid', 'field', '97.6,33.4 106,29 116,28.4 125,30'),
  line('waterhoven-oost', 'field', '125,30 124.6,37 127,43'),
  line('waterhoven-1', 'lane', '113,50 111.2,42 113,35 112,28.6'),
  line('waterhoven-2', 'lane', '104,41 108,42.4 111.4,41'),
  line('waterhoven-3', 'lane', '112,38.4 118.4,36.4 125,37.6'),
  line('waterhoven-4', 'lane', '118.6,47.4 118,42 118.8,36.6'),

  line('brinker-noord', 'street', '113.2,77.6 122,77 132,77.4'),
  line('brinker-oost', 'field', '132,77.4 133.4,66 130,54 130.6,41.6'),
  line('brinker-1', 'street', '113.4,69 123,68.2 133,68.4'),
  line('brinker-2', 'street', '111.4,58.4 121,57.4 131,57'),
  line('brinker-3', 'street', '122.6,77 122,68.4'),
  line('brinker-4', 'street', '119.8,68.4 120.2,57.6'),

  line('noorder-1', 'street', '104,92.8 107.6,97 110.6,101.2'),
  line('noorder-2', 'street', '112,80.6 117,84.4 123.4,91.6'),
  line('noorder-3', 'field', '132,77.4 134.6,79.6 137,82'),

  line('overzijde-1', 'street', '57.4,58.8 56.6,52 56,46'),
  line('overzijde-2', 'street', '68,52.6 67.6,48 67,43.4'),
  line('overzijde-3', 'street', '80,51.4 79.6,42'),
  line('overzijde-4', 'street', '42.2,61 48,62 54.6,63.2'),
  line('overzijde-5', 'street', '41.6,72.4 48,72 54.4,71.8'),

  line('zonneveld-west', 'field', '30,77 28.4,67 30,55 37,49.6 48.6,48.6'),
  line('zonneveld-1', 'street', '28.6,67 35,66.6 41.4,67.4'),
  line('zonneveld-2', 'street', '35.2,66.8 35.6,79'),
  line('zonneveld-3', 'street', '29.6,58.2 35,58.4 42.2,58.8'),

  line('noord-1', 'field', '67,98.4 64.6,112 60,126'),
  loop('elsbroek', 'lane', '124.6,94.6 128,93 132,93.6 133.4,96.6 130.4,99 126,98.4'),
  line('wittenhuizen', 'lane', '65.2,108 70,107 74.4,110 73,114.6 68,116 63,114.6'),

  line('oost-1', 'field', '125,30 131,27 138.6,32'),
  line('oosterhem', 'lane', '134,40.4 133.4,46 137,49.6 142.6,48.4 143.6,44 141,38.6'),
  line('oost-2', 'field', '133,66 139,65 144.6,62'),

  line('waarddijk-zuid', 'curve', '103,31 100.4,26 104,19.4 113,15.6 120,9.4 121.4,4'),
  line('waarddijk-noord', 'curve', '42,82.4 35,85 28.4,88 24.4,93.6 20.4,98.4 17.4,104'),
  line('overzijde-6', 'street', '49.4,47.8 50,54 49.6,62.4'),

  line('dijk', 'field', '49,47.8 46,37 39,28 34,13'),
  loop('hoogwende', 'lane', '13,56.4 17,54.4 21,56 21.6,60 18.4,62.4 14,61.4'),
  line('west-1', 'field', '21,76 19,88 22,96.4'),
  line('west-2', 'field', '7,45 18,42 30,45 46,37.4'),
  line('zuid-1', 'field', '69.6,43 71.6,29 66,7'),
  line('zuiddijk', 'lane', '50,46.8 49.6,41 55,38 61.4,39.4 62.4,44'),
  line('zuid-2', 'field', '76.6,42.4 79,31 84.6,25'),
];
