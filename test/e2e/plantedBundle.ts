import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { type Files, seal, textOf } from '../sources/bundleFixture.ts';

const folder = join(import.meta.dirname, '../../public/data/GM9901');

/** Buurten of Oude Stad; the first has so few clients that nobody may know, the fourth is hidden to protect it. */
const oldTown = ['BU99010100', 'BU99010101', 'BU99010102', 'BU99010103', 'BU99010104'] as const;
const oldTownWijk = 'WK990101';
/** fewer than fifty inhabitants each */
const nearlyEmpty = ['BU99011300', 'BU99011301'] as const;

export const planted = {
  count: 'eigen_clienten',
  countLabel: 'Eigen cliënten',
  share: 'p_eigen_clienten',
  shareLabel: 'Eigen aandeel',
  /** no other number of the bundle reads like these */
  clients: { 2023: [3.0719, 61, 52, 47.0487, 88], 2024: [3.0717, 64, 55, 47.0483, 91] },
  shares: [41.7391, 38.2617],
  hiddenCodes: { count: [oldTown[0], oldTown[3]], share: nearlyEmpty },
  hiddenNames: { count: ['Vismarkt', 'Koornmarkt'], share: ['Bedrijvenpark Noorderpoort', 'De Slenk'] },
  wijk: oldTownWijk,
} as const;

/** How the planted numbers could read on screen or in a file, rounded or not. */
export const markers: readonly string[] = [
  ...Object.values(planted.clients).flatMap(([first, , , fourth]) => [first, fourth]),
  ...planted.shares,
].flatMap((value) => {
  const roundings = [String(value), value.toFixed(3), value.toFixed(2), ...(value > 40 ? [value.toFixed(1)] : [])];
  return roundings.flatMap((text) => [text, text.replace('.', ',')]);
});

function plantedRows(): string[] {
  const rows: string[] = [];
  const add = (area: string, indicator: string, year: number, value: number): void => {
    rows.push(`${area},${indicator},${year},${value},,,`);
  };
  for (const [year, clients] of Object.entries(planted.clients)) {
    clients.forEach((value, at) => {
      add(oldTown[at] ?? '', planted.count, Number(year), value);
    });
    const total = clients.reduce((sum, value) => sum + value, 0);
    add(oldTownWijk, planted.count, Number(year), total);
  }
  nearlyEmpty.forEach((code, at) => {
    add(code, planted.share, 2024, planted.shares[at] ?? 0);
  });
  for (const [at, code] of oldTown.entries()) add(code, planted.share, 2024, 10 + at);
  return rows;
}

/** The example as a person might bring it: with small numbers in it, and nothing that says so. */
export function plantedBundle(): Buffer {
  const files: Files = new Map(
    readdirSync(folder)
      .filter((name) => !name.startsWith('snapshot.'))
      .map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
  );
  const write = (name: string, text: string): void => {
    files.set(name, new TextEncoder().encode(text));
  };
  const manifest: Record<string, unknown> = JSON.parse(textOf(files, 'dataset.json'));
  const { suppression: _, ...bare } = manifest;
  const municipality = { code: 'GM9901', name: 'Oeverstad Geplant' };
  write('dataset.json', JSON.stringify({ ...bare, municipality }));
  const indicators: unknown[] = JSON.parse(textOf(files, 'indicators.json'));
  const common = { nature: 'register', theme: 'zorg', source: 'kwb', levels: ['buurt', 'wijk', 'gemeente'] };
  write(
    'indicators.json',
    JSON.stringify([
      ...indicators,
      {
        id: planted.count,
        label: planted.countLabel,
        unit: 'aantal',
        kind: 'count',
        base: null,
        definition: 'Verzonnen.',
        ...common,
      },
      {
        id: planted.share,
        label: planted.shareLabel,
        unit: 'procent',
        kind: 'share',
        base: 'inhabitants',
        definition: 'Verzonnen.',
        ...common,
      },
    ]),
  );
  write('values.csv', `${textOf(files, 'values.csv').trimEnd()}\n${plantedRows().join('\n')}\n`);
  seal(files);
  return Buffer.from(zipSync(Object.fromEntries(files)));
}
