import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Site } from '../../src/domain/place.ts';
import { noChoices } from '../../src/domain/placeWork.ts';
import { noWork } from '../../src/domain/scenario.ts';
import type { Criterion, Rule } from '../../src/domain/siting.ts';
import type { ProposedSiting } from '../../src/state/appState.ts';
import { dataInForce } from '../../src/state/inForce.ts';
import { createSitingOf, type SitingShown } from '../../src/state/siting.ts';
import { stateWith } from './inventedState.ts';

const ledger: ProposedSiting['ledger'] = {
  ...{ concentrationIndicator: 'woonzorg_concentratie', dragersIndicator: null, facilities: [] },
  ...{ source: 'verzonnen', status: 'voorbeeld' },
};
const proposed: ProposedSiting = { sitings: [], socialBase: [], version: '1', ledger };
const { data: given, view } = stateWith();

interface Town {
  readonly weights: readonly number[];
  readonly limit: number;
  readonly best: number;
  readonly capacities: readonly (number | null)[];
}

/** the very same object for the same site, as the state has it */
const known = new Map<string, Site>();
function siteOf(at: number, capacity: number | null): Site {
  const key = `${at} ${capacity}`;
  const site = known.get(key) ?? {
    ...{ id: `s${at}`, name: `Plek ${at}`, lon: 0.01 + 0.03 * at, lat: 0.05, area: null, hectares: at, owner: '' },
    ...{ zoning: '', capacity, availableFrom: null, lowStimulus: null, greenBlueNetwork: null, note: '' },
  };
  known.set(key, site);
  return site;
}

function ask(sitingOf: ReturnType<typeof createSitingOf>, town: Town): SitingShown {
  const rule: Rule = {
    ...{ id: 'groot', label: 'Groot', holds: 'all', status: 'voorbeeld' },
    demands: [{ is: 'at_least', measure: { kind: 'attribute', attribute: 'capacity' }, limit: town.limit }],
  };
  const [room = 0, rest = 0] = town.weights;
  const criteria: Criterion[] = [
    {
      ...{ id: 'ruimte', label: 'Ruimte', weight: room, status: 'voorbeeld' },
      ...{
        measure: { kind: 'attribute', attribute: 'hectares' },
        value: { kind: 'linear', worst: 0, best: town.best },
      },
    },
    {
      ...{ id: 'last', label: 'Last', weight: rest, status: 'voorbeeld' },
      ...{
        measure: { kind: 'indicator', indicator: 'last', level: 'wijk' },
        value: { kind: 'linear', worst: 50, best: 0 },
      },
    },
  ];
  const places = {
    projects: given.places?.projects ?? [],
    facilities: [],
    sites: town.capacities.map((capacity, at) => siteOf(at, capacity)),
  };
  const choice = { concept: 'flexwonen', rules: [rule], criteria, method: 'weighted_sum' as const, shortlist: 3 };
  const work = { ...noWork, choices: { ...noChoices, sitings: [choice] } };
  const shown = sitingOf({ ...given, places, proposed }, work, view.placing);
  if (shown === null) throw new Error('nothing is shown');
  return shown;
}

it('shows the same after any edits as it would from nothing', () => {
  const capacity = fc.constantFrom(null, 0, 5, 20);
  const town = fc.record({
    weights: fc.tuple(fc.nat(3), fc.nat(3)),
    limit: fc.constantFrom(0, 6, 30),
    best: fc.constantFrom(2, 8),
    capacities: fc.array(capacity, { maxLength: 6 }),
  });
  fc.assert(
    fc.property(fc.array(town, { minLength: 2, maxLength: 6 }), (towns) => {
      const following = createSitingOf();
      for (const each of towns) {
        const now = ask(following, each);
        const anew = ask(createSitingOf(), each);
        expect(now.matrix).toEqual(anew.matrix);
        expect(now.siting).toEqual(anew.siting);
        expect(now.sites.map(({ candidate }) => candidate)).toEqual(anew.sites.map(({ candidate }) => candidate));
      }
    }),
    { numRuns: 60 },
  );
});

it('judges and values no site anew for a weight, and measures none anew for another one', () => {
  const sitingOf = createSitingOf();
  const town: Town = { weights: [1, 1], limit: 6, best: 4, capacities: [20, null, 5] };
  const first = ask(sitingOf, town);
  const heavier = ask(sitingOf, { ...town, weights: [3, 1] });
  expect(heavier.matrix).not.toBe(first.matrix);
  expect(heavier.matrix.kept).toBe(first.matrix.kept);
  expect(heavier.matrix.values).toBe(first.matrix.values);
  const stricter = ask(sitingOf, { ...town, limit: 7 });
  expect(stricter.matrix.rules[0]?.rule.demands[0]).toMatchObject({ limit: 7 });
  expect(stricter.matrix.values).toBe(first.matrix.values);
  const changed = ask(sitingOf, { ...town, capacities: [20, 20, 5] });
  expect(changed.sites[0]).toBe(first.sites[0]);
  expect(changed.sites[1]).not.toBe(first.sites[1]);
});

it('measures and scores nothing anew for the first choice of a site', () => {
  const data = { ...given, proposed, places: given.places ?? { projects: [], facilities: [], sites: [] } };
  const concept = data.concepts[0]?.id ?? '';
  const shortlists = [{ concept, sites: [{ site: 's0', note: '' }], note: '' }];
  const chosen = { ...noWork, choices: { ...noChoices, shortlists } };
  const sitingOf = createSitingOf();
  const placing = { ...view.placing, concept };
  const before = sitingOf(dataInForce(data, noWork), noWork, placing);
  const after = sitingOf(dataInForce(data, chosen), chosen, placing);
  expect(before).not.toBeNull();
  expect(after?.shortlist.sites).toHaveLength(1);
  expect(after?.matrix).toBe(before?.matrix);
  expect(after?.surroundings).toBe(before?.surroundings);
});
