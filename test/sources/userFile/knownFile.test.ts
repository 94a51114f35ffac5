import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { missingReasons } from '../../../src/domain/dataset.ts';
import { got, Importing, smallFiles } from './importTown.ts';

const buurten =
  'id,bu_code,bu_naam,jaar,lbm,afw,fys,onv,soc,vrz,won\n1,BU99010100,Vismarkt,2024,4,0.1,0.01,0,-0.02,0.03,0\n2,BU99990100,Elders,2024,4,0,9,9,9,9,9\n';
const wijken = 'id,wk_code,wk_naam,jaar,lbm,afw,fys,onv,soc,vrz,won\n1,WK990101,Oude Stad,2024,4,0.1,0.5,0,0.25,,0\n';

describe('a download of the Leefbaarometer', { timeout: 60_000 }, () => {
  it('becomes the three dimensions without a question, from all levels of its zip', async () => {
    const page = new Importing(smallFiles);
    const encoder = new TextEncoder();
    const zip = zipSync({
      'buurt.csv': encoder.encode(buurten),
      'wijk.csv': encoder.encode(wijken),
      'leesmij.txt': encoder.encode('hoi'),
    });
    expect(got(await page.read('leefbaarometer.zip', zip))).toMatchObject({
      kind: 'known',
      source: 'Leefbaarometer',
      figures: [{ id: 'lbm_fysiek' }, { id: 'lbm_voorzieningen' }, { id: 'lbm_sociaal' }],
      years: [2024],
      areas: 2,
      values: 5,
    });
    const before = (await page.bundle()).values.filter(({ indicator }) => indicator === 'lbm_sociaal').length;
    const record = await page.add('leefbaarometer.zip', zip);
    const { values, indicators, manifest } = await page.bundle();
    const own = values.filter(
      ({ area, indicator, year }) =>
        indicator.startsWith('lbm') && year === 2024 && ['BU99010100', 'WK990101'].includes(area),
    );
    expect(own.map(({ area, indicator, value }) => `${area} ${indicator} ${value}`).sort()).toEqual([
      'BU99010100 lbm_fysiek 0.01',
      'BU99010100 lbm_sociaal -0.02',
      'BU99010100 lbm_voorzieningen 0.03',
      'WK990101 lbm_fysiek 0.5',
      'WK990101 lbm_sociaal 0.25',
    ]);
    // figures the bundle had of other areas and years stay
    expect(values.filter(({ indicator }) => indicator === 'lbm_sociaal').length).toBe(before + 2 - record.replaced);
    expect(indicators.map(({ id }) => id)).toEqual(['p_65plus', 'lbm_sociaal', 'lbm_fysiek', 'lbm_voorzieningen']);
    expect(manifest.sources.filter(({ id }) => id === 'leefbaarometer')).toHaveLength(1);
    await page.undo(record.id);
    expect(page.files).toEqual(smallFiles);
  });

  it('says so when it is about elsewhere', async () => {
    const page = new Importing(smallFiles);
    const elsewhere = buurten.replace('BU99010100', 'BU99990101');
    expect(await page.read('lbm.csv', elsewhere)).toMatchObject({
      failure: { sentence: 'lbm.csv is een bestand van de Leefbaarometer, maar bevat geen cijfers over Oeverstad.' },
    });
  });
});

describe('a download of RIVM Gezondheid per wijk en buurt', { timeout: 60_000 }, () => {
  const table = (area: string): string =>
    `Leeftijd,Marges,WijkenEnBuurten,Perioden,Ondergewicht_7,Eenzaam_28\n80200,MW00000,${area},2020JJ00,1.2,48.5\n80200,MW00000,WK990101,2020JJ00,.,.\n`;

  it('is put under the age group its rows are about, with what is hidden as hidden', async () => {
    const page = new Importing(smallFiles);
    expect(got(await page.read('rivm.csv', table('BU99010100')))).toMatchObject({
      kind: 'known',
      source: 'RIVM Gezondheid per wijk en buurt',
      figures: [{ id: 'p_eenzaam_65' }],
      years: [2020],
      areas: 2,
      values: 1,
    });
    await page.add('rivm.csv', table('BU99010100'));
    const own = (await page.bundle()).values.filter(({ indicator }) => indicator === 'p_eenzaam_65');
    expect(own.map(({ area, year, value, missing }) => [area, year, value, missing])).toEqual([
      ['BU99010100', 2020, 48.5, 0],
      ['WK990101', 2020, Number.NaN, 1 + missingReasons.indexOf('suppressed')],
    ]);
  });

  it('is an ordinary table where it has no figure of the catalogue', async () => {
    const page = new Importing(smallFiles);
    const other = table('BU99010100').replace('Eenzaam_28', 'Overgewicht_9');
    expect(got(await page.read('rivm.csv', other))).toMatchObject({ kind: 'table' });
  });
});
