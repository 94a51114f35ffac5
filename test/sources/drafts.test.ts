import { describe, expect, it } from 'vitest';
import { draftStore } from '../../src/sources/drafts.ts';

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, text) => void kept.set(key, text),
  };
}

describe('what is half typed', () => {
  it('is there again under its name until it is forgotten', () => {
    const storage = memory();
    const drafts = draftStore(() => storage as unknown as Storage);
    drafts.write('vraag.GM9901', { title: 'Wat telt?' });
    expect(drafts.read('vraag.GM9901')).toEqual({ title: 'Wat telt?' });
    expect(drafts.read('vraag.GM9902')).toBeNull();
    drafts.write('vraag.GM9901', null);
    expect(drafts.read('vraag.GM9901')).toBeNull();
    expect(storage.kept.size).toBe(0);
  });

  it('stays apart from drafts under another prefix, and is nothing when it is damaged', () => {
    const storage = memory();
    const own = draftStore(() => storage as unknown as Storage, 'een.');
    own.write('x', 1);
    expect(draftStore(() => storage as unknown as Storage, 'twee.').read('x')).toBeNull();
    storage.setItem('een.x', '{');
    expect(own.read('x')).toBeNull();
  });

  it('is nothing where the browser refuses storage, and the page goes on', () => {
    const drafts = draftStore(() => {
      throw new Error('refused');
    });
    drafts.write('x', 1);
    expect(drafts.read('x')).toBeNull();
  });
});
