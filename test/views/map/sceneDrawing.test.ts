import { beforeEach, describe, expect, it } from 'vitest';
import type { MapScene } from '../../../src/views/map/port.ts';
import { SceneDrawing } from '../../../src/views/map/sceneDrawing.ts';
import { boundaries, codes } from '../../state/inventedState.ts';
import { createFakeMap, type FakeMap } from './fakeMap.ts';

const scene: MapScene = {
  boundaries,
  fills: ['#ffffcc', '#41b6c4', null, '#253494'],
  borrowed: new Set([3]),
  selected: null,
  compared: [],
  hovered: null,
  marks: [],
  showLabels: true,
};

let map: FakeMap;
let drawing: SceneDrawing;

beforeEach(() => {
  map = createFakeMap();
  drawing = new SceneDrawing(map.surface);
  drawing.draw(scene);
});

const namesIn = (source: string) => map.data(source).features.map(({ properties }) => properties?.name);

describe('the first scene', () => {
  it('gives every area its fill, patterns where due, and a name', () => {
    expect([...map.states]).toEqual([
      [0, { fill: '#ffffcc' }],
      [1, { fill: '#41b6c4' }],
      [3, { fill: '#253494' }],
    ]);
    expect(map.data('patterned').features.map(({ properties }) => properties?.pattern)).toEqual(['hatch', 'dots']);
    expect(namesIn('labels')).toEqual(['Wijk 1', 'Wijk 2', 'Wijk 3', 'Wijk 4']);
    expect([...map.images].sort()).toEqual(['dots', 'hatch', 'keep-out', 'room-hatch']);
  });

  it('leaves room to look around', () => {
    const [west, south, east, north] = map.bounds() as number[];
    expect(west).toBeCloseTo(-0.4, 6);
    expect(east).toBeCloseTo(0.8, 6);
    expect(south).toBeCloseTo(-0.1, 6);
    expect(north).toBeCloseTo(0.2, 6);
  });

  it('finds the code of a feature by its number', () => {
    expect(drawing.codeOf({ id: 2 })).toBe(codes[2]);
    expect(drawing.codeOf({ id: 17 })).toBeNull();
    expect(drawing.codeOf({})).toBeNull();
  });
});

describe('the next scene', () => {
  beforeEach(() => map.reset());

  it('touches nothing when it is the same', () => {
    drawing.draw({ ...scene });
    expect(map.statesSet()).toBe(0);
    expect(map.filled()).toEqual([]);
  });

  it('sets only the fills that changed', () => {
    drawing.draw({ ...scene, fills: ['#ffffcc', '#7fcdbb', null, '#253494'] });
    expect(map.statesSet()).toBe(1);
    expect(map.states.get(1)).toEqual({ fill: '#7fcdbb' });
    expect(map.filled()).toEqual([]);
  });

  it('takes the colour from an area that loses its value, and hatches it', () => {
    drawing.draw({ ...scene, fills: [null, '#41b6c4', null, '#253494'] });
    expect(map.states.get(0)).toEqual({ fill: null });
    expect(map.filled()).toEqual(['patterned']);
    expect(map.data('patterned').features).toHaveLength(3);
  });

  it('touches only outlines when the pointer moves, and adds no name', () => {
    drawing.draw({ ...scene, hovered: codes[1] ?? null });
    expect(map.statesSet()).toBe(0);
    expect(map.filled()).toEqual(['outlines']);
    expect(map.data('outlines').features).toHaveLength(1);
    expect(namesIn('emphasis')).toEqual([]);
  });

  it('numbers compared areas', () => {
    drawing.draw({ ...scene, compared: [codes[2], codes[0]].filter((code) => code !== undefined) });
    expect(namesIn('emphasis')).toEqual(['1 · Wijk 3', '2 · Wijk 1']);
    expect(map.filter()).toEqual(['!', ['in', ['get', 'code'], ['literal', [codes[2], codes[0]]]]]);
  });

  it('hatches darker in a room, and lighter again on a screen', () => {
    drawing.draw({ ...scene, largeLabels: true });
    expect(map.paints.get('area-hatch fill-pattern')).toBe('room-hatch');
    drawing.draw(scene);
    expect(map.paints.get('area-hatch fill-pattern')).toBe('hatch');
  });

  it('skips an outline of an area without a boundary', () => {
    drawing.draw({ ...scene, selected: 'WK990188' as MapScene['selected'] });
    expect(map.data('outlines').features).toEqual([]);
  });

  it('forgets the old fills when the boundaries are new', () => {
    drawing.draw({
      ...scene,
      boundaries: { ...boundaries },
      fills: [null, null, null, '#253494'],
      borrowed: new Set(),
    });
    expect([...map.states]).toEqual([[3, { fill: '#253494' }]]);
    expect(map.filled()).toEqual(expect.arrayContaining(['areas', 'labels', 'patterned', 'outlines']));
  });
});
