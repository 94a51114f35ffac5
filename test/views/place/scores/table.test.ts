import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../../../src/domain/place.ts';
import { startTask } from '../../../../src/model/surenessTasks.ts';
import { siteSurenessQuestion, standardSiteSureness } from '../../../../src/state/siteSureness.ts';
import type { SiteFigures } from '../../../../src/state/viewState.ts';
import { cellWords, rejectionWords } from '../../../../src/views/place/scores/siteCells.ts';
import { siteColumns } from '../../../../src/views/place/scores/siteColumns.ts';
import { siteRows } from '../../../../src/views/place/scores/siteRows.ts';
import { siteLines } from '../../../../src/views/place/scores/sortSites.ts';
import { sureSites } from '../../../../src/views/place/scores/sureSites.ts';
import { atLeast, criterionOf, materialOf, siteOf, sitingOf } from './invented.ts';

// weights 1 : 3; Brug 0.25·1 + 0.75·0.2 = 0.4, Dam 0.25·0.4 + 0.75·0.8 = 0.7, Akker only b: 0.6
const criteria = [criterionOf('a', 1), criterionOf('b', 3)];
const sites = [
  siteOf('3', 'Dam', { a: 4, b: 8 }),
  siteOf('2', 'Brug', { a: 10, b: 2 }, null),
  siteOf('1', 'akker', { b: 6 }, 3),
  siteOf('4', 'Cour', { a: 9, b: 9, ruimte: 3 }),
];
const siting = sitingOf(sites, criteria, [atLeast('ruimte', 5)], ['4', '3']);
const none = { column: 'name', descending: false };

function table(figures: SiteFigures, sort = none, typed = '', of = siting) {
  const material = materialOf(of, { figures });
  const chosen = new Map(of.shortlist.sites.map(({ site }, at) => [site, at + 1]));
  const columns = siteColumns(of.siting, figures);
  const lines = siteLines(siteRows(of.sites, of.matrix), typed, columns, sort, material, chosen);
  const names = lines.map((line) => (line.is === 'group' ? `— ${line.count}` : line.row.site.name));
  const cell = (name: string, id: string) => {
    const line = lines.find((each) => each.is === 'kept' && each.row.site.name === name);
    const column = columns.find((each) => each.id === id);
    if (line?.is !== 'kept' || column === undefined) throw new Error(`no ${name} or ${id}`);
    return cellWords(line.row, column, material);
  };
  return { columns, lines, names, cell, material };
}

describe('the lines', () => {
  it('stand by name, the rejected ones apart below', () => {
    expect(table('score').names).toEqual(['akker', 'Brug', 'Dam', '— 1', 'Cour']);
  });

  it('are sorted when asked: missing last both ways, rejected never among them', () => {
    expect(table('score', { column: 'total', descending: true }).names).toEqual([
      'Dam',
      'akker',
      'Brug',
      '— 1',
      'Cour',
    ]);
    expect(table('score', { column: 'rank', descending: false }).names).toEqual([
      'Dam',
      'akker',
      'Brug',
      '— 1',
      'Cour',
    ]);
    expect(table('score', { column: 'c:a', descending: true }).names).toEqual(['Brug', 'Dam', 'akker', '— 1', 'Cour']);
    expect(table('score', { column: 'c:a', descending: false }).names.slice(0, 3)).toEqual(['Dam', 'Brug', 'akker']);
    expect(table('score', { column: 'capacity', descending: true }).names.slice(0, 3)).toEqual([
      'Dam',
      'akker',
      'Brug',
    ]);
    expect(table('score', { column: 'shortlist', descending: false }).names.slice(0, 3)).toEqual([
      'Dam',
      'akker',
      'Brug',
    ]);
  });

  it('go by name where a link asks for a column that is not there', () => {
    expect(table('methoden', { column: 'c:a', descending: true }).names.slice(0, 3)).toEqual(['Dam', 'Brug', 'akker']);
  });

  it('are found by words of the name, whatever the capitals', () => {
    expect(table('score', none, ' DAM ').names).toEqual(['Dam']);
    expect(table('score', none, 'cou').names).toEqual(['— 1', 'Cour']);
    expect(table('score', none, 'nergens').names).toEqual([]);
  });
});

