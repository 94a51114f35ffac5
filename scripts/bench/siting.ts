import { fileURLToPath } from 'node:url';
import type { Site } from '../../src/domain/place.ts';
import { siteMethods } from '../../src/domain/siting.ts';
import { createRandom } from '../../src/model/random.ts';
import { judgeSites, scoreSites, valueSites } from '../../src/model/siteMatrix.ts';
import { createSiteReader } from '../../src/model/siteMeasures.ts';
import { startSiteSureness } from '../../src/model/siteSureness.ts';
import { proposedSiting } from '../../src/session/sitingCatalogue.ts';
import { candidateOf } from '../../src/state/siting.ts';
import { readSurroundings } from '../site/surroundings.ts';
import { type Measured, milliseconds, timed } from './timing.ts';

/** How sure a shortlist is: 200 sites with 5 % missing values, ranked by five methods under 10,000 weightings, in pieces. */
export async function measureSiting(): Promise<Measured[]> {
  const [sites, criteria, weightings] = [200, 15, 10_000];
  const random = createRandom('bench');
  const values = Float64Array.from({ length: sites * criteria }, () =>
    random.next() < 0.05 ? Number.NaN : random.next(),
  );
  const weights = Array.from({ length: criteria }, () => random.between(1, 5));
  const carryOut = (): void => {
    const run = startSiteSureness({
      matrix: { sites, criteria, values },
      weights,
      methods: siteMethods,
      range: { kind: 'any' },
      weightings,
      seed: 'bench',
      shortlist: 5,
    });
    while (run.done() < run.weightings) run.advance(250);
    run.result();
  };
  return [
    {
      what: '200 sites × 15 criteria × 5 methods × 10,000 weightings, ranks, intervals and agreement',
      value: milliseconds(await timed(5, 1, carryOut)),
      beside: '',
    },
  ];
}

const example = fileURLToPath(new URL('../../public/data/GM9901', import.meta.url));

/** Sites strewn over the middle of the example, none on the spot of another run: nothing is remembered of them. */
function strewn(run: number): readonly Site[] {
  return Array.from({ length: 5_000 }, (_, at) => ({
    ...{ id: `l${at}`, name: `Locatie ${at}`, lon: 5.2 + (at % 70) / 1000 + run / 1e5, lat: 52.53 + (at % 41) / 1000 },
    ...{ area: null, hectares: 1, owner: 'gemeente', zoning: 'wonen', note: '', availableFrom: 2026 + (at % 9) },
    ...{ capacity: at % 10 === 0 ? 4 : 8 + (at % 40), lowStimulus: null, greenBlueNetwork: null },
  }));
}

/** What opening 5,000 sites costs before they are on the screen: placed, judged, valued and scored by five methods. */
export async function measureManySites(): Promise<Measured[]> {
  const ground = await readSurroundings(example);
  if (!ground.ok) throw new Error(ground.failure.sentence);
  const [proposed] = proposedSiting.sitings;
  if (proposed === undefined) throw new Error('nothing is proposed');
  let run = 0;
  const measure = (): void => {
    run += 1;
    const read = createSiteReader(ground.value.surroundings);
    const sites = strewn(run).map((site) => ({ id: site.id, ...read(candidateOf(site)) }));
    const judged = judgeSites(sites, proposed.rules);
    scoreSites(judged, valueSites(judged.remaining, proposed.criteria), proposed.criteria);
  };
  const what = `5,000 sites in the example: area, ${proposed.rules.length} rules, ${proposed.criteria.length} criteria, 5 methods`;
  return [{ what, value: milliseconds(await timed(7, 2, measure)), beside: 'budget 1,000 ms' }];
}
