import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { indexSpecSchema } from '../../src/domain/indexSpec.ts';
import { noWork, type Work } from '../../src/domain/scenario.ts';
import { jsonText, scenarioOf } from '../../src/export/scenario.ts';
import { readWorkFile } from '../../src/sources/workFile.ts';
import { workStore } from '../../src/sources/workStore.ts';
import { failureOf, unwrap } from '../model/indices.ts';
import { manifest, recipe, weighing } from '../state/inventedState.ts';

const here = { code: 'GM9901' as AreaCode, name: 'Oeverstad' };
const spec = recipe('ons', [{ indicator: 'kracht' }]);
const work: Work = { recipes: [spec], removedRecipes: ['ggz-index'], weighing };
const saved = jsonText(scenarioOf(work, manifest, new Date('2026-11-22T10:00:00Z')));
const read = (text: string, file = 'mijn.wijkbalans.json') => readWorkFile(file, new TextEncoder().encode(text), here);
const refusal = (text: string) => failureOf(read(text)).sentence;
const edited = (change: object): string => JSON.stringify({ ...JSON.parse(saved), ...change });

describe('a file of work', () => {
  it('reads back what was saved', () => {
    const file = unwrap(read(saved));
    expect(file).toMatchObject({ kind: 'scenario', scenario: { ...work, savedAt: '2026-11-22T10:00:00.000Z' } });
  });

  it('holds what people filled in about the social base, where they did', () => {
    const answer = { area: 'WK990100' as AreaCode, item: 'inloop', state: 'present', note: 'ook op zondag' } as const;
    const file = unwrap(read(edited({ socialBase: [answer] })));
    expect(file).toMatchObject({ kind: 'scenario', scenario: { socialBase: [answer] } });
    expect(unwrap(read(saved))).not.toHaveProperty('scenario.socialBase');
    expect(refusal(edited({ socialBase: [{ ...answer, state: 'misschien' }] }))).toContain('state');
  });

  it('may be one recipe, as `npm run score` takes it', () => {
    expect(indexSpecSchema.parse(JSON.parse(jsonText(spec)))).toEqual(spec);
    expect(unwrap(read(jsonText(spec)))).toEqual({ kind: 'recipe', spec });
  });

  it('of another municipality is refused by both names', () => {
    const elsewhere = edited({ municipality: { code: 'GM9902', name: 'Merendam' } });
    expect(refusal(elsewhere)).toContain('gaat over Merendam (GM9902), maar u kijkt naar Oeverstad');
  });

  it('of a newer version is refused by its version', () => {
    expect(refusal(edited({ schemaVersion: 7, scenes: [] }))).toContain('bestandsversie 7');
  });

  it.each([
    [0, 'oudere versie van Wijkbalans (bestandsversie 0); hier wordt versie 1 gelezen'],
    [undefined, 'zegt niet van welke bestandsversie het is'],
    ['1', 'zegt niet van welke bestandsversie het is'],
  ])('of an older version, or of none (%j), is refused in one sentence', (schemaVersion, words) => {
    expect(refusal(edited({ schemaVersion }))).toContain(words);
    expect(refusal(edited({ schemaVersion }))).toContain('Er is niets veranderd.');
  });

  describe('with one id twice is refused, since it cannot be told which is meant', () => {
    const site = {
      ...{ id: 's1', name: 'Kade', lon: 5.2, lat: 52.5, area: null, hectares: null, owner: '', zoning: '' },
      ...{ capacity: null, availableFrom: null, lowStimulus: null, greenBlueNetwork: null, note: '' },
    };
    const none = { put: [], removed: [] };
    const places = { projects: none, sites: none, facilities: none, complexes: [] };
    const choices = { sitings: [], shortlists: [], seals: [], blind: [] };
    const list = { concept: 'flexwonen', sites: [{ site: 's1', note: '' }], note: '' };
    const held = (change: object) => read(edited({ places: { ...places, ...change } }));

    it.each([
      ['recipes', { recipes: [spec, spec] }, 'ons'],
      ['sites', { places: { ...places, sites: { put: [site, { ...site, name: 'Werf' }], removed: [] } } }, 's1'],
      ['shortlists', { choices: { ...choices, shortlists: [list, list] } }, 'flexwonen'],
      [
        'a site on a shortlist',
        { choices: { ...choices, shortlists: [{ ...list, sites: [...list.sites, ...list.sites] }] } },
        's1',
      ],
    ])('%s', (_, change, id) => {
      expect(refusal(edited(change))).toBe(
        `In mijn.wijkbalans.json komt “${id}” twee keer voor. Er is niets veranderd.`,
      );
    });

    it('but not where it is of two kinds of things', () => {
      const facility = { id: 's1', name: 'Halte', kind: 'ov_halte', lon: 5.2, lat: 52.5, area: null };
      const both = { sites: { put: [site], removed: [] }, facilities: { put: [facility], removed: [] } };
      expect(held(both).ok).toBe(true);
    });
  });

  it.each([
    ['cut off', saved.slice(0, 300), 'geen geldige JSON'],
    ['something else', '{"type":"FeatureCollection"}', 'geen bestand met wijzigingen uit Wijkbalans en geen recept'],
    ['a list', '[1]', 'geen recept'],
    ['nothing', 'null', 'geen recept'],
    ['an unknown field', edited({ extra: 1 }), 'extra'],
    ['a weight below zero', saved.replace('"weight": 1', '"weight": -1'), 'weight'],
  ])('that is %s is refused in one sentence', (_, text, words) => {
    expect(refusal(text)).toContain(words);
    expect(refusal(text)).toMatch(/^[^\n]+\.$/);
  });
});

describe('what a browser keeps', () => {
  function storage(): Storage {
    const kept = new Map<string, string>();
    return {
      get length() {
        return kept.size;
      },
      clear: () => kept.clear(),
      getItem: (name) => kept.get(name) ?? null,
      key: (at) => [...kept.keys()][at] ?? null,
      removeItem: (name) => void kept.delete(name),
      setItem: (name, text) => void kept.set(name, text),
    };
  }

  it('is one text per municipality, put aside when it cannot be read', () => {
    const browser = storage();
    const store = workStore(() => browser);
    expect(store.write(here.code, 'a')).toBe(true);
    expect(store.read(here.code)).toBe('a');
    expect(store.read('GM9902' as AreaCode)).toBeNull();
    store.putAside(here.code);
    expect(store.read(here.code)).toBeNull();
    expect(browser.getItem('wijkbalans.werk.GM9901.onleesbaar')).toBe('a');
    expect(store.write(here.code, null)).toBe(true);
  });

  it('is nothing in a browser that refuses', () => {
    const store = workStore(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(store.read(here.code)).toBeNull();
    expect(store.write(here.code, JSON.stringify(noWork))).toBe(false);
    expect(() => store.putAside(here.code)).not.toThrow();
  });
});
