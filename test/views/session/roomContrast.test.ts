import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bivariate, changeColour, sequential } from '../../../src/state/palette.ts';
import { noValueFill } from '../../../src/views/map/mapStyle.ts';
import { hatchColours } from '../../../src/views/map/patterns.ts';
import { paleOf } from '../../../src/views/map/scene.ts';
import { inkOn, luminance } from '../../../src/views/ui/ink.ts';

/**
 * A pale projector: light in the room that adds a quarter of its white everywhere, so that black on white falls from
 * 21 : 1 to 4.2 : 1.
 */
const ambient = 0.25;
const onPaleWall = (light: number): number => (light + ambient) / (1 + ambient);
const contrast = (one: number, other: number): number => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
const onScreen = (one: string, other: string): number => contrast(luminance(one), luminance(other));
const onWall = (one: string, other: string): number =>
  contrast(onPaleWall(luminance(one)), onPaleWall(luminance(other)));
/** CIE L* of a luminance 0–1: what the eye makes of grey, 0–100 */
const lightness = (light: number): number => (light > 216 / 24389 ? 116 * Math.cbrt(light) - 16 : (light * 24389) / 27);
const greyStep = (one: string, other: string): number =>
  Math.abs(lightness(luminance(one)) - lightness(luminance(other)));

const source = join(import.meta.dirname, '..', '..', '..', 'src', 'views');
const declarationsOf = (file: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...readFileSync(join(source, file), 'utf8').matchAll(/--wb-color-([a-z-]+): (#[0-9a-f]{6});/g)].map(
      ([, name = '', hex = '']) => [name, hex],
    ),
  );
/** colours of the room: the site's, and what the room makes stronger */
const colours = { ...declarationsOf('styles/tokens.css'), ...declarationsOf('session/present/present.css') };
const colour = (name: string): string => {
  const found = colours[name];
  if (found === undefined) throw new Error(`no colour ${name}`);
  return found;
};
const tones = [-1, -0.85, -0.7, -0.55, -0.4, -0.25, -0.1, 0, 0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1].map(changeColour);
const fills = [...new Set([...Object.values(sequential).flat(), ...bivariate, ...tones])];

describe('colours of the room', () => {
  it('keep words apart from what they stand on, also on a pale wall', () => {
    const grounds = ['surface', 'surface-subtle', 'accent-subtle', 'selected', 'hovered'];
    for (const words of ['ink', 'ink-subtle', 'accent']) {
      for (const ground of grounds) {
        expect(onScreen(colour(words), colour(ground)), `${words} on ${ground}`).toBeGreaterThanOrEqual(4.5);
        // large type: 24 px and more
        expect(onWall(colour(words), colour(ground)), `${words} on ${ground}, pale`).toBeGreaterThanOrEqual(2.8);
      }
    }
    expect(onScreen(colour('notice-ink'), colour('notice'))).toBeGreaterThanOrEqual(4.5);
    expect(onWall(colour('notice-ink'), colour('notice'))).toBeGreaterThanOrEqual(3);
    expect(onScreen(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5);
  });

  it('keep edges of swatches, fields and buttons apart from white, also on a pale wall', () => {
    expect(onScreen(colour('border-strong'), colour('surface'))).toBeGreaterThanOrEqual(4.5);
    expect(onWall(colour('border-strong'), colour('surface'))).toBeGreaterThanOrEqual(3);
  });

  it('keep the hatch of missing figures apart from its ground, also on a pale wall', () => {
    const onMap = `#${hatchColours.room.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    expect(onWall(onMap, noValueFill)).toBeGreaterThanOrEqual(3);
    for (const ground of ['surface', 'surface-subtle']) {
      expect(onWall(colour('hatch'), colour(ground)), ground).toBeGreaterThanOrEqual(3);
    }
    // the legend has the hatch of the map
    expect(colour('hatch')).toBe(onMap);
  });

  it('carry words in the better of black and white; on a pale wall words bring their own white', () => {
    for (const fill of fills) expect(onScreen(inkOn(fill), fill), fill).toBeGreaterThanOrEqual(4.5);
    // in between nothing is readable straight on the colour there, whatever the ink: hence the plates of `pages.css`
    expect(Math.min(...fills.map((fill) => Math.max(onWall('#000000', fill), onWall('#ffffff', fill))))).toBeLessThan(
      3,
    );
    expect(onWall(colour('ink'), '#ffffff')).toBeGreaterThanOrEqual(3.5);
    const css = readFileSync(join(source, 'session/present/pages.css'), 'utf8');
    for (const plate of ['.wb-room .wb-square-count', '.wb-room .wb-wheel-chart .wb-wheel-label']) {
      expect(css).toContain(plate);
    }
  });

  it('step evenly enough in grey from class to class', () => {
    for (const classes of Object.values(sequential)) {
      for (const [at, fill] of classes.slice(1).entries()) {
        expect(greyStep(fill, classes[at] ?? ''), `${classes[at]} and ${fill}`).toBeGreaterThanOrEqual(8);
      }
    }
    const [least, most] = [tones.slice(0, 7), tones.slice(8).toReversed()];
    for (const side of [least, most]) {
      for (const [at, fill] of side.slice(1).entries()) {
        if (fill !== side[at])
          expect(greyStep(fill, side[at] ?? ''), `${side[at]} and ${fill}`).toBeGreaterThanOrEqual(5);
      }
    }
  });

  it('rise in grey along both axes of the balance, in which every area has an outline and a word beside its colour', () => {
    for (const low of [0, 1, 2]) {
      const row = [0, 1, 2].map((capacity) => bivariate[3 * low + capacity] ?? '');
      const column = [0, 1, 2].map((load) => bivariate[3 * load + low] ?? '');
      for (const [one = '', two = '', three = ''] of [row, column]) {
        expect(luminance(one)).toBeGreaterThan(luminance(two));
        expect(luminance(two)).toBeGreaterThan(luminance(three));
        expect(greyStep(one, two)).toBeGreaterThanOrEqual(5.5);
        expect(greyStep(two, three)).toBeGreaterThanOrEqual(5.5);
        expect(greyStep(one, three)).toBeGreaterThanOrEqual(18);
      }
    }
  });

  it('let the light fall on one area: its ring stands out from every colour beside it', () => {
    for (const fill of fills) {
      expect(onScreen(colour('ink'), paleOf(fill)), fill).toBeGreaterThanOrEqual(4.5);
      expect(onWall(colour('ink'), paleOf(fill)), fill).toBeGreaterThanOrEqual(3);
      expect(lightness(luminance(paleOf(fill))), fill).toBeGreaterThanOrEqual(84);
    }
  });
});
