import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shortlist } from '../../src/domain/placeWork.ts';
import { editShortlist, type ShortlistEdit } from '../../src/state/shortlist.ts';

const list = (...ids: readonly string[]): Shortlist => ({
  concept: 'flexwonen',
  sites: ids.map((site) => ({ site, note: `over ${site}` })),
  note: '',
});
const ids = ({ sites }: Shortlist): string => sites.map(({ site }) => site).join('');

describe('the shortlist', () => {
  it('takes sites at its end, once each', () => {
    expect(ids(editShortlist(list('a', 'b'), { kind: 'add', sites: ['c', 'a', 'c'] }))).toBe('abc');
    const same = list('a');
    expect(editShortlist(same, { kind: 'add', sites: ['a'] })).toBe(same);
  });

  it('is put in order, and a site keeps its note wherever it goes', () => {
    const moved = editShortlist(list('a', 'b', 'c'), { kind: 'move', site: 'c', to: 0 });
    expect(ids(moved)).toBe('cab');
    expect(moved.sites[0]).toEqual({ site: 'c', note: 'over c' });
    const same = list('a', 'b');
    expect(editShortlist(same, { kind: 'move', site: 'b', to: 2 })).toBe(same);
    expect(editShortlist(same, { kind: 'move', site: 'x', to: 0 })).toBe(same);
  });

  it('loses one site, and takes remarks', () => {
    expect(ids(editShortlist(list('a', 'b'), { kind: 'remove', site: 'a' }))).toBe('b');
    expect(editShortlist(list('a'), { kind: 'note', site: 'a', note: 'stil' }).sites).toEqual([
      { site: 'a', note: 'stil' },
    ]);
    expect(editShortlist(list(), { kind: 'remark', note: 'besproken' }).note).toBe('besproken');
  });

  it('never names a site twice, whatever is done', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const edit: fc.Arbitrary<ShortlistEdit> = fc.oneof(
      fc.array(id).map((sites) => ({ kind: 'add' as const, sites })),
      id.map((site) => ({ kind: 'remove' as const, site })),
      fc.record({ site: id, to: fc.integer({ min: -1, max: 5 }) }).map((each) => ({ kind: 'move' as const, ...each })),
    );
    fc.assert(
      fc.property(fc.array(edit), (edits) => {
        const { sites } = edits.reduce(editShortlist, list('a'));
        expect(new Set(sites.map(({ site }) => site)).size).toBe(sites.length);
      }),
    );
  });
});
