import { describe, expect, it } from 'vitest';
import { nodataNumber } from '../../../src/sources/open/nodata.ts';
import { recognise } from '../../../src/sources/open/recognise.ts';
import { cellOf, oeverstad, openFixture, reading, sentenceOf, source } from './openFixture.ts';

describe('recognise', () => {
  it.each([
    ['oeverstad/cijfers.csv', 'kwb_selection'],
    ['oeverstad/gezondheid-a.csv', 'rivm_health'],
    ['oeverstad/leefbaarheid.csv', 'leefbaarometer'],
    ['oeverstad/bevolking-op-naam.csv', 'named_population'],
    ['oeverstad/grenzen-grof.geojson', 'area_features'],
    ['pdok/kenmerken-wfs.geojson', 'area_features'],
  ])('knows %s by its content', (path, kind) => {
    expect(source(path).kind).toBe(kind);
  });

  it.each(['oeverstad/andere-tabel.csv', 'oeverstad/notitie.md', 'ugly/afgebroken.geojson'])(
    'does not know %s',
    (path) => {
      expect(recognise(openFixture(path))).toBeNull();
    },
  );

  it('knows nothing in an empty file', () => {
    expect(recognise({ name: 'leeg.csv', text: '' })).toBeNull();
  });

  it('accepts a table with a byte order mark taken off, CRLF and quoted headers', () => {
    const { text } = openFixture('oeverstad/cijfers.csv');
    const quoted = text.replace('regiocode,niveau', '"regiocode","niveau"').replaceAll('\n', '\r\n');
    expect(recognise({ name: 'x', text: quoted })?.kind).toBe('kwb_selection');
  });
});

describe('a selection of Kerncijfers', () => {
  const { figures, areas } = reading('oeverstad/cijfers.csv');

  it('lists the areas of one municipality', () => {
    expect(areas.map(({ code }) => code)).toEqual([
      'GM9901',
      'WK990101',
      'WK990102',
      'BU99010101',
      'BU99010102',
      'BU99010201',
      'BU99010202',
      'BU99010203',
    ]);
    expect(source('oeverstad/cijfers.csv').municipalities.get('GM9902')).toBe('Elders');
  });

  it('reads figures with the year of the column, or of the edition', () => {
    expect(cellOf(figures, 'BU99010101', 'woz', 2024)).toBe(300);
    expect(cellOf(figures, 'BU99010101', 'p_goed_gezond', 2020)).toBe(80.1);
    expect(cellOf(figures, 'BU99010101', 'misdrijven', 2023)).toBe(57);
  });

  it('keeps 0 inhabitants as 0 and hides an empty cell where others are filled', () => {
    expect(cellOf(figures, 'BU99010203', 'inwoners', 2024)).toBe(0);
    expect(cellOf(figures, 'BU99010203', 'inwoners_65plus', 2024)).toBe('suppressed');
    expect(cellOf(figures, 'BU99010202', 'woz', 2024)).toBe('suppressed');
  });

  it('calls a column that is empty for a whole level not given', () => {
    expect(cellOf(figures, 'WK990101', 'misdrijven', 2024)).toBeNull();
    expect(cellOf(figures, 'WK990101', 'p_goed_gezond', 2020)).toBeNull();
    expect(cellOf(figures, 'WK990101', 'p_goed_gezond', 2024)).toBe(75);
  });

  it('leaves the mean over years per 1,000 alone', () => {
    expect(figures.some(({ value }) => value === 38)).toBe(false);
  });

  it.each([
    ['ugly/decimale-komma.csv', 'rij 2, kolom inkomenPerInwoner staat "31,2": getallen hebben hier een decimale punt'],
    ['ugly/tekst-in-getal.csv', 'rij 6, kolom inwoners staat "duizend": hier hoort een getal'],
    ['ugly/dubbele-code.csv', 'rij 13: de code BU99010101 komt twee keer voor'],
  ])('refuses %s with row and column', (path, sentence) => {
    expect(sentenceOf(source(path).read(oeverstad, 2024))).toContain(sentence);
  });

  it('names codes that are no CBS codes', () => {
    const read = reading('ugly/code-zonder-cijfers.csv');
    expect(read.areas).toHaveLength(8);
    expect(read.remarks.join()).toContain('BU9901-L04');
  });
});

