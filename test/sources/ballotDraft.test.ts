import { describe, expect, it } from 'vitest';
import { type BallotDraft, ballotDrafts } from '../../src/sources/ballotDraft.ts';

const draft: BallotDraft = { nonce: '7K3GZ', group: 'g2', answer: { way: 'punten', points: [60, null, 40] } };

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: () => null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, text) => void kept.set(key, text),
  };
}

describe('what a phone keeps of a question', () => {
  it('is there again for the same question, and not for another', () => {
    const storage = memory();
    ballotDrafts(() => storage).write('0123456789abcdef', draft);
    const again = ballotDrafts(() => storage);
    expect(again.read('0123456789abcdef')).toEqual(draft);
    expect(again.read('fedcba9876543210')).toBeNull();
  });

  it('is nothing when it cannot be read', () => {
    const storage = memory();
    const drafts = ballotDrafts(() => storage);
    for (const text of ['{', 'null', '{"nonce":"OOOOO","group":null,"answer":null}', '[]']) {
      storage.setItem('wijkbalans.stem.0123456789abcdef', text);
      expect(drafts.read('0123456789abcdef')).toBeNull();
    }
  });

  it('is nothing where the browser refuses storage, and the page goes on', () => {
    const drafts = ballotDrafts(() => {
      throw new Error('refused');
    });
    drafts.write('0123456789abcdef', draft);
    expect(drafts.read('0123456789abcdef')).toBeNull();
  });
});
