import { describe, expect, it } from 'vitest';
import { areaCodeSchema } from '../../../src/domain/area.ts';
import { effectTable } from '../../../src/export/siting/areaTables.ts';
import { decisionBlocks } from '../../../src/export/siting/decisionBlocks.ts';
import type { DecisionEffect } from '../../../src/export/siting/decisionSheet.ts';
import type { AreaChange } from '../../../src/model/ledger.ts';
import { decision } from './decision.ts';

const hidden = Number.NaN;
const area: AreaChange = {
  row: 0,
  code: areaCodeSchema.parse('WK990101'),
  capacity: { shown: { before: 104.25, after: 104.25 }, score: { before: 0.4, after: 0.4 } },
  load: { shown: { before: hidden, after: hidden }, score: { before: hidden, after: hidden } },
  field: { before: null, after: 'ruimte' },
  leaves: [
    {
      axis: 'load',
      leaf: { indicator: 'woonzorg_concentratie', weight: 1, orientation: 1 },
      path: [],
      raw: { before: hidden, after: hidden },
      normalised: { before: hidden, after: hidden },
      contribution: { before: 1.5, after: 2 },
      notes: ['missing_before', 'end_of_scale'],
    },
  ],
};
const effect: DecisionEffect = { label: '20 plekken op Veld', site: 'L1', areas: [area] };

describe('the ledger in the files', () => {
  it('has a row per figure, with what is hidden or missing as nothing and its reason', () => {
    const { columns, rows } = effectTable(decision({ effects: [effect] }));
    expect(columns).toHaveLength(rows[0]?.length ?? 0);
    expect(rows).toEqual([
      [
        ...['20 plekken op Veld', 'Veld', 'WK990101', 'De Kade', 104.25, 104.25, Number.NaN, Number.NaN],
        ...['geen balans', 'Ruimte', 'draaglast', 'woonzorg_concentratie', Number.NaN, Number.NaN, 1.5, 2],
        'Er is nu geen cijfer. Daarom is ook niet bekend wat het wordt. De schaal houdt hier op. De score verandert minder dan het cijfer.',
      ],
    ]);
  });

  it('says of a figure that changes why the score does not', () => {
    const [leaf] = area.leaves;
    if (leaf === undefined) throw new Error('no leaf');
    const moved = { ...leaf, raw: { before: 0, after: 5 }, normalised: { before: -0.5, after: 0.5 }, notes: [] };
    const areas = [{ ...area, leaves: [{ ...moved, contribution: { before: 0, after: 0 } }] }];
    const sheet = decision({ effects: [{ ...effect, areas }] });
    expect(effectTable(sheet).rows[0]?.at(-1)).toBe(
      'Telt hier niet mee in draaglast: van dit onderdeel zijn te weinig cijfers bekend.',
    );
    expect(decisionBlocks(sheet, { map: null })).toContainEqual({
      kind: 'paragraph',
      text: 'Het cijfer “woonzorg_concentratie” verandert, maar telt niet overal mee in draaglast: van dat onderdeel van de index zijn te weinig cijfers bekend.',
    });
    const counted = [{ ...area, leaves: [{ ...moved, contribution: { before: -0.1, after: 0.1 } }] }];
    expect(effectTable(decision({ effects: [{ ...effect, areas: counted }] })).rows[0]?.at(-1)).toBe('');
  });

  it('stands on paper with before and after, and says when nothing changes', () => {
    const still: DecisionEffect = { label: 'Schets', site: null, areas: [] };
    const blocks = decisionBlocks(decision({ effects: [effect, still] }), { map: null });
    const table = blocks.find((block) => block.kind === 'table' && block.caption.startsWith('Gebieden'));
    expect(table?.kind === 'table' ? table.rows : null).toEqual([
      ['De Kade', '104,3', 'geen score', 'geen balans → Ruimte'],
    ]);
    expect(blocks).toContainEqual({ kind: 'heading', level: 3, text: '20 plekken op Veld' });
    const place = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Schets');
    expect(blocks[place + 1]).toEqual({ kind: 'paragraph', text: 'Geen cijfer van een gebied verandert.' });
  });
});
