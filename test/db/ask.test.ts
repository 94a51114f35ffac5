import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askableTables, exampleQuestions } from '../../src/db/askable.ts';
import type { Database } from '../../src/db/port.ts';
import { smallBundle } from '../sources/bundleFixture.ts';
import { bundleOf, engine, engineStart, must } from './engine.ts';

let database: Database;
beforeAll(async () => {
  database = await engine();
  must(await database.load(await bundleOf(smallBundle())));
}, engineStart);
afterAll(() => database.close());

async function refused(sql: string): Promise<string> {
  const answer = await database.ask(sql, 10);
  return answer.ok ? `answered ${JSON.stringify(answer.value.rows)}` : answer.failure.sentence;
}

describe('a question', () => {
  it('is answered with columns and rows', async () => {
    expect(
      must(await database.ask("SELECT naam, inwoners FROM gebieden WHERE niveau = 'wijk' ORDER BY naam DESC;", 10)),
    ).toEqual({
      columns: [
        { name: 'naam', type: 'tekst' },
        { name: 'inwoners', type: 'getal' },
      ],
      rows: [
        ['Weiland', 300],
        ['Oude Stad', 1500],
      ],
      truncated: false,
    });
  });

  it('is cut at the limit, and says so', async () => {
    const answer = must(await database.ask('SELECT * FROM range(100000) ORDER BY 1 DESC', 3));
    expect(answer).toMatchObject({ rows: [[99_999], [99_998], [99_997]], truncated: true });
    expect(must(await database.ask('SELECT * FROM range(3)', 3)).truncated).toBe(false);
    expect(must(await database.ask('SELECT * FROM range(3) WHERE range > 5', 3))).toMatchObject({
      columns: [{ name: 'range' }],
      rows: [],
    });
  });

  it('may have columns and texts that look like SQL', async () => {
    const answer = must(await database.ask(`SELECT 'a; DROP TABLE x' AS "select ""x""; drop" -- ; einde`, 10));
    expect(answer.columns[0]?.name).toBe('select "x"; drop');
    expect(answer.rows).toEqual([['a; DROP TABLE x']]);
    expect(must(await database.ask("SELECT $$;$$, 'é;' ;", 10)).rows).toEqual([[';', 'é;']]);
  });

  it('gets numbers, dates and lists as a table can show them', async () => {
    const sql = `SELECT 12.5::DECIMAL(5,2), -0.05::DECIMAL(5,2), sum(3), 9007199254740993, true, NULL,
      DATE '2024-02-03', TIMESTAMP '2024-01-02 03:04:05', TIME '01:02:03', [1, 2], {'a': 1}, 1::UTINYINT`;
    expect(must(await database.ask(sql, 1)).rows).toEqual([
      [
        12.5,
        -0.05,
        3,
        '9007199254740993',
        true,
        null,
        '2024-02-03',
        '2024-01-02 03:04:05',
        '01:02:03',
        '[1,2]',
        '{"a":1}',
        1,
      ],
    ]);
  });

  it.each([
    'SELECT 1',
    'with a as (select 1) select * from a',
    'DESCRIBE cijfers',
    'SHOW TABLES',
    'SUMMARIZE gebieden',
    'VALUES (1)',
    '(SELECT 1)',
  ])('may be %s', async (sql) => {
    expect(must(await database.ask(sql, 50)).rows.length).toBeGreaterThan(0);
  });

  it.each(exampleQuestions)('“$label” is answered', async ({ sql }) => {
    expect(must(await database.ask(sql, 50)).rows.length).toBeGreaterThan(0);
  });

  it.each(askableTables)('can be put to $name, which has the columns it is said to have', async ({ name, columns }) => {
    const answer = must(await database.ask(`SELECT * FROM ${name}`, 100));
    expect(answer.columns.map((each) => each.name)).toEqual(columns);
    expect(answer.rows.length).toBeGreaterThan(0);
  });

  it('finds only the Dutch views on its way', async () => {
    expect(must(await database.ask('SHOW TABLES', 50)).rows.flat()).toEqual(
      askableTables.map(({ name }) => name).toSorted(),
    );
  });
});

describe('what is no question', () => {
  it.each([
    ['DROP TABLE bundle.area'],
    ['DELETE FROM bundle.figure'],
    ['UPDATE bundle.area SET name = 1'],
    ['CREATE TABLE x (a INT)'],
    ["COPY gebieden TO 'x.csv'"],
    ["ATTACH 'x.duckdb'"],
    ['INSTALL json'],
    ['LOAD json'],
    ['PRAGMA version'],
    ['SET threads = 1'],
    ['RESET enable_external_access'],
    ['CALL pragma_version()'],
    ['COMMIT'],
    ['BEGIN'],
    ['EXPORT DATABASE x'],
    ['selec 1'],
  ])('%s is refused', async (sql) => {
    expect(await refused(sql)).toMatch(/^Hier kun je alleen vragen stellen/);
  });

  it.each(['', '   ', '-- alleen een opmerking', ';'])('"%s" is no question yet', async (sql) => {
    expect(await refused(sql)).toMatch(/^(Er staat nog geen vraag|Hier kun je alleen vragen stellen)/);
  });

  it.each(['SELECT 1; SELECT 2', 'SELECT 1; DROP TABLE bundle.area', 'SELECT 1;;'])(
    '%s is more than one',
    async (sql) => {
      expect(await refused(sql)).toBe('Stel één vraag tegelijk: na de puntkomma staat nog iets.');
    },
  );

  it.each([
    "SELECT * FROM read_csv('x.csv')",
    "SELECT * FROM read_text ('x')",
    "SELECT * FROM glob('*')",
    "SELECT * FROM parquet_scan('x')",
    `SELECT * FROM "read_csv"('x.csv')`,
    `SELECT * FROM main.read_blob('x')`,
  ])('%s reaches outside', async (sql) => {
    expect(await refused(sql)).toMatch(/leest buiten de gegevens|DuckDB meldt/);
  });

  it.each([
    "SELECT * FROM 'package.json'",
    "FROM 'http://example.org/x.csv'",
    "SELECT * FROM 'http://example.org/x.csv'",
  ])('%s finds no file', async (sql) => {
    expect(await refused(sql)).not.toMatch(/^answered/);
  });

  it.each([
    'WITH a AS (SELECT 1) DELETE FROM bundle.area',
    'WITH a AS (SELECT 1) INSERT INTO bundle.area SELECT * FROM bundle.area',
  ])('%s writes, and the transaction forbids it', async (sql) => {
    expect(await refused(sql)).toContain('read-only mode');
    expect(must(await database.ask('SELECT count(*) FROM gebieden', 1)).rows).toEqual([[7]]);
  });

  it('keeps answering after a mistake, in one sentence with DuckDB’s own words', async () => {
    expect(await refused('SELECT onbekend FROM gebieden')).toMatch(
      /^De vraag kon niet worden beantwoord\. DuckDB meldt: Binder Error: Referenced column "onbekend" not found/,
    );
    expect(await refused('SELECT (')).toContain('DuckDB meldt: Parser Error');
    expect(await refused("SELECT 'open")).toContain('DuckDB meldt: Parser Error');
    expect(must(await database.ask('SELECT 1', 1)).rows).toEqual([[1]]);
  });

  it('gets no advice to install what this site cannot install', async () => {
    expect(await refused('SELECT current_date')).not.toContain('INSTALL');
  });
});
