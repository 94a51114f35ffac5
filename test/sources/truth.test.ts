import { describe, expect, it } from 'vitest';
import { readBundle } from '../../src/sources/bundle.ts';
import { brokenPromises } from '../../src/sources/truth.ts';
import type { Edit } from './bundleFixture.ts';
import { edited, folderOf, seal, smallBundle, textOf } from './bundleFixture.ts';

async function broken(...edits: readonly Edit[]): Promise<readonly string[]> {
  const bundle = await readBundle(folderOf(edited(...edits)));
  if (!bundle.ok) throw new Error(bundle.failure.sentence);
  return brokenPromises(bundle.value).map((failure) => failure.sentence);
}

describe('truth checks', () => {
  it('find nothing in a sound bundle', async () => {
    expect(await broken()).toEqual([]);
  });

  it('allow the rounding of two buurten and no more', async () => {
    const row = 'WK990101,Oude Stad,wijk,GM9901,1500,750';
    expect(await broken({ file: 'areas.csv', find: row, put: row.replace('1500', '1510') })).toEqual([]);
    expect(await broken({ file: 'areas.csv', find: row, put: row.replace('1500', '1511') })).toEqual(
      [
        'In areas.csv, rij 3, kolom inhabitants staat "1511": de 2 delen van WK990101 tellen samen 1500 inwoners, en afronding verklaart hooguit 10 verschil.',
        'In areas.csv, rij 2, kolom inhabitants staat "1800": de 2 delen van GM9901 tellen samen 1811 inwoners, en afronding verklaart hooguit 10 verschil.',
      ].toSorted(),
    );
  });

  it('do not add up what is partly unknown', async () => {
    const row = 'BU99010102,"Kade ""Zuid"", <b>&amp;</b> \'t Veer",buurt,WK990101,500,250';
    expect(await broken({ file: 'areas.csv', find: row, put: row.replace('500,250', ',250') })).toEqual([]);
  });

  it('name areas without a boundary', async () => {
    const files = smallBundle();
    const lines = textOf(files, 'boundaries.buurt.geojson')
      .split('\n')
      .filter((line) => !line.includes('BU99010102'));
    files.set('boundaries.buurt.geojson', new TextEncoder().encode(lines.join('\n')));
    seal(files);
    const bundle = await readBundle(folderOf(files));
    expect(bundle.ok ? brokenPromises(bundle.value).map((failure) => failure.sentence) : bundle.failure).toEqual([
      'In areas.csv staan gebieden zonder grens: BU99010102.',
    ]);
  });

  const deserted = { file: 'areas.csv', find: 'Uiterwaard,buurt,WK990102,0,0', put: 'Uiterwaard,buurt,WK990102,,' };
  const withoutHomes = { file: 'values.csv', find: 'BU99010202,woningen,2024,0,,,\n', put: '' };

  it('take a hidden or unmeasured figure for a figure', async () => {
    expect(await broken(deserted, withoutHomes)).toEqual([]);
  });

  it('name areas the figures do not mention', async () => {
    const rows = ['inwoners_65plus,2024,,suppressed', 'p_65plus,2024,,suppressed', 'p_koop,2024,,suppressed'];
    const hidden = [...rows, 'ses_woa,2022,,not_applicable'].map((row) => {
      return { file: 'values.csv', find: `BU99010202,${row},,\n`, put: '' };
    });
    expect(await broken(deserted, withoutHomes, ...hidden)).toEqual([
      'In values.csv staat geen enkel cijfer over BU99010202.',
    ]);
  });

  it('name a buurt outside its wijk', async () => {
    const box = '[[6.0,52.01],[6.01,52.01],[6.01,52.02],[6.0,52.02],[6.0,52.01]]';
    const moved = box.replaceAll('[6.', '[7.');
    const edits = [
      { file: 'boundaries.buurt.geojson', find: box, put: moved },
      { file: 'sites.csv', find: 'BU99010201', put: '' },
    ];
    expect(await broken(...edits)).toEqual([
      'In boundaries.buurt.geojson ligt BU99010201 buiten de omtrek van WK990102.',
    ]);
  });
});