describe('a health table', () => {
  const adults = reading('oeverstad/gezondheid-a.csv').figures;
  const seniors = reading('oeverstad/gezondheid-b.csv').figures;

  it('reads padded keys and columns whatever number they end with', () => {
    expect(cellOf(adults, 'BU99010101', 'p_eenzaam', 2020)).toBe(49);
    expect(cellOf(adults, 'BU99010101', 'p_ernstig_eenzaam', 2020)).toBe(13);
    expect(cellOf(adults, 'BU99010101', 'p_angst_depressie', 2020)).toBe(9);
    expect(cellOf(adults, 'BU99010101', 'p_stress', 2020)).toBe(20);
    expect(cellOf(adults, 'GM9901', 'p_regie', 2020)).toBe(91);
    const { text } = openFixture('oeverstad/gezondheid-a.csv');
    const renumbered = recognise({ name: 'x', text: text.replace('Eenzaam_28', 'Eenzaam_24') })?.read(oeverstad, 2024);
    expect(renumbered?.ok === true && cellOf(renumbered.value.figures, 'BU99010101', 'p_eenzaam', 2020)).toBe(49);
  });

  it('keeps adults and seniors apart and ignores other age groups', () => {
    expect(cellOf(seniors, 'BU99010101', 'p_eenzaam_65', 2020)).toBe(51);
    expect(cellOf(seniors, 'BU99010101', 'p_beperkt_65', 2020)).toBe(52);
    expect(seniors.some(({ indicator }) => indicator === 'p_eenzaam')).toBe(false);
    expect(adults.some(({ value }) => value === 99)).toBe(false);
  });

  it('carries the margins', () => {
    const figure = adults.find(({ area, indicator }) => area === 'BU99010101' && indicator === 'p_eenzaam');
    expect([figure?.low, figure?.high]).toEqual([46, 52]);
  });

  it('tells hidden from not asked', () => {
    expect(cellOf(adults, 'BU99010102', 'p_angst_depressie', 2020)).toBe('suppressed');
    expect(cellOf(adults, 'BU99010102', 'p_geluidhinder_buren', 2020)).toBeNull();
    expect(cellOf(seniors, 'BU99010101', 'p_lichamelijk_beperkt_65', 2016)).toBeNull();
    expect(cellOf(seniors, 'BU99010101', 'p_eenzaam_65', 2016)).toBe(48);
  });

  it('refuses a figure that occurs twice', () => {
    expect(sentenceOf(source('ugly/dubbel-cijfer.csv').read(oeverstad, 2024))).toContain('komt twee keer voor');
  });
});

describe('attributes of the map services', () => {
  const { figures, areas, boundaryYear } = reading('pdok/kenmerken.geojson');

  it('turns every nodata number into its reason, never into a value', () => {
    expect(cellOf(figures, 'BU99010101', 'inkomen_pi', 2023)).toBe('suppressed');
    expect(cellOf(figures, 'BU99010101', 'wmo_1000', 2023)).toBeNull();
    expect(cellOf(figures, 'BU99010102', 'p_eenpersoons', 2023)).toBeNull();
    expect(figures.every(({ value }) => Number.isNaN(value) || value >= 0)).toBe(true);
    expect([-99997, -99995, -99999, -99999999, 0, -0.4].map(nodataNumber)).toEqual([
      'suppressed',
      'not_measured',
      'not_measured',
      'not_measured',
      null,
      null,
    ]);
  });

  it('keeps 0 and takes the year of the features', () => {
    expect(boundaryYear).toBe(2023);
    expect(cellOf(figures, 'BU99010102', 'inwoners', 2023)).toBe(0);
    expect(cellOf(figures, 'BU99010101', 'inwoners', 2023)).toBe(1480);
  });

  it('leaves water out', () => {
    expect(areas.map(({ code }) => code)).toEqual(['BU99010101', 'BU99010102']);
  });

  it('does not pass off a railway station for a stop of public transport in general', () => {
    expect(figures.filter(({ indicator }) => indicator === 'afst_ov')).toEqual([]);
  });

  it('reads camelCase as it reads snake_case', () => {
    expect(reading('pdok/kenmerken-wfs.geojson').figures).toEqual(figures);
  });

  it('checks what the share of corporations is a share of', () => {
    expect(cellOf(figures, 'BU99010101', 'p_corporatie', 2023)).toBe(30);
    const converted = reading('pdok/corporatie-als-deel-van-huur.geojson');
    expect(cellOf(converted.figures, 'BU99010101', 'p_corporatie', 2023)).toBe(30);
    expect(cellOf(converted.figures, 'BU99010102', 'p_corporatie', 2023)).toBe(45);
    expect(converted.remarks.join()).toContain('omgerekend');
  });

  it('refuses boundaries in metres and boundaries that are points', () => {
    expect(sentenceOf(source('ugly/grenzen-in-meters.geojson').read(oeverstad, 2024))).toContain('WGS 84');
    expect(sentenceOf(source('ugly/puntbestand.geojson').read(oeverstad, 2024))).toContain('geen vlak als grens');
  });
});

describe('the Leefbaarometer', () => {
  it('reads the dimensions of one municipality and leaves empty cells out', () => {
    const { figures } = reading('oeverstad/leefbaarheid.csv');
    expect(cellOf(figures, 'WK990101', 'lbm_fysiek', 2020)).toBe(-0.012345);
    expect(cellOf(figures, 'WK990101', 'lbm_sociaal', 2022)).toBeNull();
    expect(figures).toHaveLength(5);
  });

  it('refuses a row without a year', () => {
    expect(sentenceOf(source('ugly/jaartal-ontbreekt.csv').read(oeverstad, 2024))).toContain('rij 3, kolom jaar');
  });
});

describe('population by name', () => {
  it('takes only what means the same as in the catalogue', () => {
    const { figures, keyedBy } = reading('oeverstad/bevolking-op-naam.csv');
    expect(keyedBy).toBe('name');
    expect(cellOf(figures, 'noorderhaven', 'inwoners', 2023)).toBe(1560);
    expect(new Set(figures.map(({ indicator }) => indicator))).toEqual(
      new Set(['inwoners', 'inwoners_65plus', 'woningen']),
    );
  });
});
