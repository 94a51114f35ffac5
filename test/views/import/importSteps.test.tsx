import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../src/domain/area.ts';
import type { ImportPreview } from '../../../src/domain/userImport.ts';
import { draftOf } from '../../../src/views/import/draft.ts';
import { FigureStep } from '../../../src/views/import/FigureStep.tsx';
import { type Flow, readingArrived, startOfFlow } from '../../../src/views/import/importFlow.ts';
import { JoinStep } from '../../../src/views/import/JoinStep.tsx';
import { KnownStep } from '../../../src/views/import/KnownStep.tsx';
import { ReadingStep } from '../../../src/views/import/ReadingStep.tsx';
import type { ImportScreen } from '../../../src/views/import/useImport.ts';
import { renderTown } from '../profile/renderTown.tsx';
import { cell, column, figure, preview } from './inventedPreview.ts';

const nothing = (): void => undefined;

function screenAt(flow: Flow): ImportScreen {
  return {
    flow,
    read: nothing,
    correct: nothing,
    cancel: nothing,
    goTo: nothing,
    change: nothing,
    apply: () => Promise.resolve(null),
    letGo: nothing,
    lookup: { progress: null, start: nothing, stop: nothing },
  };
}

function shown(step: 'reading' | 'joining' | 'figures', change: Partial<ImportPreview> = {}): string {
  const table = preview(change);
  const screen = screenAt(readingArrived(startOfFlow, 'pasted', table, {}));
  const parts = { screen, preview: table, draft: draftOf(table, null) };
  if (step === 'reading') return renderTown(<ReadingStep {...parts} />);
  if (step === 'joining') return renderTown(<JoinStep {...parts} />);
  return renderTown(<FigureStep {...parts} onApply={nothing} />);
}

describe('what was read', () => {
  const html = shown('reading');

  it('shows the rows under the numbers they have in the file, and which rows are the header', () => {
    expect([...html.matchAll(/<th scope="row">(\d+)/g)].map(([, row]) => row)).toEqual(['4', '5', '6']);
    expect(html).toContain('kopregel: rij 3');
  });

  it('says in words why a cell has no figure, and which cell cannot be read', () => {
    expect(html).toMatch(/>\.<span[^>]*>geen cijfer: te kleine aantallen</);
    expect(html).toMatch(/>=1\+1<span[^>]*>niet leesbaar</);
    expect(html).toContain('1 gevuld, 1 ontbreekt, 1 niet leesbaar; van 12,5 tot 12,5');
  });

  it('shows names with marks of HTML and SQL as text', () => {
    const risky = shown('reading', {
      columns: [column('<img src=x onerror=alert(1)>', { sample: [cell('<script>'), cell('a'), cell('b')] })],
    });
    expect(risky).not.toContain('<img');
    expect(risky).not.toContain('<script');
    expect(risky).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain('ouderen &lt;b&gt;2024&lt;/b&gt;.csv');
    expect(html).toContain('select &quot;x&quot;; drop');
  });

  it('asks only what this kind of file leaves open', () => {
    expect(html).toContain('Scheidingsteken');
    expect(html).not.toContain('Coördinaten');
    const map = shown('reading', {
      format: 'geojson',
      encoding: null,
      separator: null,
      projection: 'rd',
      header: null,
    });
    expect(map).toContain('Coördinaten');
    expect(map).not.toContain('Scheidingsteken');
    expect(map).not.toContain('Rijen met kolomnamen');
  });

  it('puts the questions of the reading before the table, as choices', () => {
    const sentence = 'a.csv heeft codes in de kolommen "Buurt" en "Wijk"; "Buurt" is gebruikt.';
    const question = { about: 'codeColumn', sentence, options: ['Buurt', 'Wijk'], chosen: 'Buurt' } as const;
    const asked = shown('reading', { questions: [question] });
    expect(asked.indexOf('Kolom met codes')).toBeGreaterThan(0);
    expect(asked.indexOf('Kolom met codes')).toBeLessThan(asked.indexOf('De eerste rijen'));
  });
});

