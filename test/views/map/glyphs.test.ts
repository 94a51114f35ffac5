import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectStatuses } from '../../../src/domain/place.ts';
import { z } from '../../../src/domain/schema.ts';
import { bivariate, sequential } from '../../../src/state/palette.ts';
import {
  colourOfGlyph,
  conceptGlyphs,
  facilityShape,
  glyphOfConcept,
  lettersOfFacility,
  pathOfGlyph,
  siteShape,
  styleOfStatus,
} from '../../../src/views/map/glyphs.ts';

const conceptIds = z
  .array(z.looseObject({ id: z.string() }))
  .parse(JSON.parse(readFileSync('data/concepts.json', 'utf8')))
  .map(({ id }) => id);

/** relative luminance of `#rrggbb`, WCAG 2.2 */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? NaN) + 0.7152 * (green ?? NaN) + 0.0722 * (blue ?? NaN);
}

const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? NaN) + 0.05) / ((dark ?? NaN) + 0.05);
};

describe('glyphs of concepts', () => {
  it('exist for every concept of the catalogue, in its order', () => {
    expect(conceptGlyphs.map(({ concept }) => concept)).toEqual([...conceptIds, null]);
    expect(conceptIds.map(glyphOfConcept)).toEqual(conceptIds.map((_, index) => index));
  });

  it('have a shape of their own', () => {
    expect(new Set(conceptGlyphs.map(({ path }) => path)).size).toBe(conceptGlyphs.length);
  });

  it('are closed outlines inside the 24 × 24 box', () => {
    for (const { path } of conceptGlyphs) {
      expect(path).toMatch(/^M[-\d.MLHVACZ ]+Z$/);
      const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.every((number) => number >= 0 && number <= 24)).toBe(true);
    }
  });

  it('stand out against white by at least 5 : 1', () => {
    for (const { colour } of conceptGlyphs) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(5);
  });

  it('use no colour of the choropleth', () => {
    const classes = [...Object.values(sequential).flat(), ...bivariate];
    for (const { colour } of conceptGlyphs) expect(classes).not.toContain(colour);
  });

  it('fall back to the last glyph for a concept of the municipality itself', () => {
    const other = conceptGlyphs.length - 1;
    expect(glyphOfConcept('wonen_op_het_water')).toBe(other);
    expect(pathOfGlyph(99)).toBe(pathOfGlyph(other));
    expect(colourOfGlyph(99)).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe('style of a status', () => {
  it('differs for every status', () => {
    expect(new Set(projectStatuses.map(styleOfStatus)).size).toBe(projectStatuses.length);
    expect(styleOfStatus('gerealiseerd')).toBe('solid');
    expect(styleOfStatus('gestopt')).toBe('crossed');
  });
});

describe('sites and facilities', () => {
  const kinds = z
    .array(z.looseObject({ id: z.string() }))
    .parse(JSON.parse(readFileSync('data/facilityKinds.json', 'utf8')))
    .map(({ id }) => id);

  it('have letters of their own for every kind of the catalogue', () => {
    const letters = kinds.map(lettersOfFacility);
    expect(new Set(letters).size).toBe(kinds.length);
    for (const text of letters) expect(text).toMatch(/^[A-Z][A-Za-z]$/);
    expect(lettersOfFacility('moestuin')).toBe('Mo');
  });

  it('have colours that stand out on white as those of projects do', () => {
    for (const { colour } of [siteShape, facilityShape]) expect(contrast(colour, '#ffffff')).toBeGreaterThan(5);
  });
});
