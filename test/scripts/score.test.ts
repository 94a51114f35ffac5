import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Scored, score } from '../../scripts/score/command.ts';

const fixtures = join('test', 'fixtures', 'score');
const ugly = (name: string): string => join(fixtures, 'ugly', name);

async function scored(given: readonly string[]): Promise<Scored> {
  const result = await score(given);
  if (!result.ok) throw new Error(result.failure.sentence);
  return result.value;
}

async function refusal(given: readonly string[]): Promise<string> {
  const result = await score(given);
  if (result.ok) throw new Error('expected a refusal');
  expect(result.failure.sentence).not.toContain('\n');
  return result.failure.sentence;
}

const rows = (text: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

describe('against an independent implementation (test/golden/score/reference.py)', () => {
  const names = readdirSync(join(fixtures, 'specs')).map((file) => basename(file, '.json'));

  it('covers every treatment, normalisation and mean', () => {
    const specs = names.map((name) => readFileSync(join(fixtures, 'specs', `${name}.json`), 'utf8')).join();
    const kinds = ['winsorise', 'skew_kurtosis', 'z_score', 'min_max', 'percentile_rank', 'norm'];
    const means = ['arithmetic', 'geometric', 'harmonic', 'minimum'];
    expect(
      [...kinds, ...means, 'inhabitants', 'equal', 'gemeente', 'selectie'].filter(
        (word) => !specs.includes(`"${word}"`),
      ),
    ).toEqual([]);
  });

  it.each(names)('%s', async (name) => {
    const spec = join(fixtures, 'specs', `${name}.json`);
    const { output } = await scored([
      '--spec',
      spec,
      '--values',
      join(fixtures, 'values.csv'),
      '--areas',
      join(fixtures, 'areas.csv'),
    ]);
    const golden = rows(readFileSync(join('test', 'golden', 'score', `${name}.csv`), 'utf8'));
    const found = rows(output);
    expect(found.length).toBe(golden.length);
    for (const [place, expected] of golden.entries()) {
      const cells = Object.entries(expected).map(([column, text]) => {
        if (text === '' || column === 'code') return [column, text];
        return [column, expect.closeTo(Number(text), 9)];
      });
      const line = Object.entries(found[place] ?? {}).map(([column, text]) => [
        column,
        text === '' || column === 'code' ? text : Number(text),
      ]);
      expect(Object.fromEntries(line)).toEqual(Object.fromEntries(cells));
    }
  });

  it('the winsorised and the logarithmic column are really in it', async () => {
    const { remarks } = await scored([
      '--spec',
      join(fixtures, 'specs', 'z-uitschieters.json'),
      '--values',
      join(fixtures, 'values.csv'),
    ]);
    expect(remarks).toContain('afst_huisarts: uiterste waarden bijgeschoven: 1.');
    expect(remarks).toContain('uitschieters: logaritme genomen.');
  });
});

describe('tables as people have them', () => {
  const expected = `code,score,coverage,rank,geheel
k1,-0.14644660940672627,1,2,-0.14644660940672627
k2,,0.5,,
k3,0.14644660940672627,1,1,0.14644660940672627
`;

  it.each(['values.csv', 'values-from-r.csv', 'values-semicolons-bom-crlf.csv', 'values-tidy.csv'])(
    'reads %s',
    async (name) => {
      const { output } = await scored(['--spec', ugly('spec.json'), '--values', ugly(name)]);
      expect(output).toBe(expected);
    },
  );

  it('prints the shown scale when asked', async () => {
    const { output } = await scored(['--spec', ugly('spec.json'), '--values', ugly('values.csv'), '--shown']);
    expect(output.split('\n')[1]).toBe('k1,98.53553390593274,1,2,98.53553390593274');
  });

  it('explains one area: the parts add up to its score', async () => {
    const { output } = await scored([
      '--spec',
      ugly('spec.json'),
      '--values',
      ugly('values-tidy.csv'),
      '--contributions',
      'k3',
    ]);
    const parts = rows(output);
    expect(parts.map(({ indicator, year, value }) => [indicator, year, value])).toEqual([
      ['a', '2024', '3'],
      ['b', '2024', '7.5'],
    ]);
    expect(parts.reduce((sum, { contribution }) => sum + Number(contribution), 0)).toBeCloseTo(0.14644660940672627, 12);
  });

  it('scores one level of a table that holds more', async () => {
    const { output } = await scored([
      '--spec',
      ugly('spec.json'),
      '--values',
      ugly('values-mixed-levels.csv'),
      '--level',
      'buurt',
    ]);
    expect(rows(output).map(({ code }) => code)).toEqual(['BU99010101', 'BU99010102']);
  });

  it('says what was left out', async () => {
    const extra = await scored([
      '--spec',
      ugly('spec.json'),
      '--values',
      ugly('values-from-r.csv'),
      '--areas',
      ugly('areas.csv'),
    ]);
    expect(extra.remarks).toEqual([
      'Zonder regel in values-from-r.csv, dus niet gescoord: 1 van de 4 gebieden in areas.csv.',
    ]);
    const { remarks } = await scored([
      '--spec',
      join(fixtures, 'specs', 'z-gelijk-per-gemeente.json'),
      '--values',
      join(fixtures, 'values.csv'),
    ]);
    expect(remarks[0]).toContain('Zonder --areas');
  });
});

describe('refuses in one sentence with file, row, column and value', () => {
  const good = ['--spec', ugly('spec.json')];
  it.each([
    ['values-text-in-number.csv', ['rij 3', 'kolom a', '"veel"', 'hier hoort een getal']],
    ['values-decimal-comma.csv', ['rij 3', 'kolom a', '"2,5"', 'decimale punt']],
    ['values-duplicate-code.csv', ['rij 4', 'kolom code', '"k1"', 'rij 2']],
    ['values-without-code.csv', ['rij 1', 'kolom area_code of code ontbreekt']],
    ['values-empty.csv', ['is leeg']],
    ['values-header-only.csv', ['geen rijen']],
    ['values-short-row.csv', ['rij 3', '2 cellen']],
    ['values-double-column.csv', ['rij 1', 'kolom a', 'twee keer']],
    ['values-open-quote.csv', ['rij 3', 'aanhalingsteken']],
    ['values-no-code-in-row.csv', ['rij 3', 'kolom code', 'staat niets']],
    ['values-mixed-levels.csv', ['gemeente, wijk, buurt', '--level']],
    ['values-infinite.csv', ['rij 2', 'kolom a', '"1e999"']],
    ['values-latin1.csv', ['UTF-8']],
    ['tidy-unknown-column.csv', ['rij 1', '"kleur" is onbekend']],
    ['tidy-duplicate.csv', ['rij 3', 'rij 2']],
    ['tidy-unknown-reason.csv', ['rij 2', 'kolom missing', '"kwijt"', 'suppressed']],
    ['tidy-value-and-reason.csv', ['rij 2', 'kolom value', '"3"']],
    ['tidy-year-is-text.csv', ['rij 2', 'kolom year', '"vorig jaar"']],
    ['bestaat-niet.csv', ['niet te lezen']],
  ])('values: %s', async (name, words) => {
    const sentence = await refusal([...good, '--values', ugly(name)]);
    for (const word of [name, ...words]) expect(sentence).toContain(word);
  });

  it.each([
    ['areas-without-k3.csv', ['values.csv', 'rij 4', 'kolom code', '"k3"']],
    ['areas-text-inhabitants.csv', ['rij 3', 'kolom inhabitants', '"circa 200"']],
    ['areas-negative-inhabitants.csv', ['rij 3', 'kolom inhabitants', '"-5"', '0 of hoger']],
    ['areas-duplicate-code.csv', ['rij 3', 'kolom code', '"k1"', 'twee keer']],
    ['areas-without-inhabitants.csv', ['rij 1', 'kolom inhabitants ontbreekt']],
  ])('areas: %s', async (name, words) => {
    const sentence = await refusal([...good, '--values', ugly('values.csv'), '--areas', ugly(name)]);
    for (const word of [name, ...words]) expect(sentence).toContain(word);
  });

  it.each([
    ['spec-negative-weight.json', ['.weight', '"-2"']],
    ['spec-contains-itself.json', ['“geheel” bevat zichzelf']],
    ['spec-weight-is-text.json', ['.weight', '"veel"']],
    ['spec-unknown-field.json', ['gewicht']],
    ['spec-weights-inhabitants.json', ['geef een bestand met inwoners']],
    ['spec-all-absent.json', ['geen enkel cijfer van deze index is aanwezig']],
    ['spec-geometric-of-z.json', ['“a”', 'k1', 'boven 0']],
    ['spec-not-json.json', ['geen geldige JSON']],
  ])('spec: %s', async (name, words) => {
    const sentence = await refusal(['--spec', ugly(name), '--values', ugly('values.csv')]);
    for (const word of [name, ...words]) expect(sentence).toContain(word);
  });

  it('a node that would hide a fixed column', async () => {
    expect(await refusal(['--spec', ugly('spec-node-named-score.json'), '--values', ugly('values.csv')])).toContain(
      '“score”',
    );
  });

  it.each([
    [['--spec', 'x.json'], 'Gebruik: npm run score'],
    [['--specs', 'x.json'], '--specs'],
    [['--spec'], 'Gebruik: npm run score'],
    [[...good, '--values', ugly('values.csv'), '--level', 'straat'], '“straat”'],
    [[...good, '--values', ugly('values.csv'), '--explain', 'k9'], '“k9”'],
  ])('arguments %o', async (given, words) => {
    expect(await refusal(given)).toContain(words);
  });
});

describe('as a command', () => {
  const run = promisify(execFile);
  const tsx = join('node_modules', '.bin', 'tsx');

  it('prints CSV on stdout', async () => {
    const { stdout } = await run(tsx, [
      'scripts/score.ts',
      '--spec',
      ugly('spec.json'),
      '--values',
      ugly('values.csv'),
    ]);
    expect(stdout.split('\n', 1)).toEqual(['code,score,coverage,rank,geheel']);
  });

  it('prints one sentence on stderr, nothing on stdout, and exits with 1', async () => {
    const command = run(tsx, [
      'scripts/score.ts',
      '--spec',
      ugly('spec.json'),
      '--values',
      ugly('values-duplicate-code.csv'),
    ]);
    await expect(command).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^In values-duplicate-code\.csv, rij 4.*\n$/),
    });
  });
});
