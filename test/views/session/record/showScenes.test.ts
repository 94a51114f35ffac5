import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../../src/domain/area.ts';
import type { Scene } from '../../../../src/domain/scene.ts';
import { encodeView } from '../../../../src/state/url.ts';
import { type SceneFiles, showScenes } from '../../../../src/views/session/record/showScenes.ts';
import { manifest, stateWith } from '../../../state/inventedState.ts';

const state = stateWith();
const scene = (id: string, show: Scene['show'], more: Partial<Scene> = {}): Scene => ({
  ...{ id, title: `Scène ${id}`, audienceNote: '', speakerNote: '', show, figures: 'shown' },
  fragment: encodeView(state.view),
  ...more,
});
const files = (scenes: readonly Scene[], more: Partial<SceneFiles> = {}): SceneFiles => ({
  ...{ scenes, state, data: state.data, frame: 'bare', withHidden: false, readTile: null },
  present: { municipality: manifest.municipality.code, levels: manifest.levels, data: state.data },
  names: { indicators: [], recipes: [], facilityKinds: [] },
  address: 'https://voorbeeld.nl/',
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ...more,
});
async function bodies(scenes: readonly Scene[], more: Partial<SceneFiles> = {}) {
  const made = await showScenes(files(scenes, more));
  if (made === null) throw new Error('stopped');
  return made;
}

describe('scenes for a file', () => {
  it('have the table as text with missing figures named, and the chart without areas that have no score', async () => {
    const { scenes } = await bodies([scene('1', 'tabel'), scene('2', 'spreiding')]);
    const [table, chart] = scenes.map(({ body }) => body);
    if (table?.kind !== 'table' || chart?.kind !== 'scatter') throw new Error('other bodies');
    expect(table.rows.map(([name]) => name)).toEqual(['Wijk 1', 'Wijk 2', 'Wijk 3', 'Wijk 4']);
    const unknown = table.rows.filter((row) => row.includes('geen cijfer')).map(([name]) => name);
    expect(unknown).toEqual(['Wijk 3', 'Wijk 4']);
    expect(table.rows.flat()).not.toContain('NaN');
    expect(chart.points.map(({ label }) => label)).toEqual(['Wijk 1', 'Wijk 2']);
    expect(scenes[0]?.reference).toContain('Oeverstad');
    expect(scenes[0]?.link).toBe(`https://voorbeeld.nl/#${encodeView(state.view)}`);
  });

  it('keep figures back that the scene hides, with their sources, unless asked', async () => {
    const hidden = scene('1', 'tabel', { figures: 'hidden' });
    const [kept] = (await bodies([hidden])).scenes;
    expect(kept?.body).toEqual({ kind: 'words', paragraphs: ['De cijfers staan hier niet bij. Wat denkt u zelf?'] });
    expect(kept).not.toHaveProperty('reference');
    const [told] = (await bodies([hidden], { withHidden: true })).scenes;
    expect(told?.body.kind).toBe('table');
  });

  it('show a wheel as bars of the same parts in the same order, relative to the mean; on paper as a table', async () => {
    const wheel = scene('1', 'wiel', { spotlight: 'WK990101' as AreaCode });
    const [slide] = (await bodies([wheel])).scenes;
    const [paper] = (await bodies([wheel], { frame: 'sheet' })).scenes;
    if (slide?.body.kind !== 'bars' || paper?.body.kind !== 'table') throw new Error('other bodies');
    const { categories, series, ends, told, unit } = slide.body;
    expect(categories).toEqual(paper.body.rows.map(([name]) => name));
    const scores = categories.map((_, at) => series.map(({ values }) => values[at] ?? null).filter((v) => v !== null));
    for (const own of scores) expect(own.length).toBeLessThanOrEqual(1);
    // the index itself: its score less 100
    expect(paper.body.rows[0]?.[1]).toBe(`score ${100 + (scores[0]?.[0] ?? Number.NaN)}`);
    expect(ends?.[0]).toBe(-(ends?.[1] ?? Number.NaN));
    expect(told).toHaveLength(categories.length);
    expect(unit).toContain('punten meer (+) of minder (−) dan het gemiddelde');
    expect(slide.reference).toContain('Ten opzichte van het gemiddelde');
  });

  it('go on past what is gone, and say what it is', async () => {
    const { scenes, remarks } = await bodies([
      scene('1', 'wiel', { spotlight: 'WK990199' as AreaCode }),
      scene('2', 'vraag', { question: 'Wat nu?' }),
    ]);
    expect(scenes.map(({ body }) => body.kind)).toEqual(['words', 'words']);
    expect(scenes[1]?.body).toEqual({ kind: 'words', paragraphs: ['Wat nu?'] });
    expect(remarks).toEqual([
      '“Scène 1”: Het gebied WK990199, waar het licht op valt, bestaat niet meer.',
      '“Scène 1”: Deze scène toont het wiel van een gebied, en er is geen gebied gekozen.',
    ]);
  });

  it('stop when they are told to, and change nothing of the state', async () => {
    const before = JSON.stringify(state.view);
    const own = new AbortController();
    const seen: number[] = [];
    const made = await showScenes(
      files([scene('1', 'tabel'), scene('2', 'tabel'), scene('3', 'tabel')], {
        signal: own.signal,
        onProgress: (at) => {
          seen.push(at);
          if (at === 1) own.abort();
        },
      }),
    );
    expect(made).toBeNull();
    expect(seen).toEqual([0, 1]);
    expect(JSON.stringify(state.view)).toBe(before);
  });
});
