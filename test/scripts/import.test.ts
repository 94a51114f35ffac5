import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folderNode.ts';
import { importFile } from '../../scripts/import/command.ts';
import type { ImportReport } from '../../scripts/import/report.ts';
import type { ImportPlan } from '../../src/domain/userImport.ts';
import { readBundle } from '../../src/sources/bundle.ts';

const proposalOf = ({ proposal }: ImportReport): ImportPlan => proposal as ImportPlan;

const fixture = (name: string): string => join('test', 'fixtures', 'import', name);
const bundle = join('test', 'fixtures', 'bundles', 'klein');

async function reported(...given: readonly string[]): Promise<ImportReport> {
  const result = await importFile(given);
  if (!result.ok) throw new Error(result.failure.sentence);
  return JSON.parse(JSON.stringify(result.value)) as ImportReport;
}

async function refused(...given: readonly string[]): Promise<string> {
  const result = await importFile(given);
  if (result.ok) throw new Error('expected a refusal');
  expect(result.failure.sentence).not.toContain('\n');
  return result.failure.sentence;
}

describe('npm run import', () => {
  it('says that addresses can be looked up in the application, and asks nobody', async () => {
    const report = await reported('--file', fixture('adressen-zonder-coordinaten.csv'));
    expect(report.addresses).toMatchObject({ rows: 5, distinct: 4 });
    expect(report.addressNote).toMatch(/in de app/);
    expect(await reported('--file', fixture('punten-rd.csv'))).not.toHaveProperty('addressNote');
  });

  it('reports format, columns, the first rows and the join', async () => {
    const report = await reported('--file', fixture('regels-boven-de-kopregel.csv'), '--bundle', bundle);
    expect(report).toMatchObject({
      file: 'regels-boven-de-kopregel.csv',
      format: 'csv',
      encoding: 'utf-8',
      separator: ';',
      decimals: 'comma',
      projection: null,
      header: { from: 4, to: 4 },
      rowCount: 2,
      codeColumn: 'Buurtcode',
      errorCount: 0,
    });
    expect(report.preview).toEqual([
      {
        row: 5,
        area: 'BU99010100',
        cells: { Buurtcode: 'BU99010100', Buurtnaam: 'Vismarkt', Inwoners: 1140, 'Aandeel 65+': 12.5 },
      },
      {
        row: 6,
        area: 'BU99010101',
        cells: { Buurtcode: 'BU99010101', Buurtnaam: 'Waterpoort', Inwoners: 1925, 'Aandeel 65+': 8.1 },
      },
    ]);
    expect(report.join).toMatchObject({ keyedBy: 'code', column: 'Buurtcode', rows: 2 });
  });

  it('reports without a bundle, and takes corrections', async () => {
    const report = await reported('--file', fixture('twee-tabbladen.xlsx'), '--sheet', 'Cijfers 2024');
    expect(report).toMatchObject({ format: 'xlsx', sheet: 'Cijfers 2024', join: null });
    expect(await reported('--file', fixture('alles-met-een-punt.csv'), '--decimals', 'point')).toMatchObject({
      decimals: 'point',
    });
    expect(await reported('--file', fixture('geen-kopregel.csv'), '--header', 'none')).toMatchObject({ header: null });
    expect(await reported('--file', fixture('gemeente.zip'))).toEqual({ file: 'gemeente.zip', format: 'bundle' });
  });

  it('adds a file to a bundle by a plan, and writes the whole', { timeout: 180_000 }, async () => {
    const directory = mkdtempSync(join(tmpdir(), 'import-'));
    const file = join(directory, 'index.csv');
    writeFileSync(file, 'buurtcode;Ouderenindex 2024\nBU99010101;12,5\n');
    const proposed = await reported('--file', file, '--bundle', bundle);
    expect(proposed).toMatchObject({
      applied: null,
      proposal: { figures: [{ indicator: { label: 'Ouderenindex' } }] },
    });
    const out = join(directory, 'uit');
    const plan = join(directory, 'plan.json');
    const figures = [{ ...proposalOf(proposed).figures[0], year: { from: 'fixed', year: 2020 } }];
    writeFileSync(plan, JSON.stringify({ ...proposalOf(proposed), figures }));
    const report = await reported('--file', file, '--bundle', bundle, '--apply', out, '--plan', plan);
    expect(report).toMatchObject({ join: { matched: 1 }, applied: { rows: 1, figures: [{ id: 'ouderenindex' }] } });
    const read = await readBundle(diskFolder(out));
    if (!read.ok) throw new Error(read.failure.sentence);
    const own = read.value.values.find(({ indicator }) => indicator === 'ouderenindex');
    expect(own).toMatchObject({ value: 12.5, year: 2020 });
    expect(Object.keys(read.value.manifest.files).filter((name) => name.startsWith('imports'))).toEqual([]);
    expect(await refused('--file', file, '--bundle', bundle, '--apply', out)).toMatch(/ is niet leeg; kies een andere/);
    writeFileSync(plan, '{"figures":[]}');
    expect(await refused('--file', file, '--bundle', bundle, '--apply', out, '--plan', plan)).toBe(
      `In het plan ${plan} klopt "source" niet.`,
    );
    expect(await refused('--file', file, '--apply', out)).toMatch(/^Gebruik:/);
    rmSync(directory, { recursive: true });
  });

  it('refuses in one sentence', async () => {
    expect(await refused('--file', fixture('wachtwoord.xlsx'))).toMatch(
      /^wachtwoord\.xlsx is beveiligd met een wachtwoord/,
    );
    expect(await refused('--file', 'bestaat-niet.csv')).toBe(
      'Het bestand bestaat-niet.csv is niet te lezen; bestaat het?',
    );
    expect(await refused('--file', fixture('leeg.csv'), '--encoding', 'ebcdic')).toBe(
      'De optie --encoding kent "ebcdic" niet; kies uit: utf-8 utf-16le utf-16be windows-1252',
    );
    expect(await refused()).toMatch(/^Gebruik: npm run import -- --file F/);
    expect(await refused('--bestand', 'x')).toMatch(/^De optie --bestand is onbekend of onvolledig\. Gebruik:/);
  });

  it('writes JSON on stdout, or a sentence on stderr with exit code 1', async () => {
    const run = promisify(execFile);
    const node = ['--import', 'tsx', join('scripts', 'import.ts'), '--file'];
    const { stdout } = await run(process.execPath, [...node, fixture('utf8-met-bom.csv')]);
    expect(JSON.parse(stdout)).toMatchObject({ byteOrderMark: true, rowCount: 1 });
    const failed = await run(process.execPath, [...node, fixture('leeg.csv')]).then(
      () => null,
      (error: { code: number; stderr: string; stdout: string }) => error,
    );
    expect(failed).toMatchObject({ code: 1, stderr: 'leeg.csv is leeg.\n', stdout: '' });
  });
});
