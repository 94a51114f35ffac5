import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../../src/domain/area.ts';
import type { Scene } from '../../../../src/domain/scene.ts';
import { bivariate } from '../../../../src/state/palette.ts';
import { pictureSize, type ScenePicture, scenePictureSchema } from '../../../../src/state/scenePicture.ts';
import { encodeView } from '../../../../src/state/url.ts';
import { paleOf, plainFill } from '../../../../src/views/map/scene.ts';
import { createScenePictures, type SceneGround } from '../../../../src/views/session/present/picture/scenePictures.ts';
import { manifest, stateWith } from '../../../state/inventedState.ts';

const state = stateWith();
const ground: SceneGround = {
  ...{ state, data: state.data, from: state },
  present: { municipality: manifest.municipality.code, levels: manifest.levels, data: state.data },
  names: { indicators: [], recipes: [], facilityKinds: [] },
};
const scene = (show: Scene['show'], more: Partial<Scene> = {}): Scene => ({
  ...{ id: '1', title: 'De balans', audienceNote: '', speakerNote: 'Geheim', show, figures: 'shown' },
  fragment: encodeView(state.view),
  ...more,
});
const turn = async (): Promise<boolean> => true;

async function pictureOf(of: Scene, on: SceneGround = ground): Promise<ScenePicture> {
  const made = await createScenePictures().make(of, on, turn);
  if (made === null) throw new Error('stopped');
  expect(scenePictureSchema.parse(made)).toEqual(made);
  return made;
}
const said = ({ words }: ScenePicture): string => words.map(({ text }) => text).join(' ');
const fillsOf = ({ shapes }: ScenePicture): readonly string[] => shapes.map(({ fill }) => fill);

describe('picture of the scene that comes', () => {
  it('has every area of the map in its colour, hatched without a figure, within the picture', async () => {
    const made = await pictureOf(scene('kaart'));
    const areas = made.shapes.filter(({ line }) => line === 0.6);
    expect(areas).toHaveLength(4);
    expect(areas.filter(({ fill }) => fill === 'hatch')).toHaveLength(2);
    expect(areas.filter(({ fill }) => bivariate.includes(fill))).toHaveLength(2);
    const numbers = areas.flatMap(({ path }) => path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(pictureSize.width);
    expect(made.alt).toBe('Volgende beeld: De balans. De kaart. Balans.');
  });

  it('lets the light fall where the room will, with the name of the area', async () => {
    const lit = await pictureOf(scene('kaart', { spotlight: 'WK990101' as AreaCode }));
    const usual = fillsOf(await pictureOf(scene('kaart')));
    expect(said(lit)).toBe('Wijk 1');
    expect(lit.alt).toContain('Licht op Wijk 1.');
    expect(fillsOf(lit)[0]).toBe(usual[0]);
    expect(fillsOf(lit)[1]).toBe(paleOf(usual[1] ?? ''));
    expect(lit.shapes.filter(({ line }) => line === 3)).toHaveLength(1);
  });

  it('keeps back what the room hides at first', async () => {
    const map = await pictureOf(scene('kaart', { figures: 'hidden' }));
    expect(new Set(map.shapes.filter(({ line }) => line === 0.6).map(({ fill }) => fill))).toEqual(
      new Set([plainFill]),
    );
    expect(map.alt).not.toContain('Balans.');
    for (const show of ['tabel', 'spreiding', 'wiel', 'matrix'] as const) {
      const made = await pictureOf(scene(show, { figures: 'hidden', spotlight: 'WK990101' as AreaCode }));
      expect(made.shapes, show).toEqual([]);
      expect(said(made), show).toBe('De cijfers staan nog niet in beeld. Wat denkt u zelf?');
    }
  });

  it('draws table, chart, wheel and question each as itself', async () => {
    const table = await pictureOf(scene('tabel'));
    expect(said(table)).toMatch(/Wijk 1.*Wijk 2.*Wijk 3.*geen cijfer/);
    const chart = await pictureOf(scene('spreiding'));
    expect(chart.shapes.filter(({ fill }) => bivariate.includes(fill))).toHaveLength(2);
    expect(said(chart)).toContain('Draagkracht →');
    const wheel = await pictureOf(scene('wiel', { spotlight: 'WK990101' as AreaCode }));
    // its one part and the middle
    expect(wheel.shapes).toHaveLength(2);
    expect(said(wheel)).toContain('Wijk 1');
    expect(said(await pictureOf(scene('wiel')))).toContain('geen gebied gekozen');
    const asked = await pictureOf(scene('vraag', { question: 'Wat mist u hier?' }));
    expect(said(asked)).toBe('Wat mist u hier?');
    expect(said(await pictureOf(scene('effect')))).toContain('geen projecten gekozen');
    for (const made of [table, chart, wheel, asked]) expect(JSON.stringify(made)).not.toMatch(/Geheim|NaN/);
  });

  it('says so when the figures of a scene are not there yet', async () => {
    const { datasets: _, ...rest } = state.data;
    const empty = { ...ground, state: { ...state, data: { ...rest, datasets: {} } } };
    const made = await pictureOf(scene('kaart'), empty);
    expect(said(made)).toBe('De cijfers worden geladen als de scène in beeld komt.');
    expect(made.alt).toContain('De cijfers worden geladen');
  });

  it('is kept while its material stays the same, and given up when somebody else needs the room', async () => {
    const pictures = createScenePictures();
    const own = scene('kaart');
    const first = await pictures.make(own, ground, turn);
    expect(await pictures.make(own, ground, async () => false)).toBe(first);
    expect(await pictures.make(own, { ...ground, from: {} }, async () => false)).toBeNull();
    expect(await pictures.make(own, { ...ground, from: {} }, turn)).not.toBe(first);
  });
});
