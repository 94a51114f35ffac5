import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Places } from '../../src/domain/dataset.ts';
import type { ImportedPlaces } from '../../src/domain/importedPlaces.ts';
import type { Facility, Site } from '../../src/domain/place.ts';
import { noChoices, noPlacesWork } from '../../src/domain/placeWork.ts';
import { noWork, type Work } from '../../src/domain/scenario.ts';
import { carriedWork, takenIn } from '../../src/state/carriedWork.ts';
import { placesInForce } from '../../src/state/placesInForce.ts';

const siteOf = (id: string, name = id): Site => ({
  ...{ id, name, lon: 5.2, lat: 52.5, area: null, hectares: null, owner: '', zoning: '', capacity: null },
  ...{ availableFrom: null, lowStimulus: null, greenBlueNetwork: null, note: '' },
});
const facility: Facility = { id: 'f1', name: 'Halte', kind: 'ov_halte', lon: 5.2, lat: 52.5, area: null };
const placesOf = (sites: readonly Site[], facilities: readonly Facility[] = []): Places => ({
  projects: [],
  sites,
  facilities,
});
const importedSites = (...sites: string[]): ImportedPlaces => ({ projects: [], sites, facilities: [] });
const ids = (things: readonly { readonly id: string }[] | undefined) => things?.map(({ id }) => id);

describe('work that leaves the device', () => {
  const given = placesOf([siteOf('eigen'), siteOf('i1'), siteOf('i2'), siteOf('i3')], [facility]);
  const imported = { ...importedSites('i1', 'i2', 'i3'), facilities: ['f1'] };

  it('takes imported places along, as people changed them, and not what the bundle has itself', () => {
    const work: Work = {
      ...noWork,
      places: {
        ...noPlacesWork,
        sites: { put: [siteOf('nieuw'), siteOf('i2', 'Andere naam')], removed: ['i3', 'eigen'] },
      },
    };
    const carried = carriedWork(work, given, imported);
    expect(carried).toMatchObject({ places: 2, heldBack: 0 });
    expect(carried.work.places?.sites.put.map(({ id, name }) => [id, name])).toEqual([
      ['i1', 'i1'],
      ['i2', 'Andere naam'],
      ['nieuw', 'nieuw'],
    ]);
    expect(carried.work.places?.sites.removed).toEqual(['i3', 'eigen']);
    expect(ids(carried.work.places?.facilities.put)).toEqual(['f1']);
  });

  it('is the very work where nothing was imported', () => {
    expect(carriedWork(noWork, given, importedSites())).toEqual({ work: noWork, places: 0, heldBack: 0 });
    expect(carriedWork(noWork, null, imported).work).toBe(noWork);
  });

  it('leaves imported sites at home as long as a concept hides them, and nothing else', () => {
    const blind: Work = { ...noWork, choices: { ...noChoices, blind: ['flexwonen'] } };
    const carried = carriedWork(blind, given, imported);
    expect(carried).toMatchObject({ places: 1, heldBack: 3 });
    expect(carried.work.places?.sites.put).toEqual([]);
    expect(JSON.stringify(carriedWork(blind, given, importedSites('i1')).work)).not.toContain('i1');
    const seal = { sha256: '0'.repeat(64), sealedAt: '2026-11-22T10:00:00Z', content: { concept: 'flexwonen' } };
    const sealed = { ...blind, choices: { ...noChoices, blind: ['flexwonen'], seals: [seal] } } as unknown as Work;
    expect(carriedWork(sealed, given, imported)).toMatchObject({ places: 4, heldBack: 0 });
  });
});

describe('work that comes in', () => {
  it('goes before a place that is here in another version, and leaves an equal one alone', () => {
    const put = [siteOf('a'), siteOf('b', 'van de link'), siteOf('c')];
    const work: Work = { ...noWork, places: { ...noPlacesWork, sites: { put, removed: [] } } };
    const { work: made, overPlaces } = takenIn(work, placesOf([siteOf('a'), siteOf('b', 'van hier')]));
    expect(overPlaces).toBe(1);
    expect(ids(made.places?.sites.put)).toEqual(['b', 'c']);
    expect(takenIn(work, null)).toEqual({ work, overPlaces: 0 });
  });

  it('gives the same places whether or not the files are here too, and none of them twice', () => {
    const id = fc.constantFrom('p', 'q', 'r', 's', 't', 'u');
    const sites = fc.uniqueArray(fc.tuple(id, fc.constantFrom('een', 'twee')), { selector: ([each]) => each });
    fc.assert(
      fc.property(sites, sites, fc.uniqueArray(id), (importedList, putList, removed) => {
        const bundle = [siteOf('bundel')];
        const brought = importedList.map(([each, name]) => siteOf(each, name));
        const put = putList.filter(([each]) => !removed.includes(each)).map(([each, name]) => siteOf(each, name));
        const work: Work = { ...noWork, places: { ...noPlacesWork, sites: { put, removed } } };
        const atSender = placesOf([...bundle, ...brought]);
        const shown = placesInForce(atSender, work.places).sites;
        const { work: sent } = carriedWork(work, atSender, importedSites(...brought.map((each) => each.id)));
        for (const here of [atSender, placesOf(bundle)]) {
          const seen = placesInForce(here, takenIn(sent, here).work.places).sites;
          expect(new Set(ids(seen)).size).toBe(seen.length);
          expect(seen.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
            shown.toSorted((a, b) => a.id.localeCompare(b.id)),
          );
        }
      }),
    );
  });
});
