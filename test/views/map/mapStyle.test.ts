import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { layerIds, mapStyle, sourceIds } from '../../../src/views/map/mapStyle.ts';
import { dotsImage, hatchImage } from '../../../src/views/map/patterns.ts';

const style = mapStyle({ Proefletter: [{ url: 'https://example.org/letter.woff2', 'unicode-range': ['U+0-FF'] }] });

describe('style of the map', () => {
  it('is valid for MapLibre', () => {
    expect(validateStyleMin(structuredClone(style))).toEqual([]);
  });

  it('would not pass with a file named without its object', () => {
    const wrong = { ...structuredClone(style), 'font-faces': { Proefletter: ['letter.woff2'] } };
    expect(validateStyleMin(JSON.parse(JSON.stringify(wrong)))).not.toEqual([]);
  });

  it('asks nothing of any server but the letters given', () => {
    expect(JSON.stringify(style).match(/https?:[^"]*/g)).toEqual(['https://example.org/letter.woff2']);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
  });

  it('has the sources and layers that drawing addresses, and no layer without a source', () => {
    const layers = style.layers.map(({ id }) => id);
    expect(new Set(layers).size).toBe(layers.length);
    expect(Object.keys(style.sources).sort()).toEqual(Object.values(sourceIds).sort());
    for (const id of Object.values(layerIds)) expect(layers).toContain(id);
    for (const layer of style.layers) {
      if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source);
    }
  });

  it('draws names over outlines and outlines over areas', () => {
    const order = style.layers.map(({ id }) => id);
    expect(order.indexOf(layerIds.fill)).toBeLessThan(order.indexOf('selected-outline'));
    expect(order.indexOf('compared-outline')).toBeLessThan(order.indexOf('selected-outline'));
    expect(order.indexOf('selected-outline')).toBeLessThan(order.indexOf(layerIds.labels));
  });
});

describe('patterns', () => {
  it('hatch and dots have both ink and gaps, and differ', () => {
    const alphas = (data: Uint8Array): number[] => [...data].filter((_, index) => index % 4 === 3);
    for (const { data, width, height } of [hatchImage('screen'), hatchImage('room'), dotsImage()]) {
      expect(data).toHaveLength(4 * width * height);
      expect(Math.max(...alphas(data))).toBeGreaterThan(150);
      expect(Math.min(...alphas(data))).toBe(0);
    }
    expect(hatchImage('screen').data).not.toEqual(dotsImage().data);
  });
});
