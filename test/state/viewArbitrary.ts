import fc from 'fast-check';
import type { AreaCode, AreaLevel } from '../../src/domain/area.ts';
import { areaLevels } from '../../src/domain/area.ts';
import { projectStatuses } from '../../src/domain/place.ts';
import { cleanClassing, roundCamera } from '../../src/state/transitions.ts';
import {
  besideWays,
  classMethods,
  type MeasureId,
  placingParts,
  readyFilters,
  recipeAtStart,
  roomKinds,
  siteFigures,
  sittingParts,
  type ViewState,
  workModes,
} from '../../src/state/viewState.ts';

const digits: Record<AreaLevel, number> = { buurt: 8, wijk: 6, gemeente: 4 };
const prefix: Record<AreaLevel, string> = { buurt: 'BU', wijk: 'WK', gemeente: 'GM' };

export function codeArbitrary(level: AreaLevel): fc.Arbitrary<AreaCode> {
  return fc
    .stringMatching(new RegExp(`^[0-9]{${digits[level]}}$`))
    .map((number) => `${prefix[level]}${number}` as AreaCode);
}

const id = fc.stringMatching(/^[a-z][a-z0-9_-]{0,39}$/);
const concept = fc.stringMatching(/^[a-z][a-z0-9_]{0,39}$/);
const limit = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

const measure: fc.Arbitrary<MeasureId> = fc.oneof(
  fc.constantFrom('balans' as const, 'dekking' as const),
  id.map((text) => `index:${text}` as const),
  id.map((text) => `indicator:${text}` as const),
);

const classing = fc
  .record({
    method: fc.constantFrom(...classMethods),
    count: fc.integer({ min: 3, max: 7 }),
    bounds: fc.array(finite, { maxLength: 6 }),
  })
  .map(cleanClassing);

const camera = fc
  .record({
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    zoom: fc.double({ min: 0, max: 24, noNaN: true }),
  })
  .map(roundCamera);

/** Every view the application can be in. */
export const viewArbitrary: fc.Arbitrary<ViewState> = fc.constantFrom(...areaLevels).chain((level) =>
  fc.record({
    municipality: fc.option(codeArbitrary('gemeente')),
    mode: fc.constantFrom(...workModes),
    level: fc.constant(level),
    measure,
    year: fc.option(fc.integer({ min: 1900, max: 2100 })),
    compareYear: fc.option(fc.integer({ min: 1900, max: 2100 })),
    classing,
    selected: fc.option(codeArbitrary(level)),
    compared: fc.uniqueArray(codeArbitrary(level), { maxLength: 4 }),
    projects: fc.record({
      shown: fc.boolean(),
      hiddenConcepts: fc.uniqueArray(concept, { maxLength: 20 }),
      hiddenStatuses: fc.uniqueArray(fc.constantFrom(...projectStatuses)),
    }),
    places: fc.record({
      sites: fc.boolean(),
      facilityKinds: fc.uniqueArray(concept, { maxLength: 12 }),
    }),
    table: fc.record({
      open: fc.boolean(),
      sort: fc.record({
        column: fc.oneof(
          id,
          id.map((text) => `index:${text}`),
        ),
        descending: fc.boolean(),
      }),
    }),
    camera: fc.option(camera),
    recipe: fc.option(id),
    beside: fc.option(fc.oneof(id, fc.constant(recipeAtStart))),
    besideAs: fc.constantFrom(...besideWays),
    sitting: fc.record({
      part: fc.constantFrom(...sittingParts),
      scene: fc.option(fc.string({ minLength: 1, maxLength: 12 })),
      presenting: fc.boolean(),
    }),
    placing: fc.record({
      part: fc.constantFrom(...placingParts),
      concept: fc.option(concept),
      year: fc.option(fc.integer({ min: 1900, max: 2100 })),
      projects: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 40 }),
      onPlanned: fc.boolean(),
      compared: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 4 }),
      figures: fc.constantFrom(...siteFigures),
      room: fc.record({
        kind: fc.constantFrom(...roomKinds),
        limits: fc.record({ concentration: limit, places: limit }, { requiredKeys: [] }),
      }),
      readyAreas: fc.constantFrom(...readyFilters),
      onlyNeeded: fc.boolean(),
    }),
  }),
);
