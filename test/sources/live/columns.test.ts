import { describe, expect, it } from 'vitest';
import { type ColumnWish, findColumns, regionDimension } from '../../../src/sources/live/columns.ts';
import type { Property } from '../../../src/sources/live/odata.ts';
import { sentenceOf, unwrapped } from '../open/openFixture.ts';

const topic = (key: string, title: string, unit: string, parent: number | null = null): Property => ({
  id: null,
  parent,
  type: 'Topic',
  key,
  title,
  unit,
});
const group = (id: number, title: string, parent: number | null = null): Property => ({
  id,
  parent,
  type: 'TopicGroup',
  key: '',
  title,
  unit: '',
});
const owned: ColumnWish = { indicator: 'p_koop', key: /^Koopwoningen_\d+$/, unit: 'procent' };
const people: ColumnWish = { indicator: 'inwoners', key: /^AantalInwoners_\d+$/, unit: 'aantal' };
const score: ColumnWish = {
  indicator: 'ses_woa',
  key: /^GemiddeldeScore_\d+$/,
  unit: 'score',
  group: /totaalscore/i,
};
const inhabitants = topic('AantalInwoners_5', 'Aantal inwoners', 'aantal');

describe('columns of a CBS table', () => {
  it.each(['Koopwoningen_41', 'Koopwoningen_47'])('are found whatever their number: %s', (key) => {
    const found = unwrapped(findColumns('T', [topic(key, 'Koopwoningen', '%')], [owned]));
    expect(found.columns.map(({ column }) => column)).toEqual([key]);
    expect(found.remarks).toEqual([]);
  });

  it('need the unit of the catalogue', () => {
    const properties = [inhabitants, topic('Koopwoningen_47', 'Koopwoningen', 'aantal')];
    const found = unwrapped(findColumns('T', properties, [people, owned]));
    expect(found.columns.map(({ indicator }) => indicator)).toEqual(['inwoners']);
    expect(found.remarks).toEqual(['Koopwoningen_47 is niet gebruikt: verwacht als eenheid %, gevonden "aantal".']);
  });

  it('need the title the key was made of', () => {
    const properties = [inhabitants, topic('Koopwoningen_47', 'Huurwoningen', '%')];
    const found = unwrapped(findColumns('T', properties, [people, owned]));
    expect(found.columns).toHaveLength(1);
    expect(found.remarks).toEqual(['Koopwoningen_47 is niet gebruikt: de kolom heet daar nu "Huurwoningen".']);
  });

  it('read accents, spaces and capitals in a title as the key leaves them out', () => {
    const wish: ColumnWish = { indicator: 'wmo_1000', key: /^WmoClientenRelatief_\d+$/, unit: 'per_1000' };
    const property = topic('WmoClientenRelatief_94', 'Wmo-cliënten relatief', 'per 1 000 inwoners');
    expect(unwrapped(findColumns('T', [property], [wish])).columns).toHaveLength(1);
  });

  it('are told apart by the group above them, at any height', () => {
    const properties = [
      group(1, 'SES-WOA'),
      group(2, 'Totaalscore', 1),
      group(3, 'Welvaart', 1),
      topic('GemiddeldeScore_29', 'Gemiddelde score', 'Getal', 2),
      topic('GemiddeldeScore_31', 'Gemiddelde score', 'Getal', 3),
    ];
    const found = unwrapped(findColumns('T', properties, [score]));
    expect(found.columns.map(({ column }) => column)).toEqual(['GemiddeldeScore_29']);
  });

  it('are not guessed when two fit', () => {
    const properties = [
      inhabitants,
      topic('Koopwoningen_1', 'Koopwoningen', '%'),
      topic('Koopwoningen_2', 'Koopwoningen', '%'),
    ];
    const found = unwrapped(findColumns('T', properties, [people, owned]));
    expect(found.columns).toHaveLength(1);
    expect(found.remarks).toEqual(['Koopwoningen is niet gebruikt: de kolom is niet op één manier te vinden.']);
  });

  it('are passed over in silence when an edition does not have them', () => {
    expect(unwrapped(findColumns('T', [inhabitants], [people, owned])).remarks).toEqual([]);
  });

  it('make another table when none is there: expected and found are named', () => {
    const sentence = sentenceOf(
      findColumns('CBS, tabel 1', [topic('Fietsen_1', 'Fietsen', 'aantal')], [people, owned]),
    );
    expect(sentence).toBe('CBS, tabel 1: verwacht kolommen zoals AantalInwoners, Koopwoningen, gevonden "Fietsen_1".');
  });

  it('stand beside a dimension with areas', () => {
    expect(regionDimension([topic('WijkenEnBuurten', '', '')])).toBe('WijkenEnBuurten');
    expect(regionDimension([topic('RegioS', '', '')])).toBe('RegioS');
    expect(regionDimension([inhabitants])).toBeNull();
  });
});
