import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type NeutralFinding, neutralWordListSchema } from '../../src/domain/neutralWords.ts';
import { hueOf } from '../../src/model/hue.ts';
import { type Shown, stigmaCheck } from '../../src/model/stigmaCheck.ts';
import { findingSentence } from '../../src/text/together.ts';

const words = neutralWordListSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'data', 'neutralWords.json'), 'utf8')),
);
const manners = { words, leastCount: 10, neutralColour: '#2c7fb8' };
const nothing: Shown = { texts: [], colours: [], lists: [], indicators: [], scores: [], counts: [] };
const inText = (text: string): readonly NeutralFinding[] =>
  stigmaCheck({ ...nothing, texts: [{ where: 'Scène 1, titel', text }] }, manners);
const saidIn = (text: string): readonly string[] => inText(text).map(({ what }) => what);

describe('the list of words', () => {
  it('names every word once, finds each form, and offers nothing loaded', () => {
    expect(new Set(words.map(({ word }) => word)).size).toBe(words.length);
    for (const { forms, instead } of words) {
      for (const form of forms) expect(saidIn(`In ${form.replace('*', 'en')} hier`), form).toHaveLength(1);
      for (const neutral of instead) expect(saidIn(`Dit zijn ${neutral}.`), neutral).toEqual([]);
    }
  });
});

describe('our own words', () => {
  it('hold none that is loaded wherever it stands', () => {
    const root = join(import.meta.dirname, '..', '..');
    const files = ['src/text', 'data', 'data/recipes'].flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => /\.(ts|json)$/.test(name) && name !== 'neutralWords.json')
        .map((name) => join(folder, name)),
    );
    expect(files.length).toBeGreaterThan(20);
    const texts = files.map((where) => ({ where, text: readFileSync(join(root, where), 'utf8') }));
    const found = stigmaCheck({ ...nothing, texts }, manners).filter(({ kind }) => kind === 'loaded_word');
    expect(found.map(({ where, what }) => `${where}: ${what}`)).toEqual([]);
  });
});

describe('neutral words', () => {
  it('finds loaded words in any case and ending, not inside others', () => {
    expect(saidIn('Van PROBLEEMWIJKEN naar wijken')).toEqual(['PROBLEEMWIJKEN']);
    expect(saidIn('De   slechte\nwijken van de stad')).toEqual(['slechte\nwijken']);
    expect(saidIn('Asociaal? Nee: sociaal. Jonkers in de Westerstraat spaart.')).toEqual(['Asociaal']);
    expect(saidIn('Een slechte dag in de wijk, met draagkracht en draaglast.')).toEqual([]);
    expect(saidIn('Een kasohouder en een prachtige wijk')).toEqual([]);
  });

  it('says whether a word is loaded always or only in some sentences', () => {
    expect(inText('De cliënten krijgen een sleutel').map(({ kind }) => kind)).toEqual(['loaded_in_context']);
    expect(inText('Opvang van verwarde personen').map(({ kind }) => kind)).toEqual(['loaded_word']);
  });

  it('offers the text in neutral words, with a capital where one stood', () => {
    expect(inText('Verwarde personen in de stad')[0]).toMatchObject({
      rewritten: 'Mensen met onbegrepen gedrag in de stad',
    });
    // two ways of saying it: a person chooses
    expect(inText('Een achterstandswijk')[0]).toMatchObject({ rewritten: null });
    expect(inText('Voor kwetsbare burgers')[0]).toMatchObject({ rewritten: null });
  });

  it('gives one finding per place, the longest', () => {
    expect(saidIn('kwetsbare wijkbewoners')).toEqual(['kwetsbare wijkbewoners']);
    expect(saidIn('dakloze en verslaafde mensen')).toEqual(['dakloze', 'verslaafde']);
  });
});

describe('neutral pictures', () => {
  it('finds red, league tables, origin, scores that hang in the air and small numbers', () => {
    const found = stigmaCheck(
      {
        texts: [],
        colours: [
          { where: 'Kaart', hex: '#d7191c' },
          { where: 'Kaart', hex: '#2c7fb8' },
        ],
        lists: [
          { where: 'Tabel', what: 'de lijst van wijken', order: 'score' },
          { where: 'Tabel', what: 'de lijst van wijken', order: 'alphabet' },
        ],
        indicators: [
          { where: 'Kaart', id: 'p_herkomst', label: 'Herkomst buiten Nederland' },
          { where: 'Kaart', id: 'p_65plus', label: '65-plussers' },
        ],
        scores: [
          { where: 'Kaart', what: 'de score van Noord', isCompared: false },
          { where: 'Kaart', what: 'de score van Zuid', isCompared: true },
        ],
        counts: [
          { where: 'Tabel', what: 'Wmo in Zuid', value: 4 },
          { where: 'Tabel', what: 'Wmo in Noord', value: 10 },
          { where: 'Tabel', what: 'Wmo in Oost', value: 0 },
        ],
      },
      manners,
    );
    expect(found.map(({ kind }) => kind)).toEqual(['league_table', 'red', 'origin', 'no_reference', 'small_number']);
    const sentences = found.map(findingSentence);
    expect(sentences[0]).toBe(
      'Tabel: de lijst van wijken staat van hoog naar laag. Dat leest als een ranglijst van wijken. Liever op alfabet.',
    );
    expect(sentences[1]).toContain('Liever #2c7fb8');
    expect(sentences[4]).toContain('gaat over 4, minder dan 10');
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it('finds nothing where nothing is', () => {
    expect(stigmaCheck(nothing, manners)).toEqual([]);
  });

  it('tells the offer for a word', () => {
    expect(inText('Dementerenden').map(findingSentence)).toEqual([
      'Scène 1, titel: “Dementerenden” is een beladen woord. Een mens is meer dan een ziekte. Liever: “mensen met dementie”.',
    ]);
  });

  it('knows hues', () => {
    expect(hueOf('#ff0000')).toEqual({ hue: 0, saturation: 1 });
    expect(hueOf('#00ff00').hue).toBe(120);
    expect(hueOf('#0000ff').hue).toBe(240);
    expect(hueOf('#808080')).toEqual({ hue: 0, saturation: 0 });
  });
});
