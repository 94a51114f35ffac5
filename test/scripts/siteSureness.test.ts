import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folderNode.ts';
import { site } from '../../scripts/site/command.ts';
import { readSurroundings } from '../../scripts/site/surroundings.ts';
import type { AreaCode } from '../../src/domain/area.ts';
import { siteMatrix } from '../../src/model/siteMatrix.ts';
import { createSiteReader } from '../../src/model/siteMeasures.ts';
import { startTask } from '../../src/model/surenessTasks.ts';
import { readSiting } from '../../src/sources/sitingFile.ts';
import { readPlacesSnapshot } from '../../src/sources/snapshot.ts';
import { siteSurenessQuestion, standardSiteSureness } from '../../src/state/siteSureness.ts';
import { candidateOf } from '../../src/state/siting.ts';
import { sureSites } from '../../src/views/place/scores/sureSites.ts';
import { unwrap } from '../model/indices.ts';

const bundle = join('public', 'data', 'GM9901');
const weighing = join('test', 'fixtures', 'site', 'oeverstad.json');

it('tells on screen the very same as the command line', async () => {
  const args = ['--weighing', weighing, '--sites', join(bundle, 'sites.csv'), '--bundle', bundle, '--json'];
  const told: readonly Record<string, number | string>[] = JSON.parse(unwrap(await site(args)).output).kept;

  const { manifest, surroundings } = unwrap(await readSurroundings(bundle));
  const here = { ...manifest.municipality, code: manifest.municipality.code as AreaCode };
  const siting = unwrap(readSiting('oeverstad.json', readFileSync(weighing), here));
  const { sites } = unwrap(await readPlacesSnapshot(diskFolder(bundle), manifest));
  const read = createSiteReader(surroundings);
  const measured = sites.map((each) => ({ id: each.id, ...read(candidateOf(each)) }));
  const matrix = siteMatrix(measured, siting.rules, siting.criteria);
  const question = siteSurenessQuestion(matrix, null, siting.shortlist, standardSiteSureness);
  if (question === null) throw new Error('nothing to ask');
  const run = startTask({ kind: 'sites', job: question.job });
  while (run.advance() < 1);
  const outcome = run.outcome();
  if (outcome.kind !== 'sites') throw new Error('other outcome');
  const state = { answer: { question, result: outcome.result }, part: null, failure: null };
  const sure = sureSites(state, matrix, siting.shortlist);

  expect(told.length).toBe(matrix.kept.length);
  for (const row of told) {
    const own = sure?.of.get(String(row.id));
    const methods = ['weighted_sum', 'geometric', 'topsis', 'promethee', 'owa'];
    const mean = (name: string): number =>
      methods.reduce((sum, method) => sum + Number(row[`${name}_${method}`]), 0) / methods.length;
    expect(own?.first).toBeCloseTo(mean('first'), 12);
    expect(own?.among).toBeCloseTo(mean('shortlist'), 12);
    expect([own?.best, own?.p5, own?.p95, own?.worst]).toEqual([
      row.rank_best,
      row.rank_p5,
      row.rank_p95,
      row.rank_worst,
    ]);
    expect(own?.agreement).toBe(row.agreement);
  }
});
