import type { ProjectStatus } from '../../../domain/place.ts';
import { type BalanceField, balanceFields } from '../../../model/indexResult.ts';
import type { Ledger } from '../../../model/ledger.ts';
import { type ProjectEffect, stackOfEffect } from '../../../state/projectEffect.ts';
import { effectText } from '../../../text/effect.ts';
import { fieldText, formatDecimal } from '../../../text/nl.ts';

export interface StackRow {
  readonly key: string;
  /** null = not known; 'now' = before the first project */
  readonly year: number | 'now' | null;
  readonly name: string;
  readonly status: ProjectStatus | null;
  readonly isChosen: boolean;
  readonly places: number | null;
  readonly capacity: string;
  readonly load: string;
  readonly field: string;
}

export interface StackRows {
  readonly rows: readonly StackRow[];
  /** projects that change nothing in the area */
  readonly rest: number;
}

function figures(balance: Ledger['after']['balance'], row: number): Pick<StackRow, 'capacity' | 'load' | 'field'> {
  const text = (value: number): string => (Number.isNaN(value) ? effectText.table.noScore : formatDecimal(value, 1));
  const field: BalanceField | undefined = balanceFields[balance.field[row] ?? balanceFields.length];
  return {
    capacity: text(balance.capacity.shown[row] ?? Number.NaN),
    load: text(balance.load.shown[row] ?? Number.NaN),
    field: field === undefined ? effectText.table.unplaced : fieldText[field].name,
  };
}

/**
 * Scores of one area as planned and chosen projects pile up in order of year: first the present, then every project that
 * changes something there. A sentence instead when it cannot be worked out.
 */
export function stackRows(effect: ProjectEffect, row: number): StackRows | string {
  const { steps, ledgers } = stackOfEffect(effect);
  if (!ledgers.ok) return ledgers.failure.sentence;
  const rows = steps.flatMap((project, place): readonly StackRow[] => {
    const ledger = ledgers.value[place];
    if (ledger === undefined || !ledger.areas.some((area) => area.row === row)) return [];
    return [
      {
        key: project.id,
        year: project.yearFrom,
        name: project.name,
        status: project.status,
        isChosen: effect.chosen.includes(project),
        places: project.placesVragers,
        ...figures(ledger.after.balance, row),
      },
    ];
  });
  const now: StackRow = {
    key: 'now',
    year: 'now',
    name: '',
    status: null,
    isChosen: false,
    places: null,
    ...figures(effect.present.balance, row),
  };
  return { rows: [now, ...rows], rest: steps.length - rows.length };
}
