import { siteMethods } from '../../src/domain/siting.ts';
import { createRandom } from '../../src/model/random.ts';
import { startSiteSureness } from '../../src/model/siteSureness.ts';
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
