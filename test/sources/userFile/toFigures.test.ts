import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../src/domain/area.ts';
import type { FigurePlan, ImportPlan } from '../../../src/domain/userImport.ts';
import { Importing, smallFiles } from './importTown.ts';

/** The same change of every figure of a plan. */
const each =
  (change: Partial<FigurePlan>, rest: Partial<ImportPlan> = {}) =>
  (plan: ImportPlan): ImportPlan => ({
    ...plan,
    ...rest,
    figures: plan.figures.map((figure) => ({ ...figure, ...change })),
  });

/** What a file brings, as "area indicator year value". */
async function brought(text: string, change: (plan: ImportPlan) => ImportPlan = (plan) => plan) {
  const page = new Importing(smallFiles);
  const before = (await page.bundle()).values.length;
  const record = await page.add('cijfers.csv', text, change);
  const { values, indicators } = await page.bundle();
  const cells = values
    .slice(before - record.replaced)
    .map(({ area, indicator, year, value, missing }) => `${area} ${indicator} ${year} ${value} ${missing}`);
  return { cells, record, indicators };
}

async function refused(text: string, change: (plan: ImportPlan) => ImportPlan): Promise<string> {
  const applied = await new Importing(smallFiles).tryToAdd('cijfers.csv', text, change);
  if (applied.ok) throw new Error('it was added');
  return applied.failure.sentence;
}

describe('figures out of a file', { timeout: 60_000 }, () => {
  it('take their year from the header, from a column or from the person', async () => {
    const columns = await brought('code;Score 2020;Score 2021\nBU99010100;1;2\n');
    expect(columns.cells).toEqual(['BU99010100 score 2020 1 0', 'BU99010100 score 2021 2 0']);
    const rows = await brought('code;jaar;Score\nBU99010100;2021;2\nBU99010100;2020;1\nBU99010101;onbekend;9\n');
    expect(rows.cells).toEqual(['BU99010100 score 2020 1 0', 'BU99010100 score 2021 2 0']);
    const fixed = await brought('code;Score\nBU99010100;1\n', each({ year: { from: 'fixed', year: 2015 } }));
    expect(fixed.cells).toEqual(['BU99010100 score 2015 1 0']);
  });

  it('keep the reason why a cell is missing, and are never 0', async () => {
    const { cells } = await brought('code;Score 2020\nBU99010100;x\nBU99010101;\nBU99010102;nvt\nBU99010103;0\n');
    expect(cells).toEqual([
      'BU99010100 score 2020 NaN 1',
      'BU99010101 score 2020 NaN 2',
      'BU99010102 score 2020 NaN 3',
      'BU99010103 score 2020 0 0',
    ]);
  });

  it('are percentages as written, whether with a sign or as a format', async () => {
    const { cells, indicators } = await brought('code;Aandeel huurders 2020\nBU99010100;12,5%\n');
    expect(cells).toEqual(['BU99010100 aandeel_huurders 2020 12.5 0']);
    expect(indicators.at(-1)).toMatchObject({ unit: 'procent', base: 'homes' });
  });

  it('of a double area are those of the first or the last row, or of none where rows differ', async () => {
    const text = 'code;Een 2020;Twee 2020\nBU99010100;1;5\nBU99010100;2;5\n';
    expect((await brought(text, each({}, { duplicates: 'first' }))).cells[0]).toBe('BU99010100 een 2020 1 0');
    expect((await brought(text, each({}, { duplicates: 'last' }))).cells[0]).toBe('BU99010100 een 2020 2 0');
    expect((await brought(text, each({}, { duplicates: 'skip' }))).cells).toEqual(['BU99010100 twee 2020 5 0']);
  });

  it('get an id of their own where theirs is taken, unless they replace', async () => {
    const text = 'code;p_65plus 2020\nBU99010100;1\n';
    const beside = await brought(text, each({ replaces: false }));
    expect(beside.cells).toEqual(['BU99010100 eigen_p_65plus 2020 1 0']);
    expect(beside.record.replaced).toBe(0);
    expect(beside.indicators.at(-1)?.label).toBe('65 jaar en ouder (eigen cijfer)');
    const instead = await brought(text, each({ replaces: true }));
    expect(instead.cells).toEqual(['BU99010100 p_65plus 2020 1 0']);
    expect(instead.record.replaced).toBeGreaterThan(100);
  });

  it('say in their definition which way is favourable, and that an index is finished', async () => {
    const change = each({ direction: 'high_is_unfavourable', finishedIndex: true });
    const { indicators } = await brought('code;Score 2020\nBU99010100;1\n', change);
    expect(indicators.at(-1)).toMatchObject({
      theme: 'index',
      definition:
        'Overgenomen uit cijfers.csv, kolom "Score 2020". Hoog is ongunstig. Dit is een kant-en-klare index: Wijkbalans gebruikt hem zoals hij is.',
    });
  });

  it('are joined by names a person confirmed', async () => {
    const text = 'buurt;Score 2020\nVismarkt;1\nCentrum;2\nVissmarkt;3\n';
    const names = { Vissmarkt: null, Centrum: 'BU99010101' as AreaCode };
    const { cells } = await brought(text, each({}, { names }));
    expect(cells).toEqual(['BU99010100 score 2020 1 0', 'BU99010101 score 2020 2 0']);
  });

  it('are refused in one sentence when the plan cannot be carried out', async () => {
    const text = 'code;Score\nBU99010100;1\n';
    expect(await refused(text, each({ year: { from: 'header' } }))).toBe(
      'cijfers.csv: van "Score" is niet bekend over welk jaar het gaat; kies een jaar.',
    );
    expect(await refused(text, each({ year: { from: 'column' } }))).toContain('kies een jaar');
    expect(await refused(text, each({ columns: ['code'] }))).toBe(
      'cijfers.csv: kolom code bevat geen getallen, dus "Score" kan er niet uit komen.',
    );
    const nameless = (plan: ImportPlan) =>
      each({})({
        ...plan,
        figures: plan.figures.map((figure) => ({ ...figure, indicator: { ...figure.indicator, label: '' } })),
      });
    expect(await refused(text, nameless)).toBe(
      'cijfers.csv: van kolom Score is "naam" nog niet of niet goed ingevuld.',
    );
    expect(await refused('code;Score\nBU99020100;1\n', (plan) => plan)).toBe(
      'cijfers.csv: geen enkele rij gaat over Oeverstad; de codes zijn van een andere gemeente (rij 2, kolom code: "BU99020100").',
    );
    expect(await refused(text, (plan) => ({ ...plan, figures: [] }))).toBe(
      'Er is niets gekozen om uit cijfers.csv toe te voegen.',
    );
  });

  it('keep names with HTML, formulas and quotes as text', async () => {
    const text = 'code;"select ""x""; drop";"<img src=x onerror=1> 2020"\nBU99010100;1;2\n';
    const { indicators } = await brought(text);
    expect(indicators.slice(-2).map(({ id, label }) => [id, label])).toEqual([
      ['select_x_drop', 'select "x"; drop'],
      ['img_src_x_onerror_1', '<img src=x onerror=1>'],
    ]);
  });
});
