import type { Indicator, IndicatorId } from '../../domain/indicator.ts';
import type { CsvCell } from '../../export/csv.ts';
import { type WheelNode, wheelParts, wheelPath } from '../../model/wheel.ts';
import { wheelText } from '../../text/wheel.ts';
import type { WheelPart } from './wheelParts.ts';

export interface TabledWheel {
  readonly area: string;
  readonly wheel: WheelNode;
  readonly words: ReadonlyMap<string, WheelPart>;
}

const known = (value: number): CsvCell => (Number.isNaN(value) ? null : value);

/** The wheels as a table, one row per part and per wheel; missing figures are empty cells. `points`: see WheelContext. */
export function wheelTable(
  wheels: readonly TabledWheel[],
  indicators: ReadonlyMap<IndicatorId, Indicator>,
  points: number,
): { readonly header: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] } {
  const { columns } = wheelText;
  const header = [
    columns.area,
    columns.path,
    columns.name,
    columns.kind,
    columns.value,
    columns.unit,
    columns.year,
    columns.mean,
    columns.standing,
    columns.direction,
    columns.weight,
    columns.weightHere,
    columns.part,
  ];
  const rows = wheels.flatMap(({ area, wheel, words }) =>
    wheelParts(wheel).map((node): readonly CsvCell[] => {
      const part = words.get(node.id);
      const figure = node.kind === 'figure';
      const score = points === 10 ? 100 + 10 * node.normalised : node.normalised;
      return [
        area,
        wheelPath(wheel, node.id)
          .slice(0, -1)
          .map(({ id }) => words.get(id)?.name ?? '')
          .join(' › '),
        part?.name ?? node.name,
        wheelText.kind[node.kind],
        known(figure ? node.value : score),
        figure ? (indicators.get(node.name)?.unit ?? null) : null,
        node.year,
        known(node.mean),
        part?.standing ?? null,
        node.leaf === null ? null : wheelText.direction[node.leaf.orientation],
        node.share,
        node.status === 'not_counted' ? null : node.shareHere,
        known(node.contribution * points),
      ];
    }),
  );
  return { header, rows };
}
