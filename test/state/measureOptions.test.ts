import { describe, expect, it } from 'vitest';
import type { Site } from '../../src/domain/place.ts';
import { siteMeasureSchema } from '../../src/domain/siting.ts';
import { measureOptions, startMeasure } from '../../src/state/measureOptions.ts';
import { dataset } from './inventedState.ts';

const site: Site = {
  id: 's',
  name: 'Locatie',
  lon: 5,
  lat: 52,
  area: null,
  hectares: null,
  owner: '',
  zoning: '',
  capacity: null,
  availableFrom: null,
  lowStimulus: null,
  greenBlueNetwork: null,
  note: '',
};
const options = measureOptions({
  datasets: { wijk: dataset },
  computedIndicators: [],
  places: {
    projects: [],
    facilities: [],
    sites: [
      { ...site, attributes: { bodem: 'klei' }, judgements: { draagvlak: 3 } },
      { ...site, id: 't', attributes: { bodem: 'zand', 'aan het water': true } },
    ],
  },
});

describe('what rules and criteria can look at', () => {
  it('are fields of every site, then own ones once, and questions somebody answered', () => {
    expect(options.attributes.slice(0, 2)).toEqual(['hectares', 'owner']);
    expect(options.attributes.slice(-2)).toEqual(['aan het water', 'bodem']);
    expect(options.questions).toEqual(['draagvlak']);
  });

  it('are figures with a value, at levels there are', () => {
    expect(options.levels).toEqual(['wijk']);
    const ids = (options.indicators.get('wijk') ?? []).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(dataset.indicators.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });

  it('begin with something that can be kept in a file, of every kind', () => {
    const first = { facility: 'huisarts', index: 'draagkracht', question: 'draagvlak in de omgeving' };
    for (const kind of [
      ...(['attribute', 'distance', 'nearness', 'indicator', 'index', 'places', 'concentration', 'judgement'] as const),
    ]) {
      const measure = startMeasure(kind, options, first);
      expect(siteMeasureSchema.safeParse(measure).success, kind).toBe(true);
      if ('level' in measure) expect(measure.level, kind).toBe('wijk');
    }
  });
});
