import { describe, expect, it } from 'vitest';
import { draftOf, keyOf, planOf, withFigure } from '../../../src/views/import/draft.ts';
import { problemsOf } from '../../../src/views/import/problems.ts';
import { column, figure, preview } from './inventedPreview.ts';

const key = keyOf(['select "x"; drop']);

describe('the form of an import', () => {
  const draft = draftOf(preview(), null);

  it('offers the proposal, and leaves out the columns nothing was proposed for', () => {
    expect(draft.figures.map(({ figure: { columns }, included }) => [columns, included])).toEqual([
      [['select "x"; drop'], true],
      [['Volgnummer'], false],
    ]);
    expect(planOf(draft, [])).toEqual(preview().proposal);
  });

  it('takes a column along that a person asks for, with the year of the other figures', () => {
    const wanted = withFigure(draft, keyOf(['Volgnummer']), (each) => ({ ...each, included: true }));
    expect(planOf(wanted, []).figures.map(({ columns, year }) => [columns, year])).toEqual([
      [['select "x"; drop'], { from: 'fixed', year: 2024 }],
      [['Volgnummer'], { from: 'fixed', year: 2024 }],
    ]);
  });

  it('keeps what a person changed when the file is read again, and proposes the rest anew', () => {
    const changed = withFigure(draft, key, (each) => ({
      ...each,
      figure: { ...each.figure, indicator: { ...each.figure.indicator, label: 'Eigen naam' } },
    }));
    const again = preview({
      columns: [...preview().columns, column('Nieuw')],
      proposal: { ...preview().proposal, figures: [figure(['select "x"; drop']), figure(['Nieuw'])] },
    });
    expect(draftOf(again, changed).figures.map(({ figure: { indicator } }) => indicator.label)).toEqual([
      'Eigen naam',
      'Volgnummer',
      'Nieuw',
    ]);
  });

  it('forgets changes to columns that are gone, and fields of points that came from them', () => {
    const points = draftOf(
      preview({
        proposal: {
          ...preview().proposal,
          places: {
            as: 'sites',
            fields: { name: { from: 'column', column: 'Naam' }, owner: { from: 'fixed', value: 'x' } },
          },
        },
      }),
      null,
    );
    const touched = { ...points, touched: { ...points.touched, places: true } };
    const proposal = { ...preview().proposal, figures: [] };
    const again = draftOf(preview({ columns: [column('Anders')], proposal }), touched);
    expect(again.places).toEqual({ as: 'sites', fields: { owner: { from: 'fixed', value: 'x' } } });
    expect(again.figures.map(({ key: each }) => each)).toEqual([keyOf(['Anders'])]);
  });

  it('calls a figure otherwise when there already is one of that name, unless it takes its place', () => {
    const [{ figure: first = figure([]) } = {}] = draft.figures;
    const named = { ...first.indicator, id: 'inwoners', label: 'Inwoners', source: 'kwb' };
    const own = withFigure(draft, key, (each) => ({ ...each, figure: { ...first, indicator: named } }));
    const labels = (of: typeof draft): readonly string[] =>
      planOf(of, [named]).figures.map(({ indicator }) => indicator.label);
    expect(labels(own)).toEqual(['Inwoners (Eigen bestand)']);
    const replacing = withFigure(own, key, (each) => ({ ...each, figure: { ...each.figure, replaces: true } }));
    expect(labels(replacing)).toEqual(['Inwoners']);
  });

  it('keeps the names a person chose', () => {
    const named = { ...draft, names: { Vismrkt: null } };
    expect(draftOf(preview(), named).names).toEqual({ Vismrkt: null });
  });
});

describe('what must be filled in', () => {
  const draft = draftOf(preview(), null);
  const fields = (change: Parameters<typeof problemsOf>[0]): readonly string[] =>
    problemsOf(change).map(({ field }) => field);

  it('is nothing when the proposal is whole', () => {
    expect(problemsOf(draft)).toEqual([]);
  });

  it('is a figure, when none is taken along', () => {
    expect(fields(withFigure(draft, key, (each) => ({ ...each, included: false })))).toEqual(['nothing']);
  });

  it('is a name, a definition and a year of four digits, of the figures that are taken along', () => {
    const bare = figure(['select "x"; drop'], {
      indicator: { ...figure(['x']).indicator, label: ' ', definition: '' },
      year: { from: 'fixed', year: Number.NaN },
    });
    const emptied = withFigure(draft, key, (each) => ({ ...each, figure: bare }));
    expect(problemsOf(emptied).map(({ figure: of, field }) => [of, field])).toEqual([
      [key, 'label'],
      [key, 'definition'],
      [key, 'year'],
    ]);
    expect(fields(withFigure(emptied, key, (each) => ({ ...each, included: false })))).toEqual(['nothing']);
  });

  it('is the source and its maker', () => {
    expect(fields({ ...draft, source: { ...draft.source, label: '', publisher: ' ' } })).toEqual([
      'source',
      'publisher',
    ]);
  });

  it('is what points cannot do without', () => {
    const places = { as: 'projects', fields: { concept: { from: 'fixed', value: '' } } } as const;
    expect(fields({ ...draft, places })).toEqual(['name', 'concept', 'status']);
  });
});
