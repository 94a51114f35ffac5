import { describe, expect, it } from 'vitest';
import { speakerTie } from '../../../src/session/speakerWindow.ts';
import { createDeriveShown } from '../../../src/state/derive.ts';
import { paleOf, pictureOf, plainFill } from '../../../src/views/map/scene.ts';
import { minutesOf } from '../../../src/views/session/present/RoomClock.tsx';
import { actOfKey, actOfSwipe, placeAfter } from '../../../src/views/session/present/roomKeys.ts';
import { publishersOf } from '../../../src/views/session/sceneSources.ts';
import { codes, stateWith } from '../../state/inventedState.ts';

const press = { ctrlKey: false, altKey: false, metaKey: false, defaultPrevented: false, isIn: () => false };

describe('keys of the room', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    [' ', 'next'],
    ['PageUp', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['B', 'black'],
    ['b', 'black'],
    ['h', 'figures'],
    ['t', 'timer'],
    ['S', 'light'],
    ['?', 'help'],
    ['Escape', 'leave'],
  ])('%s asks for %s', (key, act) => {
    expect(actOfKey({ ...press, key })).toBe(act);
  });

  it('leave other keys, and keys with another meaning, alone', () => {
    expect(actOfKey({ ...press, key: 'x' })).toBeNull();
    expect(actOfKey({ ...press, key: 's', ctrlKey: true })).toBeNull();
    expect(actOfKey({ ...press, key: 'PageDown', defaultPrevented: true })).toBeNull();
    expect(actOfKey({ ...press, key: 'b', isIn: (selectors) => selectors.includes('textarea') })).toBeNull();
    expect(actOfKey({ ...press, key: ' ', isIn: (selectors) => selectors.startsWith('button') })).toBeNull();
  });

  it('keep a clicker going while the map has the focus, and leave arrows to the map', () => {
    const onMap = { ...press, isIn: (selectors: string) => selectors.startsWith('.map') };
    expect(actOfKey({ ...onMap, key: 'PageDown' })).toBe('next');
    expect(actOfKey({ ...onMap, key: 'ArrowRight' })).toBeNull();
  });

  it('lead to a scene, and stop at the ends', () => {
    expect(placeAfter('next', 0, 3)).toBe(1);
    expect(placeAfter('next', 2, 3)).toBe(2);
    expect(placeAfter('back', 0, 3)).toBe(0);
    expect(placeAfter('last', 0, 3)).toBe(2);
    expect(placeAfter('black', 1, 3)).toBe(1);
  });

  it('have a swipe beside them', () => {
    expect(actOfSwipe(-80, 10)).toBe('next');
    expect(actOfSwipe(80, 10)).toBe('back');
    expect(actOfSwipe(-80, 60)).toBeNull();
    expect(actOfSwipe(-20, 0)).toBeNull();
  });
});

describe('what stands on the screen of the room', () => {
  it('names every publisher once, and shared first words once', () => {
    expect(publishersOf(['CBS', 'CBS', 'Politie'])).toBe('CBS; Politie');
    expect(publishersOf(['Naam, in de vorm van CBS', 'Naam, in de vorm van Politie'])).toBe(
      'Naam, in de vorm van CBS; Politie',
    );
    expect(publishersOf(['CBS'])).toBe('CBS');
    expect(publishersOf([])).toBe('');
  });

  it('tells time in minutes', () => {
    expect(minutesOf(0)).toBe('0:00');
    expect(minutesOf(65_900)).toBe('1:05');
    expect(minutesOf(3_600_000)).toBe('60:00');
  });

  it('lets the light fall on one area, and hides figures in one colour', () => {
    const shown = createDeriveShown()(stateWith());
    if (shown === null) throw new Error('nothing to show');
    const [lit] = codes;
    const usual = pictureOf(shown, [])?.fills ?? [];
    const dimmed = pictureOf(shown, [], [], { pale: new Set(), sites: new Map(), lit: lit ?? null })?.fills ?? [];
    expect(usual.filter((fill) => fill !== null).length).toBeGreaterThan(1);
    shown.boundaries?.features.forEach(({ properties }, at) => {
      const fill = usual[at] ?? null;
      expect(dimmed[at]).toBe(properties.code === lit || fill === null ? fill : paleOf(fill));
    });
    const plain = pictureOf(shown, [], [], { pale: new Set(), sites: new Map(), plain: true });
    expect(new Set(plain?.fills)).toEqual(new Set([plainFill]));
    expect(plain?.borrowed.size).toBe(0);
    expect(paleOf('#000000')).toBe('#d1d1d1');
    expect(paleOf('#ffffff')).toBe('#ffffff');
  });

  it('knows the window of the speaker by its fragment alone', () => {
    expect(speakerTie('#spreker=0123456789abcdef')).toBe('0123456789abcdef');
    for (const other of ['', '#spreker=', '#modus=sessie', '#spreker=x&modus=sessie']) {
      expect(speakerTie(other)).toBeNull();
    }
  });
});
