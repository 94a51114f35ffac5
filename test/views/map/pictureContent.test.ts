import { describe, expect, it } from 'vitest';
import { noPlacesWork, type PlacesWork } from '../../../src/domain/placeWork.ts';
import { noWork, type Work } from '../../../src/domain/scenario.ts';
import type { DataState } from '../../../src/state/appState.ts';
import { createDeriveShown } from '../../../src/state/derive.ts';
import type { Shown } from '../../../src/state/shown.ts';
import type { ViewState } from '../../../src/state/viewState.ts';
import { noSigns } from '../../../src/views/map/mapSigns.ts';
import { pictureAlt, pictureContent } from '../../../src/views/map/pictureContent.ts';
import { codes, data, dataset, stateWith } from '../../state/inventedState.ts';

function shownFor(view: Partial<ViewState>, change: Partial<DataState> = {}): Shown {
  const shown = createDeriveShown()(stateWith(view, change));
  if (shown === null) throw new Error('nothing is shown');
  return shown;
}

const material = { ...data, work: noWork, signs: noSigns };
const choices = { title: '', places: true, part: false, date: new Date(2026, 10, 22) };

describe('the words of a picture', () => {
  it('of a figure: measure, municipality, level, years, what it is relative to, bounds with counts, what is hidden', () => {
    const shown = shownFor({ measure: 'indicator:last', selected: codes[0] ?? null });
    const content = pictureContent(shown, material, choices);
    expect(content.title).toBe('last in Oeverstad');
    expect(content.subtitle).toBe('Oeverstad · 4 wijken · cijfers van 2023');
    expect(content.invented).toBe('Fictieve gegevens');
    expect(content.reference).toMatch(/^Ten opzichte van het gemiddelde van Oeverstad: \d/);
    const [classes, other] = content.blocks;
    const counted = classes?.rows.map(({ count }) => Number(count)) ?? [];
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(other?.rows).toEqual([{ sign: { kind: 'swatch', colour: null }, text: 'geen gegevens', count: '2' }]);
    expect(other?.notes).toContain('1 × niet getoond: te kleine aantallen');
    expect(other?.notes).toContain('Dikke lijn: Wijk 1');
    expect(content.notes.at(-1)).toBe('Grenzen van 2024. Gemaakt op 22 november 2026 met Wijkbalans.');
  });

  it('says which places did not come with the figures, unless no places are drawn', () => {
    const imports = [{ file: 'plekken.csv', figures: [], places: { as: 'sites', count: 29 } } as never];
    const places: PlacesWork = {
      ...noPlacesWork,
      complexes: [{ id: 'c' } as never],
      sites: { put: [], removed: ['a'] },
    };
    const notes = (choice: Partial<typeof choices>, work: Work, files = imports) =>
      pictureContent(shownFor({}), { ...material, imports: files, work }, { ...choices, ...choice }).notes.slice(0, -1);
    expect(notes({}, { ...noWork, places })).toContain(
      'Door de gebruiker toegevoegd: 29 kandidaatlocaties uit plekken.csv en 1 plek met de hand toegevoegd of gewijzigd, of meegekomen met een link of bestand. Deze plekken komen niet uit de genoemde bronnen.',
    );
    expect(notes({}, noWork).join()).toContain('29 kandidaatlocaties uit plekken.csv. Deze');
    expect(notes({ places: false }, { ...noWork, places }).join()).not.toContain('toegevoegd');
    expect(notes({}, noWork, []).join()).not.toContain('toegevoegd');
  });

  it('of the balance: nine cells that count every scored area, four fields with their bounds', () => {
    const [block] = pictureContent(shownFor({ measure: 'balans' }), material, choices).blocks;
    expect(block?.square?.cells).toHaveLength(9);
    const inCells = block?.square?.cells.reduce((sum, { count }) => sum + count, 0);
    const inFields = block?.rows.reduce((sum, { count }) => sum + Number.parseInt(count, 10), 0);
    expect(inFields).toBe(inCells);
    expect(block?.notes).toContain('Met als grens draagkracht 100 en draaglast 100.');
  });

  it('counts projects by kind and by status, and leaves them out where they are not drawn', () => {
    const shown = shownFor({});
    const headings = (places: boolean) =>
      pictureContent(shown, material, { ...choices, places }).blocks.map(({ heading, rows }) => [
        heading,
        rows.map(({ text, count }) => `${text} ${count}`),
      ]);
    expect(headings(true)).toContainEqual(['Woonzorgprojecten', ['flexwonen 1', 'gemengd_wonen 2']]);
    expect(headings(true)).toContainEqual(['Stand', ['gepland 1', 'gerealiseerd 2']]);
    expect(headings(false).map(([heading]) => heading)).not.toContain('Woonzorgprojecten');
  });

  it('tells candidates, chosen and rejected sites apart, and projects that are not there yet', () => {
    const shown = shownFor({});
    const site = (id: string) => ({ id }) as Shown['sites'][number];
    const signs = {
      pale: new Set(['b']),
      sites: new Map([
        ['x', { kind: 'rejected' }],
        ['y', { kind: 'chosen', number: 2 }],
      ] as const),
    };
    const { blocks } = pictureContent(
      { ...shown, sites: ['w', 'x', 'y', 'z'].map(site) },
      { ...material, signs },
      choices,
    );
    expect(blocks.find(({ heading }) => heading === 'Locaties')?.rows.map(({ text, count }) => [text, count])).toEqual([
      ['Kandidaatlocatie', '2'],
      ['Gekozen locatie, met het nummer op de shortlist', '1'],
      ['Locatie die afvalt', '1'],
    ]);
    expect(blocks.flatMap(({ notes }) => notes)).toContain('Bleek: in het gekozen jaar niet in gebruik');
  });

  it('names sources with their licence, and says nothing of invention where figures are real', () => {
    const real = {
      ...dataset,
      manifest: {
        ...dataset.manifest,
        invented: false,
        sources: [{ id: 'kwb', label: 'Kerncijfers', publisher: 'CBS', licence: 'CC BY 4.0', url: '', retrieved: '' }],
      },
    };
    const shown = shownFor({ measure: 'indicator:last' }, { datasets: { wijk: real } });
    const content = pictureContent(shown, material, choices);
    expect(content.invented).toBe('');
    expect(content.notes[0]).toBe('Bronnen: CBS, Kerncijfers (CC BY 4.0).');
    expect(pictureAlt(content)).not.toContain('Fictieve');
  });

  it('takes a title of one’s own, and none that is only spaces', () => {
    const titleOf = (title: string) => pictureContent(shownFor({}), material, { ...choices, title }).title;
    expect(titleOf('  Voor de raad ')).toBe('Voor de raad');
    expect(titleOf('   ')).toMatch(/ in Oeverstad$/);
  });

  it('says so when only a part is on it, because the counts are of everything', () => {
    const { notes } = pictureContent(shownFor({}), material, { ...choices, part: true });
    expect(notes[0]).toBe('De kaart toont een deel. De aantallen in de legenda gaan over alle 4 wijken.');
  });

  it('reads as one text, without the cells nobody is in', () => {
    const alt = pictureAlt(pictureContent(shownFor({ measure: 'balans' }), material, choices));
    expect(alt).toMatch(/^\S+ in Oeverstad\. Oeverstad · 4 wijken · .*Fictieve gegevens\. Ten opzichte van/);
    expect(alt).toMatch(/draagkracht \w+, draaglast \w+: \d\./);
    expect(alt).not.toMatch(/draaglast \w+: 0\./);
    expect(alt).not.toMatch(/\.\.|undefined|NaN/);
  });
});
