import type { Manifest } from '../../../domain/bundle.ts';
import type { SocialBaseItem } from '../../../domain/socialBase.ts';
import type { CsvCell } from '../../../export/csv.ts';
import type { ReadyRow } from '../../../state/readyRows.ts';
import { readyText } from '../../../text/ready.ts';

/** areas in the table; more would make the page slow */
export const mostRows = 400;

/** One line per area and item, with what it rests on; for a file. */
export function readyCsvRows(
  rows: readonly ReadyRow[],
  items: readonly SocialBaseItem[],
  needed: readonly SocialBaseItem[],
  concept: string,
  { municipality, invented }: Pick<Manifest, 'municipality' | 'invented'>,
): readonly (readonly CsvCell[])[] {
  const words = readyText.csv;
  return rows.flatMap(({ area, readiness }) =>
    readiness.items
      .filter(({ item }) => items.includes(item))
      .map(({ item, state, from, evidence, answer, toConfirm }): readonly CsvCell[] => {
        const [nearest] = evidence;
        return [
          area.code,
          area.name,
          item.label,
          readyText.state[state],
          toConfirm ? readyText.from.unsure : readyText.from[from],
          toConfirm ? words.yes : words.no,
          nearest?.name ?? null,
          nearest === undefined ? null : Math.round(nearest.distance),
          answer === null || answer.note === '' ? null : answer.note,
          needed.includes(item) ? concept : null,
          item.status,
          municipality.name,
          invented ? words.invented : words.real,
        ];
      }),
  );
}
