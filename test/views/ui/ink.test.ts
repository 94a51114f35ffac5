import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkOn, luminance } from '../../../src/views/ui/ink.ts';

describe('inkOn', () => {
  it('is black on yellow and white on deep blue', () => {
    expect(inkOn('#ffffcc')).toBe('#000000');
    expect(inkOn('#253494')).toBe('#ffffff');
  });

  it('always reaches 4.5 : 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
        const hex = `#${colour.toString(16).padStart(6, '0')}`;
        const [light, dark] = [luminance(hex), luminance(inkOn(hex))].sort((a, b) => b - a) as [number, number];
        expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
