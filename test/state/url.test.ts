import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOfCode } from '../../src/domain/area.ts';
import { projectStatuses } from '../../src/domain/place.ts';
import { initialView } from '../../src/state/initialView.ts';
import { cleanClassing, roundCamera } from '../../src/state/transitions.ts';
import { decodeView, encodeView } from '../../src/state/url.ts';
import { maxCompared, type ViewState } from '../../src/state/viewState.ts';
import { viewArbitrary } from './viewArbitrary.ts';

const names = [
  'gemeente',
  'modus',
  'niveau',
  'maat',
  'jaar',
  'vergelijkjaar',
  'klassen',
  'gekozen',
  'vergelijk',
  'projecten',
  'locaties',
  'voorzieningen',
  'tabel',
  'sortering',
  'kaart',
  'recept',
  'naast',
  'kaarten',
  'stap',
  'ruimte',
  'klaar',
  'klaarvoor',
];

function expectValid(view: ViewState): void {
  const codes = [...view.compared, ...(view.selected === null ? [] : [view.selected])];
  for (const code of codes) expect(levelOfCode(code)).toBe(view.level);
  expect(view.compared.length).toBeLessThanOrEqual(maxCompared);
  expect(new Set(view.compared).size).toBe(view.compared.length);
  expect(view.measure).toMatch(/^(balans|dekking|(index|indicator):.+)$/);
  expect(cleanClassing(view.classing)).toEqual(view.classing);
  expect(view.year === null || Number.isInteger(view.year)).toBe(true);
  expect(projectStatuses).toEqual(expect.arrayContaining([...view.projects.hiddenStatuses]));
  if (view.camera !== null) expect(roundCamera(view.camera)).toEqual(view.camera);
}

describe('link', () => {
  it('is empty for the first screen', () => {
    expect(encodeView(initialView)).toBe('');
    expect(decodeView('')).toEqual(initialView);
    expect(decodeView('#')).toEqual(initialView);
  });

  it('reads as Dutch words', () => {
    const view: ViewState = {
      ...initialView,
      municipality: 'GM9901' as ViewState['municipality'],
      level: 'buurt',
      measure: 'indicator:p_65plus',
      year: 2023,
      compareYear: 2020,
      classing: { method: 'manual', count: 4, bounds: [-1.5, 10, 20.25] },
      selected: 'BU99010001' as ViewState['selected'],
      projects: { shown: false, hiddenConcepts: ['flexwonen'], hiddenStatuses: ['idee'] },
      places: { sites: true, facilityKinds: ['huisarts', 'ov_halte'] },
      table: { open: false, sort: { column: 'value', descending: true } },
      camera: { lon: 5.12345, lat: 52.5, zoom: 11.25 },
    };
    const link =
      'gemeente=GM9901&niveau=buurt&maat=cijfer:p_65plus&jaar=2023&vergelijkjaar=2020&klassen=handmatig,4,-1.5,10,20.25' +
      '&gekozen=BU99010001&projecten=uit,-flexwonen,-status.idee&locaties=aan&voorzieningen=huisarts,ov_halte&tabel=dicht&sortering=value,aflopend&kaart=5.12345,52.5,11.25';
    expect(encodeView(view)).toBe(link);
    expect(decodeView(`#${link}`)).toEqual(view);
  });

  it('holds the room that is asked and the filters of the social base', () => {
    const placing = {
      ...initialView.placing,
      ...({ part: 'effect', readyAreas: 'missing', onlyNeeded: true } as const),
      room: { kind: 'places', limits: { concentration: 12.5, places: 0 } } as const,
    };
    const link = 'stap=effect&ruimte=plekken,concentratie:12.5,plekken:0&klaar=ontbreekt&klaarvoor=concept';
    expect(encodeView({ ...initialView, placing })).toBe(link);
    expect(decodeView(link).placing).toEqual(placing);
    expect(decodeView('stap=effect').placing).toEqual({ ...initialView.placing, part: 'effect' });
    const odd = decodeView('ruimte=plekken,draaglast:3,concentratie:-1,plekken:veel&klaar=soms&klaarvoor=iets').placing;
    expect(odd).toEqual({ ...initialView.placing, room: { kind: 'places', limits: {} } });
  });

  it('survives a mail program that escapes its punctuation', () => {
    expect(decodeView('#maat=cijfer%3Ap_65plus&kaart=5.1%2C52%2C9').measure).toBe('indicator:p_65plus');
    expect(decodeView('#kaart=5.1%2C52%2C9').camera).toEqual({ lon: 5.1, lat: 52, zoom: 9 });
  });

  it('carries every view there and back', () => {
    fc.assert(
      fc.property(viewArbitrary, (view) => {
        const link = encodeView(view);
        expect(link.length).toBeLessThan(2000);
        expect(decodeView(`#${link}`)).toEqual(view);
      }),
      { numRuns: 200 },
    );
  });

  it('turns any text into a valid view, and the link of that view into the same view', () => {
    const value = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '-',
        ',,,',
        '%',
        '%E0%A4%A',
        'NaN',
        '1e999',
        '-0',
        'index:',
        'index:a:b',
        '__proto__',
        'handmatig,3,2,1',
      ),
    );
    const fragment = fc.oneof(
      fc.string(),
      fc
        .array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), value), { maxLength: 15 })
        .map((pairs) => pairs.map(([name, text]) => `${name}=${text}`).join('&')),
    );
    fc.assert(
      fc.property(fragment, (text) => {
        const view = decodeView(text);
        expectValid(view);
        expect(decodeView(encodeView(view))).toEqual(view);
      }),
      { numRuns: 500 },
    );
  });

  const nonsense: readonly (readonly [string, string])[] = [
    ['unknown level', 'niveau=straat'],
    ['wijk code that lost its zero', 'gekozen=WK99011'],
    ['buurt while wijken are shown', 'gekozen=BU99010001'],
    ['municipality that is a wijk', 'gemeente=WK990101'],
    ['measure of no kind', 'maat=geluk'],
    ['measure with markup', 'maat=index:<script>'],
    ['year in words', 'jaar=vorig'],
    ['year with a fraction', 'jaar=2023.5'],
    ['year to compare with in words', 'vergelijkjaar=vorig'],
    ['two classes', 'klassen=kwantiel,2'],
    ['bounds out of order', 'klassen=handmatig,4,3,1,2'],
    ['bounds for a method that has none', 'klassen=jenks,4,1,2,3'],
    ['latitude beyond the pole', 'kaart=5,91,10'],
    ['camera without zoom', 'kaart=5,52'],
    ['camera that is empty', 'kaart=,,'],
    ['sorting in a third direction', 'sortering=name,zijwaarts'],
    ['table ajar', 'tabel=kier'],
    ['parameter nobody knows', 'x=1&=&&&='],
  ];
  it.each(nonsense)('falls back to the default: %s', (_, fragment) => {
    expect(decodeView(fragment)).toEqual(initialView);
  });

  it('believes the first of two of the same', () => {
    expect(decodeView('niveau=buurt&niveau=gemeente').level).toBe('buurt');
  });

  it('keeps the good part of a half broken link', () => {
    const view = decodeView(
      'niveau=buurt&gekozen=WK990101&vergelijk=BU99010001,nep,BU99010001,BU99010002&projecten=-<b>,-idee',
    );
    expect(view.level).toBe('buurt');
    expect(view.selected).toBeNull();
    expect(view.compared).toEqual(['BU99010001', 'BU99010002']);
    expect(view.projects).toEqual({ shown: true, hiddenConcepts: ['idee'], hiddenStatuses: [] });
  });
});
