import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { type Sited, site } from '../../scripts/site/command.ts';

const bundle = join('public', 'data', 'GM9901');
const allSites = join(bundle, 'sites.csv');
const fixtures = join('test', 'fixtures', 'site');
const weighing = join(fixtures, 'oeverstad.json');
const ugly = (name: string): string => join(fixtures, 'ugly', name);
const workplace = mkdtempSync(join(tmpdir(), 'wijkbalans-site-'));
afterAll(() => rmSync(workplace, { recursive: true, force: true }));

function given(more: { weighing?: string; sites?: string } = {}): string[] {
  const files = ['--weighing', more.weighing ?? weighing, '--sites', more.sites ?? allSites];
  return [...files, '--bundle', bundle, '--weightings', '200'];
}
async function sited(args: readonly string[]): Promise<Sited> {
  const result = await site(args);
  if (!result.ok) throw new Error(result.failure.sentence);
  return result.value;
}
async function refusal(args: readonly string[]): Promise<string> {
  const result = await site(args);
  if (result.ok) throw new Error('expected a refusal');
  expect(result.failure.sentence).not.toContain('\n');
  return result.failure.sentence;
}
const rowsOf = (text: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

describe('the matrix of the example', () => {
  it('shows all 29 sites: ranked ones in order, then the rejected ones with rule and margin and without rank', async () => {
    const { output, remarks } = await sited(given());
    const rows = rowsOf(output);
    expect(rows.length).toBe(29);
    const kept = rows.filter(({ rejected }) => rejected === 'false');
    expect(kept.map((row) => Number(row.rank_weighted_sum))).toEqual(kept.map((_, at) => at + 1));
    const small = rows.find(({ id }) => id === 'L04');
    expect(small).toMatchObject({ rejected: 'true', rank_weighted_sum: '', score_topsis: '', agreement: '' });
    expect(small?.failed_rules).toBe('Oppervlakte: Oppervlakte: ten minste 0,5 ha; hier 0,4 ha, 0,1 ha te weinig');
    expect(remarks[0]).toBe('De gegevens van deze gemeente zijn fictief.');
    expect(remarks.at(-1)).toMatch(/^Het criterium “.+” weegt nu .+\u00a0%; .+ de eerste plaats over van .+\.$/);
  });

  it('adds contributions up to the score, and tells the same as JSON', async () => {
    const [row] = rowsOf((await sited(given())).output);
    const parts = Object.entries(row ?? {}).filter(([name]) => name.startsWith('contribution_'));
    const sum = parts.reduce((total, [, text]) => total + Number(text), 0);
    expect(sum).toBeCloseTo(Number(row?.score_weighted_sum), 12);
    const json = JSON.parse((await sited([...given(), '--json'])).output);
    expect(json).toMatchObject({ invented: true, weightings: 200, concept: 'beschermd_thuis_geclusterd' });
    expect(json.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(json.kept[0].score_weighted_sum).toBe(Number(row?.score_weighted_sum));
    expect(json.kept[0].acceptability.reduce((total: number, part: number) => total + part, 0)).toBeCloseTo(1, 9);
    expect(json.rejected.length + json.kept.length).toBe(29);
  });

  it('gives the same whatever the order of the sites, and another draw for another seed', async () => {
    const [header = '', ...lines] = readFileSync(allSites, 'utf8').trimEnd().split('\n');
    const turned = join(workplace, 'turned.csv');
    writeFileSync(turned, [header, ...lines.reverse()].join('\n'));
    const { output } = await sited(given());
    expect((await sited(given({ sites: turned }))).output).toBe(output);
    expect((await sited([...given(), '--seed', 'ander'])).output).not.toBe(output);
  });

  it('writes what Dutch Excel opens when asked', async () => {
    const { output } = await sited([...given(), '--excel']);
    expect(output.startsWith('\uFEFFid;name;')).toBe(true);
    expect(output).toContain('5,22743');
  });

  it('does without a bundle when only attributes count', async () => {
    const bare = ['--sites', allSites, '--weightings', '50', '--weighing'];
    const rows = rowsOf((await sited([...bare, join(fixtures, 'attributes-only.json')])).output);
    expect(rows[0]).toMatchObject({ score_weighted_sum: '1', area: '' });
    expect(await refusal([...bare, weighing])).toContain('criterium “Voorzieningen dichtbij”');
  });

  it('runs as a command', async () => {
    const run = promisify(execFile);
    const command = ['node_modules/tsx/dist/cli.mjs', 'scripts/site.ts'];
    const { stdout, stderr } = await run(process.execPath, [...command, ...given()]);
    expect(rowsOf(stdout).length).toBe(29);
    expect(stderr).toContain('fictief');
    await expect(run(process.execPath, [...command, '--weighing', weighing])).rejects.toMatchObject({ code: 1 });
  }, 60_000);
});

describe('the decision as a file', () => {
  const to = (name: string): string[] => [...given(), '--out', join(workplace, name)];

  it.each([
    ['decision.xlsx', /^PK/],
    ['decision.csv', /^code,locatie,/],
    ['decision.geojson', /^\{"type":"FeatureCollection"/],
    ['decision.PDF', /^%PDF-1\.7/],
  ])('writes %s and nothing on standard output', async (name, start) => {
    const { output, remarks } = await sited(to(name));
    expect(output).toBe('');
    expect(remarks.at(-1)).toMatch(new RegExp(`^Geschreven: ${name} \\(\\d+ kB\\)\\.$`));
    expect(readFileSync(join(workplace, name), 'latin1')).toMatch(start);
    expect(readdirSync(workplace).filter((file) => file.endsWith('.half'))).toEqual([]);
  });

  it('has all 29 sites, with their wijk, and says that the figures are invented', async () => {
    await sited([...to('all.csv'), '--excel']);
    const rows = rowsOf(readFileSync(join(workplace, 'all.csv'), 'utf8'));
    expect(rows).toHaveLength(29);
    expect(rows.filter(({ stand }) => stand === 'valt af')).toHaveLength(7);
    expect(rows.every((row) => row['soort gegevens'] === 'fictieve gegevens')).toBe(true);
    expect(rows.find(({ code }) => code === 'L04')?.['reden van afvallen']).toContain('hier 0,4 ha, 0,1 ha te weinig');
    expect(rows[0]?.wijkcode).toMatch(/^WK9901\d\d$/);
  });

  it('refuses an unknown kind, a folder that is not there and a folder as a file, and writes nothing', async () => {
    expect(await refusal(to('decision.docx'))).toContain('toegestaan is .xlsx, .csv, .geojson, .pdf');
    expect(await refusal(to(join('weg', 'decision.xlsx')))).toContain('is er niet');
    mkdirSync(join(workplace, 'map.pdf'));
    expect(await refusal(to('map.pdf'))).toContain('is een map, geen bestand');
    expect(readdirSync(workplace)).not.toContain('decision.docx');
  });
});

describe('sites that are odd are kept and said', () => {
  const remarks = async (sites: string): Promise<string> =>
    (await sited(given({ sites: ugly(sites) }))).remarks.join('\n');

  it('outside the municipality', async () => {
    const { output, remarks: said } = await sited(given({ sites: ugly('outside-municipality.csv') }));
    expect(said.join()).toContain('Buiten ligt buiten de gemeente');
    const outside = rowsOf(output).find(({ id }) => id === 'A');
    expect(outside).toMatchObject({ area: '', raw_draagkracht: '', value_draagkracht: '' });
    expect(Number(outside?.coverage)).toBeLessThan(1);
  });
  it('on a border', async () => expect(await remarks('on-border.csv')).toContain('Op de grens ligt op de grens van'));
  it('twice at one spot', async () =>
    expect(await remarks('twice-at-one-spot.csv')).toContain('Eerste en Tweede liggen op dezelfde plek.'));
  it('with capacity 0', async () => expect(await remarks('capacity-zero.csv')).toContain('Leeg heeft capaciteit 0'));
  it('only one', async () => {
    const { output, remarks: said } = await sited(given({ sites: ugly('one-site.csv') }));
    expect(said.join()).toContain('Alleen Enige blijft over');
    expect(rowsOf(output)[0]).toMatchObject({ rank_promethee: '1', agreement: 'in' });
  });
  it('with empty cells, which are unknown and never 0', async () => {
    const { output } = await sited(given({ sites: ugly('missing-cells.csv') }));
    const row = rowsOf(output).find(({ id }) => id === 'A');
    expect(row).toMatchObject({ rejected: 'false', raw_rust: '', share_rust: '' });
    expect(row?.open_rules).toBe('Oppervlakte | Buiten het groen-blauwe netwerk');
  });
  it('with cells a spreadsheet would run', async () => {
    const { output } = await sited(given({ sites: ugly('formula-cells.csv') }));
    const cells = rowsOf(output).flatMap(({ id, name }) => [id ?? '', name ?? '']);
    expect(cells.length).toBe(8);
    for (const cell of cells) expect(cell).toMatch(/^'[=+\-@]/);
    expect(output).not.toMatch(/(^|,)"?[=@]/m);
  });
  it('five thousand of them', async () => {
    const file = join(workplace, 'many.csv');
    const lines = Array.from(
      { length: 5000 },
      (_, at) => `S${at},Plek ${at},${5.15 + (at % 100) * 0.0015},${52.53 + Math.floor(at / 100) * 0.001},${at % 7},ja`,
    );
    writeFileSync(file, ['id,name,lon,lat,hectares,low_stimulus', ...lines].join('\n'));
    const { output, remarks: said } = await sited(given({ sites: file }));
    expect(rowsOf(output).length).toBe(5000);
    expect(said.at(-1)).toMatch(/^Door het aantal locaties is met \d+ wegingen gerekend\.$/);
  }, 120_000);
});

describe('rules and criteria that cannot give an order say why', () => {
  const remarks = async (file: string): Promise<string> =>
    (await sited(given({ weighing: ugly(file) }))).remarks.join('\n');

  it('no criteria', async () => expect(await remarks('no-criteria.json')).toContain('Er zijn geen criteria'));
  it('all weights zero', async () =>
    expect(await remarks('weights-zero.json')).toContain('Alle criteria hebben gewicht 0'));
  it('a criterion that is missing for every site', async () => {
    const without = join(workplace, 'without.csv');
    const text = readFileSync(allSites, 'utf8').replace(/,20\d\d,/g, ',,');
    writeFileSync(without, text);
    const args = given({ weighing: ugly('criterion-missing-everywhere.json'), sites: without });
    const { output, remarks: said } = await sited(args);
    expect(said.join()).toContain('Het criterium “Beschikbaar” is van geen enkele overgebleven locatie bekend');
    expect(rowsOf(output)[0]).toMatchObject({ rank_weighted_sum: '1', value_jaar: '' });
  });
  it('a criterion that nobody judged yet', async () => {
    const asked = JSON.parse(readFileSync(weighing, 'utf8'));
    const [criterion] = asked.criteria;
    const judged = { ...criterion, id: 'sfeer', label: 'Sfeer', measure: { kind: 'judgement', question: 'sfeer' } };
    const file = join(workplace, 'unjudged.json');
    writeFileSync(file, JSON.stringify({ ...asked, criteria: [...asked.criteria, judged] }));
    const { output, remarks: said } = await sited(given({ weighing: file }));
    expect(said.join()).toContain('Het criterium “Sfeer” is van geen enkele overgebleven locatie bekend');
    expect(rowsOf(output)[0]).toMatchObject({ rank_weighted_sum: '1', raw_sfeer: '', share_sfeer: '' });
  });
  it('all sites rejected: the smallest change that leaves one', async () => {
    const said = await remarks('all-rejected.json');
    expect(said).toContain('Alle locaties vallen af.');
    // the largest site outside the green and blue network is Kop van de Haven with 3.4 ha
    expect(said).toContain('in “Oppervlakte” oppervlakte van 100 naar 3,4 ha; dan blijft Kop van de Haven over.');
  });
  it('rules that contradict each other', async () =>
    expect(await remarks('contradictory-rules.json')).toContain(
      'De regels “Oppervlakte” en “Klein” spreken elkaar tegen',
    ));
});

describe('refuses in one sentence', () => {
  it.each([
    [
      'unknown-attribute.json',
      'regel “Oppervlakte”: het kenmerk “kleur” is niet bekend; wel bekend zijn available_from',
    ],
    ['other-municipality.json', 'gaat over Elderdorp (GM9902), maar de gegevens zijn van Oeverstad (GM9901)'],
    ['older-version.json', 'oudere versie van Wijkbalans (bestandsversie 0)'],
    ['newer-version.json', 'nieuwere versie van Wijkbalans (bestandsversie 2)'],
    ['cut-off.json', 'is geen geldige JSON'],
    ['no-siting.json', 'is geen bestand met regels en criteria voor locaties'],
    ['same-id-twice.json', 'komt het kenmerk “oppervlakte” twee keer voor'],
    ['negative-weight.json', 'criteria.nabijheid.weight niet: de ondergrens is 0'],
  ])('%s', async (file, sentence) => {
    const said = await refusal(given({ weighing: ugly(file) }));
    expect(said).toContain(sentence);
    expect(said).toContain(file);
  });

  it.each([
    ['capacity-negative.csv', 'rij 3, kolom capacity staat "-5"'],
    ['same-id-twice.csv', 'rij 3, kolom id staat "A": deze id komt twee keer voor'],
    ['decimal-comma.csv', 'getallen hebben hier een decimale punt'],
    ['no-coordinates.csv', 'de kolom lon ontbreekt'],
    ['header-only.csv', 'heeft een kopregel, maar geen rijen'],
  ])('%s', async (file, sentence) => {
    const said = await refusal(given({ sites: ugly(file) }));
    expect(said).toContain(sentence);
    expect(said).toContain(file);
  });

  it('options that are wrong', async () => {
    expect(await refusal(['--sites', allSites])).toContain('Gebruik:');
    expect(await refusal([...given(), '--around', '2'])).toContain('--around');
    expect(await refusal(['--weighing', weighing, '--sites', allSites, '--weightings', '0.5'])).toContain(
      '--weightings',
    );
    expect(await refusal(['--weighing', weighing, '--sites', 'nergens.csv', '--bundle', bundle])).toContain(
      'nergens.csv',
    );
  });
});
