import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectNode } from '../../src/db/engineNode.ts';
import { loadBundle } from '../../src/db/loadBundle.ts';
import type { Database } from '../../src/db/port.ts';
import { readDataset } from '../../src/db/readDataset.ts';
import { areaLevels } from '../../src/domain/area.ts';
import { edited, seal, smallBundle, textOf } from '../sources/bundleFixture.ts';
import { bundleOf, cells, column, datasetOf, engine, engineStart, must } from './engine.ts';

// The small bundle: wijk 01 has buurten of 1000 and 500 inhabitants (500 and 250 households, 500 and 260 homes);
// wijk 02 has one of 300 (150 households, 150 homes) and an empty one.
let database: Database;
beforeAll(async () => {
  database = await engine();
}, engineStart);
afterAll(() => database.close());

const values = 'values.csv';

describe('readDataset', () => {
  it('orders areas by code and columns by indicator and year, the same at every level', async () => {
    must(await database.load(await bundleOf(smallBundle())));
    const buurten = must(await database.readDataset('buurt'));
    const wijken = must(await database.readDataset('wijk'));
    expect(buurten.areas.map((area) => area.code)).toEqual(['BU99010101', 'BU99010102', 'BU99010201', 'BU99010202']);
    expect(buurten.areas[1]).toEqual({
      code: 'BU99010102',
      name: `Kade "Zuid", <b>&amp;</b> 't Veer`,
      level: 'buurt',
      parent: 'WK990101',
      inhabitants: 500,
      households: 250,
    });
    const names = (of: typeof buurten) => of.columns.map((each) => `${each.indicator} ${each.year}`);
    expect(names(buurten)).toEqual([...names(buurten)].sort());
    expect(names(wijken)).toEqual(names(buurten));
    expect(buurten.indicators).toHaveLength(9);
  });

  it('keeps what is given, with zero, suppressed and inapplicable apart', async () => {
    const buurten = await datasetOf(database, 'buurt');
    expect(cells(buurten, 'woningen')).toEqual([500, 260, 150, 0]);
    expect(cells(buurten, 'p_65plus')).toEqual([20, 10, 30, 'suppressed']);
    expect(cells(buurten, 'p_sociaal_minimum')).toEqual([8.1, 12.3, 4.7, 'not_measured']);
    expect(cells(buurten, 'ses_woa')).toEqual([-0.123, -0.456, 0.31, 'not_applicable']);
  });

  it('carries margins where the source publishes them', async () => {
    const buurten = await datasetOf(database, 'buurt');
    expect(column(buurten, 'p_eenzaam_65').margins).toEqual({
      low: Float64Array.of(28.2, 39, Number.NaN, Number.NaN),
      high: Float64Array.of(34.9, 49.2, Number.NaN, Number.NaN),
    });
    expect(column(buurten, 'p_koop').margins).toBeNull();
  });

  it('adds up counts, and only when no buurt is missing', async () => {
    expect(cells(await datasetOf(database, 'wijk'), 'woningen')).toEqual(['760 from_buurten', '150 from_buurten']);
    expect(cells(await datasetOf(database, 'wijk'), 'inwoners_65plus')).toEqual(['250 from_buurten', 'not_measured']);
    expect(cells(await datasetOf(database, 'gemeente'), 'inwoners_65plus')).toEqual(['not_measured']);
  });

  it('weighs shares, rates and means by their base', async () => {
    const wijken = await datasetOf(database, 'wijk');
    // (20·1000 + 10·500) / 1500; the suppressed buurt of wijk 02 has no inhabitants, so 30 stands for all 300
    expect(cells(wijken, 'p_65plus')).toEqual([`${25000 / 1500} from_buurten`, '30 from_buurten']);
    // (40·500 + 60·260) / 760 homes; in wijk 02 no buurt has a figure
    expect(cells(wijken, 'p_koop')).toEqual([`${35600 / 760} from_buurten`, 'not_measured']);
    // (−0.123·500 − 0.456·250) / 750 households
    expect(cells(wijken, 'ses_woa')).toEqual(['-0.234 from_buurten', '0.31 from_buurten']);
    // wijk 02: the 65-plus of the empty buurt are suppressed, but cannot be more than its 0 inhabitants
    expect(cells(wijken, 'p_eenzaam_65')).toEqual([34.6, '25.3 from_buurten']);
  });

  it('computes nothing over a base that is covered for less than nine tenths', async () => {
    // 760 of 910 homes
    expect(cells(await datasetOf(database, 'gemeente'), 'p_koop')).toEqual(['not_measured']);
    const without = { file: values, find: 'BU99010102,p_65plus,2024,10,', put: 'BU99010102,p_65plus,2024,,suppressed' };
    expect(cells(await datasetOf(database, 'wijk', without), 'p_65plus')).toEqual(['not_measured', '30 from_buurten']);
  });

  it('takes a base that is exactly nine tenths covered', async () => {
    const area = (find: string, put: string) => ({ file: 'areas.csv', find, put });
    const edits = [
      area('Markt,buurt,WK990101,1000', 'Markt,buurt,WK990101,900'),
      area('WK990101,500,250', 'WK990101,100,250'),
      area('wijk,GM9901,1500', 'wijk,GM9901,1000'),
      { file: values, find: 'BU99010102,p_65plus,2024,10,', put: 'BU99010102,p_65plus,2024,,suppressed' },
    ];
    expect(cells(await datasetOf(database, 'wijk', ...edits), 'p_65plus')[0]).toBe('20 from_buurten');
    const less = area('Markt,buurt,WK990101,900', 'Markt,buurt,WK990101,899');
    expect(cells(await datasetOf(database, 'wijk', ...edits, less), 'p_65plus')[0]).toBe('not_measured');
  });

  it('does not take an unknown base for zero', async () => {
    const unknown = { file: 'areas.csv', find: 'WK990101,500,250', put: 'WK990101,,250' };
    const whole = { file: 'areas.csv', find: 'wijk,GM9901,1500', put: 'wijk,GM9901,' };
    // 1000 of the 1500 that the wijk itself publishes; and with that unknown too, of nobody knows how many
    expect(cells(await datasetOf(database, 'wijk', unknown), 'p_65plus')[0]).toBe('not_measured');
    expect(cells(await datasetOf(database, 'wijk', unknown, whole), 'p_65plus')[0]).toBe('not_measured');
  });

  it('lets a given figure, and a suppressed one, win from a computed one', async () => {
    // computed they would be (8.1·500 + 12.3·250)/750 = 9.5 and 4.7
    expect(cells(await datasetOf(database, 'wijk'), 'p_sociaal_minimum')).toEqual([9.4, 'suppressed']);
  });

  it('counts homes in the nearest year that has them', async () => {
    const files = smallBundle();
    const earlier = [
      'BU99010101,woningen,2020,100,,,',
      'BU99010102,woningen,2020,300,,,',
      'BU99010101,p_koop,2021,40,,,',
    ];
    const text = `${textOf(files, values)}${[...earlier, 'BU99010102,p_koop,2021,60,,,', ''].join('\n')}`;
    files.set(values, new TextEncoder().encode(text));
    seal(files);
    must(await database.load(await bundleOf(files)));
    const wijken = must(await database.readDataset('wijk'));
    // (40·100 + 60·300) / 400
    expect(cells(wijken, 'p_koop', 2021)[0]).toBe('55 from_buurten');
    expect(cells(wijken, 'p_koop', 2024)[0]).toBe(`${35600 / 760} from_buurten`);
  });

  it('shows the figure of the larger area where a municipality has none of its own, marked', async () => {
    const buurten = await datasetOf(database, 'buurt');
    expect(cells(buurten, 'sociale_cohesie')).toEqual([
      '6.2 from_wijk',
      '6.2 from_wijk',
      '7.1 from_wijk',
      '7.1 from_wijk',
    ]);
    expect(cells(buurten, 'wmo_1000')).toEqual(Array(4).fill('45.5 from_gemeente'));
    expect(cells(await datasetOf(database, 'wijk'), 'wmo_1000')).toEqual(Array(2).fill('45.5 from_gemeente'));
  });

  it('borrows from the gemeente only what no wijk of it could lend', async () => {
    const suppressed = {
      file: values,
      find: 'WK990102,sociale_cohesie,2023,7.1,',
      put: 'WK990102,sociale_cohesie,2023,,suppressed',
    };
    expect(cells(await datasetOf(database, 'buurt', suppressed), 'sociale_cohesie')).toEqual([
      '6.2 from_wijk',
      '6.2 from_wijk',
      'not_measured',
      'not_measured',
    ]);
  });

  it('never fills a gap among buurten with the figure of their wijk', async () => {
    const whole = { file: values, find: 'WK990101,p_eenzaam_65', put: 'WK990102,p_eenzaam_65' };
    expect(cells(await datasetOf(database, 'buurt', whole), 'p_eenzaam_65')).toEqual([
      31.5,
      44.1,
      25.3,
      'not_measured',
    ]);
  });

  it('never lends to an area whose own figure is suppressed', async () => {
    const own = {
      file: values,
      find: 'GM9901,wmo_1000',
      put: 'BU99010101,wmo_1000,2023,,suppressed,,\nGM9901,wmo_1000',
    };
    expect(cells(await datasetOf(database, 'buurt', own), 'wmo_1000')).toEqual([
      'suppressed',
      ...Array(3).fill('45.5 from_gemeente'),
    ]);
  });

  it('gives the same bits whatever the order of the rows', async () => {
    const files = smallBundle();
    const [header = '', ...rows] = textOf(files, values).trim().split('\n');
    files.set(values, new TextEncoder().encode([header, ...rows.reverse()].join('\n')));
    seal(files);
    must(await database.load(await bundleOf(files)));
    const reversed = must(await database.readDataset('wijk'));
    const straight = await datasetOf(database, 'wijk');
    expect(reversed.columns).toEqual(straight.columns);
  });

  it('has an all-missing column where every value is missing', async () => {
    const files = edited();
    const [header = '', ...rows] = textOf(files, values).trim().split('\n');
    const bare = rows.map((row) => `${row.split(',').slice(0, 3).join(',')},,suppressed,,`);
    files.set(values, new TextEncoder().encode([header, ...bare].join('\n')));
    seal(files);
    must(await database.load(await bundleOf(files)));
    const buurten = must(await database.readDataset('buurt'));
    expect(cells(buurten, 'woningen')).toEqual(Array(4).fill('suppressed'));
    expect(cells(buurten, 'sociale_cohesie')).toEqual(Array(4).fill('not_measured'));
  });

  it('gives the same cells when each indicator is asked for on its own', async () => {
    const connection = await connectNode();
    const bundle = await bundleOf(smallBundle());
    await loadBundle(connection, bundle);
    for (const level of areaLevels) {
      const apart = await readDataset(connection, bundle, level, 1);
      expect(apart).toEqual(await readDataset(connection, bundle, level));
    }
    await connection.close();
  });
});
