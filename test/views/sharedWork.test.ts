import { describe, expect, it } from 'vitest';
import type { Site } from '../../src/domain/place.ts';
import { noChoices } from '../../src/domain/placeWork.ts';
import { noWork, type Work } from '../../src/domain/scenario.ts';
import { emptyData } from '../../src/session/catalogue.ts';
import { sharedLink } from '../../src/views/sharedWork.ts';
import { manifest } from '../state/inventedState.ts';

const site: Site = {
  ...{ id: 's', name: 'Kade', lon: 5.2, lat: 52.5, area: null, hectares: null, owner: '', zoning: '', capacity: null },
  ...{ availableFrom: null, lowStimulus: null, greenBlueNetwork: null, note: '' },
};
/** Sites of which no two look alike, so that packing gains little. */
const sitesOf = (count: number): Site[] =>
  Array.from({ length: count }, (_, at) => {
    const odd = Array.from({ length: 8 }, (_, digit) => ((at + 7) ** 3 * 2654435761 * (digit + 3)) % 997).join('');
    return { ...site, id: `s-${at}-${odd}`, name: `Terrein ${odd}`, note: odd };
  });

function share(work: Work, count: number) {
  const sites = sitesOf(count);
  const given = { ...emptyData(), places: { projects: [], facilities: [], sites } };
  const imported = { projects: [], facilities: [], sites: sites.map(({ id }) => id) };
  return sharedLink({ work, given, manifest, imported });
}

describe('a link of work with places of imported files', () => {
  const listed: Work = {
    ...noWork,
    choices: { ...noChoices, shortlists: [{ concept: 'flexwonen', sites: [{ site: 's-0', note: '' }], note: '' }] },
  };

  it('takes all of them along when they fit', async () => {
    const link = await share(listed, 29);
    expect(link).toMatchObject({ carries: 'all', places: 29, left: 0, heldBack: 0, unread: false });
    expect(link.part).toMatch(/^werk=/);
    expect(await share(noWork, 3)).toMatchObject({ carries: 'all', places: 3 });
  });

  it('takes none of them along when not all fit, says how many, and still takes the work', async () => {
    const link = await share(listed, 2000);
    expect(link).toMatchObject({ carries: 'all', places: 0, left: 2000 });
    expect(link.part?.length).toBeLessThan(1000);
    expect(await share(noWork, 2000)).toMatchObject({ part: null, carries: 'nothing_made', left: 2000 });
  });

  it('says that sites stay unnamed, and that places could not be read', async () => {
    const blind: Work = { ...noWork, choices: { ...noChoices, blind: ['flexwonen'] } };
    expect(await share(blind, 4)).toMatchObject({ carries: 'all', places: 0, left: 0, heldBack: 4 });
    const given = { ...emptyData(), places: { projects: [], facilities: [], sites: [site] } };
    expect(await sharedLink({ work: listed, given, manifest, imported: null })).toMatchObject({ unread: true });
  });
});