describe('a file of a known source', () => {
  const known = {
    kind: 'known',
    id: 'k',
    file: 'leefbaarometer.csv',
    source: 'Leefbaarometer',
    figures: [{ id: 'lbm_fysiek', label: 'Fysieke omgeving' }],
    years: [2020, 2022],
    areas: 3,
    values: 6,
  } as const;
  const shownKnown = (values: number): string => {
    const reading = { ...known, values };
    const screen = screenAt(readingArrived(startOfFlow, 'given', reading, {}));
    return renderTown(<KnownStep screen={screen} known={reading} onApply={nothing} />);
  };

  it('says what it brings, and can be added at once', () => {
    expect(shownKnown(6)).toContain('Fysieke omgeving');
    expect(shownKnown(6)).toContain('6 cijfers voor deze gemeente, jaren 2020, 2022.');
    expect(shownKnown(6)).toContain('Toevoegen');
  });

  it('cannot be added when it has nothing for this municipality', () => {
    expect(shownKnown(0)).toContain('geen cijfers voor de gemeente die u nu ziet');
    expect(shownKnown(0)).not.toContain('Toevoegen');
  });
});

describe('how rows meet areas', () => {
  const area = 'BU99010100' as AreaCode;
  const { join } = preview();

  it('says so when all is well', () => {
    const html = shown('joining');
    expect(html).toContain('3 rijen zijn gekoppeld aan 3 gebieden.');
    expect(html).toContain('Elke rij is gekoppeld.');
  });

  it('lists what was not joined with row, value and reason', () => {
    const first = [{ row: 7, value: '=BU1', why: 'other_municipality', candidates: [] }] as const;
    const html = shown('joining', {
      join: { ...join, unmatched: { count: 1, first }, absent: { count: 240, first: [area] } },
    });
    expect(html).toMatch(/<td>7<\/td><td>=BU1<\/td><td>van een andere gemeente<\/td>/);
    expect(html).toContain('De eerste 1 van 240.');
    expect(html).toContain('Dat is iets anders dan 0.');
  });

  it('asks which of two rows counts', () => {
    const remark = { sentence: 'x', site: {} };
    const first = [{ area, rows: [4, 9], differing: ['Waarde'], remark }];
    const html = shown('joining', { join: { ...join, duplicates: { count: 1, first } } });
    expect(html.match(/type="radio"/g)).toHaveLength(3);
    expect(html).toMatch(/<td>4, 9<\/td><td>Waarde<\/td>/);
  });

  it('joins no name before a person chose', () => {
    const first = [{ name: 'Vismrkt', rows: 2, candidates: [area] }];
    const html = shown('joining', { join: { ...join, keyedBy: 'name', proposals: { count: 1, first } } });
    expect(html).toContain('Vismrkt (2 rijen)');
    expect(html).toMatch(/<option value="" selected="">niet koppelen/);
  });
});

describe('what each column is', () => {
  it('has a folded card per figure, with one card for the years of one measure', () => {
    const years = [column('65+ 2023', { year: 2023 }), column('65+ 2024', { year: 2024 })];
    const proposal = {
      ...preview().proposal,
      figures: [figure(['65+ 2023', '65+ 2024'], { year: { from: 'header' } })],
    };
    const html = shown('figures', { columns: years, proposal, years: 'columns' });
    expect(html.match(/wb-import-card-name/g)).toHaveLength(1);
    expect(html).toContain('jaar uit de kop');
    expect(html).not.toContain('Wat is het precies?');
  });

  it('stays usable with sixty columns: they can be searched, and none has its form open', () => {
    const many = Array.from({ length: 60 }, (_, at) => column(`Kolom ${at}`));
    const proposal = { ...preview().proposal, figures: many.map(({ name }) => figure([name])) };
    const html = shown('figures', { columns: many, proposal });
    expect(html).toContain('60 van 60 cijfers toevoegen');
    expect(html).toContain('Zoek een kolom');
    expect(html.match(/<select/g)).toBeNull();
  });

  it('asks what points are, and which column gives which field', () => {
    const places = { as: 'sites', fields: { name: { from: 'column', column: 'Naam' } } } as const;
    const html = shown('figures', {
      places: 'points',
      columns: [column('Naam', { type: 'text' })],
      proposal: { ...preview().proposal, figures: [], places },
    });
    expect(html).toContain('Wat zijn deze plekken?');
    expect(html).toMatch(/<option value="cNaam" selected="">kolom Naam/);
  });
});
