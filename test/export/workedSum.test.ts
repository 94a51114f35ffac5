import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { score } from '../../scripts/score/command.ts';
import type { Block } from '../../src/export/document.ts';
import { blocksAsMarkdown } from '../../src/export/markdown.ts';
import { workedSum } from '../../src/export/workedSum.ts';
import { scoreIndex } from '../../src/model/composite.ts';
import { workedExample } from '../../src/model/workedExample.ts';
import { group, inputOf, leaf, missing, specOf, unwrap } from '../model/indices.ts';
import { calculate } from './calculator.ts';

const sumsIn = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('    '))
    .map((line) => line.trim());

/** Redoes every sum: the part before the last equals sign must give the number after it. */
function expectRight(sum: string): void {
  const parts = sum.split(' = ');
  const [asked = '', given = ''] = parts.slice(-2);
  expect(/[a-z]{2}/i.test(asked.replace(/ln|exp|min/g, '')), sum).toBe(false);
  const expected = calculate(given);
  expect(Math.abs(calculate(asked) - expected), sum).toBeLessThan(2e-6 * Math.max(1, Math.abs(expected)));
}

describe('the calculator of these tests', () => {
  it.each([
    ['2 + 3 × 4', 14],
    ['(2 + 3) × 4 / 8', 2.5],
    ['0 − (−0,5)', 0.5],
    ['exp((1 × ln(2) + 1 × ln(8)) / 2)', 4],
    ['min(3; (−1,5); 2)', -1.5],
  ])('%s = %d', (sum, value) => expect(calculate(sum)).toBeCloseTo(value, 12));

  it('refuses what it cannot read', () => {
    expect(() => calculate('2 ^ 3')).toThrow();
    expect(() => calculate('2 + 3)')).toThrow();
  });
});

describe('sums a reader can redo', () => {
  const fixtures = join('test', 'fixtures', 'score');
  const specs = readdirSync(join(fixtures, 'specs')).map((file) => basename(file, '.json'));
  const codes = readFileSync(join(fixtures, 'areas.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0] ?? '');

  it.each(specs)('%s: every printed sum is right, for every area', async (name) => {
    let redone = 0;
    for (const code of codes) {
      const files = ['--values', join(fixtures, 'values.csv'), '--areas', join(fixtures, 'areas.csv')];
      const { output } = unwrap(
        await score(['--spec', join(fixtures, 'specs', `${name}.json`), ...files, '--explain', code]),
      );
      for (const sum of sumsIn(output).filter((each) => !/= [−\d,]+$/.test(each) || / = .* = |[×/+−(]/.test(each))) {
        if (/^[\p{L} ]+ = [−\d,]+$/u.test(sum)) continue;
        expectRight(sum);
        redone += 1;
      }
    }
    expect(redone).toBeGreaterThan(codes.length);
  });
});

const blocksOf = (
  ...given: Parameters<typeof specOf>
): ((columns: Record<string, number[]>, row: number) => string) => {
  const spec = specOf(...given);
  const names = new Map([['a', { label: 'Eenzaam', unit: 'procent' as const }]]);
  return (columns, row) =>
    blocksAsMarkdown(workedSum(workedExample(unwrap(scoreIndex(spec, inputOf(columns))), row), names));
};

describe('workedSum', () => {
  it('prints one area from figure to score', () => {
    const text = blocksOf([group('Sociaal', [leaf('a', { orientation: -1 }), leaf('b')]), leaf('c', { weight: 2 })], {
      minCoverage: 0.5,
    })({ a: [1, 2, 3], b: [4, missing, 6], c: [10, 10, 40] }, 1);
    expect(text).toBe(readFileSync(join('test', 'golden', 'score', 'voorbeeld-som.md'), 'utf8'));
  });

  it('says what happens without a figure, beyond the posts and in a constant column', () => {
    const posts = { norm: { low: 0, high: 10 } };
    const norm = blocksOf([leaf('a', posts), leaf('b', posts)], { normalisation: { kind: 'norm' } });
    const text = norm({ a: [12, 1], b: [missing, 2] }, 0);
    expect(text).toContain('    y = (12 − 0) / (10 − 0) = 1,2');
    expect(text).toContain('Buiten de vaste grenzen telt het als y = 1.');
    expect(text).toContain('Het telt niet als 0');
    expect(blocksOf([leaf('a')])({ a: [4, 4] }, 0)).toContain('Alle gebieden hebben hetzelfde cijfer');
  });

  it('says why there is no score, and shows no sum of scores then', () => {
    const text = blocksOf([leaf('a'), leaf('b')], { minCoverage: 0.66 })({ a: [1, 2], b: [missing, 3] }, 0);
    expect(text).toContain('de dekking is 0,5 en moet minstens 0,66 zijn');
    expect(text).not.toContain('Stap 3');
  });

  it('names figures it does not know by their id', () => {
    const titles = (blocks: readonly Block[]) =>
      blocks.flatMap((block) => (block.kind === 'heading' && block.level === 4 ? block.text : []));
    const spec = specOf([leaf('onbekend')]);
    const worked = workedExample(unwrap(scoreIndex(spec, inputOf({ onbekend: [1, 2] }))), 0);
    expect(titles(workedSum(worked, new Map()))).toEqual(['onbekend (2024)', 'root']);
  });
});
