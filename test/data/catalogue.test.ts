import { describe, expect, it } from 'vitest';
import { indicatorListSchema } from '../../src/domain/catalogue.ts';
import { allTexts, concepts, facilityKinds, indicators, sources } from './dataFiles.ts';

const ids = indicators.map(({ id }) => id);

describe('the catalogue', () => {
  it('names a source of the source list for every indicator', () => {
    const known = sources.map(({ id }) => id);
    expect(indicators.filter(({ source }) => !known.includes(source))).toEqual([]);
  });

  it('declares every overlap on both sides, with indicators that exist', () => {
    const missing = indicators.flatMap(({ id, overlaps = [] }) =>
      overlaps
        .filter((other) => !indicators.find((entry) => entry.id === other)?.overlaps?.includes(id))
        .map((other) => `${id} ∩ ${other}`),
    );
    expect(missing).toEqual([]);
    expect(indicators.filter(({ id, overlaps }) => overlaps?.includes(id))).toEqual([]);
  });

  it('gives every figure its own label and a definition of one sentence', () => {
    const labels = indicators.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(indicators.filter(({ definition }) => !/^[A-Z][^.]*(\d\.\d[^.]*)*\.$/.test(definition))).toEqual([]);
  });

  it('says whom a figure is about when it is about part of the inhabitants', () => {
    const silent = indicators.filter(
      ({ base, definition }) =>
        (base === '65plus' && !definition.includes('65 jaar')) ||
        (base === '18plus' && !definition.includes('18 jaar')),
    );
    expect(silent).toEqual([]);
  });

  it('lets unit, kind and base agree', () => {
    for (const { id, unit, kind, base } of indicators) {
      if (kind === 'count') expect([unit, base], id).toEqual(['aantal', null]);
      else expect(base, id).not.toBeNull();
      if (kind === 'share') expect(unit, id).toBe('procent');
      if (kind === 'rate') expect(unit, id).toBe('per_1000');
      if (kind === 'distance') expect(unit, id).toBe('km');
    }
  });

  it('has no figure about origin or nationality', () => {
    expect(ids.filter((id) => /herkomst|migratie|nation|allocht|geboorteland/.test(id))).toEqual([]);
  });

  it('refuses an id that is used twice', () => {
    const [first] = indicators;
    expect(indicatorListSchema.safeParse([first, first]).success).toBe(false);
  });

  it('has a source and the label "voorbeeld" for every concept', () => {
    expect(concepts.length).toBe(15);
    expect(concepts.filter(({ source, status }) => source.trim() === '' || status !== 'voorbeeld')).toEqual([]);
  });

  it('has twelve kinds of facilities', () => {
    expect(facilityKinds.map(({ id }) => id)).toContain('ontmoeting');
    expect(facilityKinds.length).toBe(12);
  });

  it('speaks of people with care', () => {
    const harsh =
      /slecht|probleemwijk|probleembuurt|achterstand|allochto|autochto|migrant|bejaard|zwakkere|asociaal|kansarm/i;
    // the list of loaded words holds them, each with a neutral one
    const own = allTexts().filter(({ file }) => file !== 'neutralWords.json');
    expect(own.filter(({ text }) => harsh.test(text)).map(({ file, text }) => [file, harsh.exec(text)?.[0]])).toEqual(
      [],
    );
  });
});
