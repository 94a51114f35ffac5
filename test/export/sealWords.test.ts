import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sitingSchema } from '../../src/domain/siting.ts';
import { sealLines } from '../../src/export/sealWords.ts';
import { changesSince } from '../../src/model/seal.ts';

const content = sitingSchema.parse(
  JSON.parse(readFileSync(join('test', 'fixtures', 'site', 'oeverstad.json'), 'utf8')),
);

describe('what changed after sealing, in words', () => {
  it('is a line per change, with names and both weights', () => {
    const [, ...rules] = content.rules;
    const criteria = content.criteria.map((each) => (each.id === 'nabijheid' ? { ...each, weight: 6 } : each));
    expect(sealLines(changesSince({ content }, { ...content, method: 'owa', rules, criteria }))).toEqual([
      'de rekenmethode: van gewogen som naar OWA',
      'regel weg: “Oppervlakte”',
      'gewicht van “Voorzieningen dichtbij”: van 3 naar 6 (van 33,3\u00a0% naar 50,0\u00a0% van het geheel)',
    ]);
  });

  it('is nothing when nothing changed', () => expect(sealLines(changesSince({ content }, content))).toEqual([]));
});