describe('the cells', () => {
  it('show score, place, value and contribution of the worked example', () => {
    const { cell } = table('score');
    expect([cell('Dam', 'total').text, cell('Dam', 'rank').text]).toEqual(['70', '1']);
    expect([cell('Brug', 'c:a').text, cell('Brug', 'c:b').text]).toEqual(['100', '20']);
    expect(table('waarde').cell('Brug', 'c:b').text).toBe('2');
    const parts = table('bijdrage');
    expect([parts.cell('Brug', 'c:a').text, parts.cell('Brug', 'c:b').text]).toEqual(['25,0', '15,0']);
    expect(parts.cell('Brug', 'total').text).toBe('40');
  });

  it('say that something is missing, and why; never 0', () => {
    const { cell } = table('score');
    expect(cell('akker', 'c:a')).toEqual({ text: 'niet bekend', missing: 'niet bekend' });
    expect(cell('akker', 'coverage').text).toBe('75\u00a0%');
    expect(cell('akker', 'total').text).toBe('60');
    expect(cell('Brug', 'capacity')).toEqual({ text: 'niet bekend', missing: 'niet bekend' });
    expect(cell('Brug', 'area').missing).toBe('geen buurt');
    expect(table('bijdrage').cell('akker', 'c:a').text).toBe('niet bekend');
  });

  it('name the rules of which it cannot be said, and what put a site out with its margin', () => {
    expect(table('score').cell('Dam', 'open').text).toBe('niet te toetsen: Genoeg ruimte');
    const { lines, material } = table('score');
    const out = lines.findLast((line) => line.is === 'rejected');
    if (out?.is !== 'rejected') throw new Error('nothing is rejected');
    expect(rejectionWords(out.row, material.names)).toBe('Genoeg ruimte: ruimte: ten minste 5; hier 3, 2 te weinig');
  });

  it('tell a word without a value from nothing', () => {
    const words = {
      ...criterionOf('soort', 1),
      value: { kind: 'options' as const, values: { goed: 1 } },
    };
    const of = sitingOf([siteOf('1', 'Een', { soort: 'Anders' }), siteOf('2', 'Twee', {})], [words]);
    const { cell } = table('waarde', none, '', of);
    expect(cell('Een', 'c:soort').missing).toBe('“Anders” staat niet in de lijst van dit criterium');
    expect(cell('Twee', 'c:soort').missing).toBe('niet bekend');
    expect(cell('Een', 'total').text).toBe('geen score');
    expect(cell('Een', 'rank').text).toBe('geen plaats');
  });

  it('show no second opinion before it is worked out', () => {
    expect(table('methoden').cell('Dam', 'agreement').text).toBe('nog niet uitgerekend');
    expect(table('methoden').cell('Dam', 'm:weighted_sum')).toEqual({ text: '1', beside: '(70)' });
    expect(table('methoden').cell('Brug', 'm:promethee').beside).toMatch(/^\(−\d+\)$/);
    expect(table('zekerheid').cell('Dam', 'first').text).toBe('nog niet uitgerekend');
  });
});

describe('sureness', () => {
  const question = siteSurenessQuestion(siting.matrix, null, 2, standardSiteSureness);
  if (question === null) throw new Error('nothing to ask');
  const run = startTask({ kind: 'sites', job: { ...question.job, weightings: 400 } });
  while (run.advance() < 1);
  const outcome = run.outcome();
  if (outcome.kind !== 'sites') throw new Error('other outcome');
  const answer = { question, result: outcome.result };

  it('is read per site, as parts of all weightings and methods', () => {
    const sure = sureSites({ answer, part: null, failure: null }, siting.matrix, 2);
    expect([...(sure?.of.keys() ?? [])]).toEqual(['1', '2', '3']);
    const firsts = [...(sure?.of.values() ?? [])].reduce((sum, { first }) => sum + first, 0);
    expect(firsts).toBeGreaterThanOrEqual(1);
    expect(firsts).toBeLessThan(1.05);
    expect(sure?.of.get('3')?.p5).toBe(1);
  });

  it('is not shown with another matrix, unless the new answer for the same sites is at work', () => {
    const other = sitingOf(sites, [criterionOf('a', 2), criterionOf('b', 3)], [atLeast('ruimte', 5)]).matrix;
    const fewer = sitingOf(sites.slice(1), criteria).matrix;
    expect(sureSites({ answer, part: null, failure: null }, other, 2)).toBeNull();
    expect(sureSites({ answer, part: 0.4, failure: null }, other, 2)).not.toBeNull();
    expect(sureSites({ answer, part: 0.4, failure: null }, fewer, 2)).toBeNull();
    expect(sureSites({ answer, part: null, failure: null }, siting.matrix, 3)).toBeNull();
    expect(sureSites(null, siting.matrix, 2)).toBeNull();
  });
});

describe('properties', () => {
  const values = fc.option(fc.integer({ min: 0, max: 10 }));
  const lists = fc
    .array(fc.record({ a: values, b: values, ruimte: values }), { minLength: 1, maxLength: 12 })
    .chain((fields) => {
      const made = fields.map((own, at): Site => siteOf(`s${at}`, `Plek ${at % 5}`, own));
      return fc.record({
        made: fc.constant(made),
        turned: fc.shuffledSubarray(made, { minLength: made.length, maxLength: made.length }),
      });
    });
  const sorts = fc.record({
    column: fc.constantFrom('name', 'total', 'rank', 'c:a', 'coverage', 'open', 'capacity'),
    descending: fc.boolean(),
  });
  const rules = [atLeast('ruimte', 5)];

  it('the order in which sites are given changes nothing on screen', () => {
    fc.assert(
      fc.property(lists, sorts, ({ made, turned }, sort) => {
        const ids = (of: readonly Site[]) => {
          const shown = table('score', sort, '', sitingOf(of, criteria, rules));
          return shown.lines.map((line) =>
            line.is === 'group'
              ? line.count
              : `${line.row.id} ${line.is} ${shown.columns.map((column) => cellWords(line.row, column, shown.material).text).join('|')}`,
          );
        };
        expect(ids(turned)).toEqual(ids(made));
      }),
      { numRuns: 60 },
    );
  });

  it('a rejected site has no place under any method, and stands below every kept one', () => {
    fc.assert(
      fc.property(lists, sorts, ({ made }, sort) => {
        const of = sitingOf(made, criteria, rules);
        const { lines } = table('methoden', sort, '', of);
        const kinds = lines.map(({ is }) => is);
        expect(kinds.lastIndexOf('kept')).toBeLessThan(
          kinds.includes('rejected') ? kinds.indexOf('rejected') : kinds.length,
        );
        for (const line of lines) if (line.is === 'rejected') expect(line.row.at).toBeNull();
        const ranked = [...of.matrix.methods.values()].map(({ rank }) => rank.length);
        expect(new Set(ranked)).toEqual(new Set([of.matrix.kept.length]));
      }),
      { numRuns: 60 },
    );
  });
});
