import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../../src/views/place/places/MonitoringForm.tsx';
import { readOwn } from '../../../../src/views/place/places/placeCells.ts';
import { fieldOf, fieldsOf, type PlaceField } from '../../../../src/views/place/places/placeFields.ts';
import { readField } from '../../../../src/views/place/places/readField.ts';
import { readSpot } from '../../../../src/views/place/places/readSpot.ts';
import { project, site } from './inventedPlaces.ts';

const material = { concepts: [], facilityKinds: [] };
const find = (fields: readonly PlaceField[], id: string): PlaceField => {
  const found = fields.find((field) => field.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const ofSite = (id: string): PlaceField => find(fieldsOf('sites', material), id);
const ofProject = (id: string): PlaceField => find(fieldsOf('projects', material), id);

describe('what is typed in a field', () => {
  it('is taken as a number with a decimal comma, and empty is not known and never 0', () => {
    expect(readField(ofSite('hectares'), '1,25', site)).toEqual({ ok: true, value: 1.25 });
    expect(readField(ofSite('capacity'), ' 0 ', site)).toEqual({ ok: true, value: 0 });
    expect(readField(ofSite('capacity'), '  ', site)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['capacity', '-3', 'Ruimte voor woningen kan niet negatief zijn.'],
    ['capacity', '2,5', 'Ruimte voor woningen is een heel getal; “2,5” is dat niet.'],
    ['capacity', 'veel', '“veel” is geen getal. Vul bij Ruimte voor woningen een getal in, of laat het leeg.'],
    ['hectares', '-0,1', 'Oppervlakte (hectare) kan niet negatief zijn.'],
    ['availableFrom', '26', '“26” is geen jaartal. Vul bij Beschikbaar vanaf vier cijfers in, of laat het leeg.'],
    ['name', ' ', 'Vul een naam in.'],
  ])('is refused with the field named: %s = %s', (id, typed, sentence) => {
    expect(readField(ofSite(id), typed, site)).toEqual({ ok: false, sentence });
  });

  it('keeps the last year from coming before the first, from both sides', () => {
    expect(readField(ofProject('yearTo'), '2026', project).ok).toBe(false);
    expect(readField(ofProject('yearTo'), '2027', project)).toEqual({ ok: true, value: 2027 });
    expect(readField(ofProject('yearFrom'), '2031', { ...project, yearTo: 2030 }).ok).toBe(false);
    expect(readField(ofProject('yearFrom'), '', { ...project, yearTo: 2030 })).toEqual({ ok: true, value: null });
  });

  it('is a list of words, or yes, no and not known', () => {
    expect(readField(ofProject('brings'), 'inloop, tuin ,', project)).toEqual({ ok: true, value: ['inloop', 'tuin'] });
    expect(readField(ofSite('lowStimulus'), 'nee', site)).toEqual({ ok: true, value: false });
    expect(readField(ofSite('lowStimulus'), '', site)).toEqual({ ok: true, value: null });
  });

  it('never gives a number below 0, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String)), (typed) => {
        const read = readField(ofSite('capacity'), typed, site);
        return !read.ok || read.value === null || (Number.isInteger(read.value) && Number(read.value) >= 0);
      }),
    );
  });

  it('of the persons own becomes a number, yes or no, words, or not known', () => {
    expect(['1,5', 'Ja', 'aan het water', ' '].map(readOwn)).toEqual([1.5, true, 'aan het water', null]);
  });

  it('reads every field of a place back as it was', () => {
    expect(fieldsOf('projects', material).map(({ id }) => fieldOf(project, id))).toEqual([
      ...['De Iep', 'gemengd_wonen', 'gepland', 12, 24, 2027, null, ['ontmoetingsruimte'], null, ''],
    ]);
  });
});

describe('coordinates as typed', () => {
  it.each(['52.5125, 6.0940', '52,5125 6,0940', '52,5125; 6,0940', '52.5125,6.094', '52.5125° N 6.094° O'])(
    'are read from %s',
    (typed) => {
      expect(readSpot(typed)).toEqual({ ok: true, spot: { lat: 52.5125, lon: 6.094 } });
    },
  );

  it('are refused the other way round, in part, or as words', () => {
    expect(['6.094, 52.5125', '52.5125', 'Kadeweg 3', '1 2 3', ''].map((typed) => readSpot(typed).ok)).toEqual([
      ...[false, false, false, false, false],
    ]);
  });
});

describe('a note of monitoring', () => {
  const draft = { date: '2026-03-01', kind: 'melding', text: 'Lift kapot', label: '', value: '', unit: '' } as const;

  it('needs a date and something to say', () => {
    expect(readEntry('m1', { ...draft, date: '' })).toBe('Kies een datum.');
    expect(readEntry('m1', { ...draft, text: ' ' })).toBe('Schrijf op wat er te zien is.');
    expect(readEntry('m1', draft)).toMatchObject({ id: 'm1', figure: null });
  });

  it('takes a figure whole or not at all', () => {
    expect(readEntry('m1', { ...draft, label: 'storingen' })).toContain('getal');
    expect(readEntry('m1', { ...draft, label: 'storingen', value: '1,5', unit: 'per maand' })).toMatchObject({
      figure: { label: 'storingen', value: 1.5, unit: 'per maand' },
    });
  });
});
