import { memo } from 'react';
import type { Area, AreaCode, AreaLevel } from '../../domain/area.ts';
import type { FieldSureness } from '../../model/fieldSureness.ts';
import type { RankSureness } from '../../model/rankSureness.ts';
import { formatShare } from '../../text/nl.ts';
import { surenessText } from '../../text/sureness.ts';
import { useEmit, useSetHovered } from '../appContext.tsx';
import { useGoToArea } from '../shell/useGoToArea.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';

/** rows at once; of a country the selected area is always among them */
const mostRows = 200;

interface SurenessTableProps {
  readonly ranks: RankSureness;
  /** null for a recipe that is no axis of the balance */
  readonly fields: FieldSureness | null;
  readonly areas: readonly Area[];
  readonly level: AreaLevel;
  readonly recipe: string;
  readonly selected: AreaCode | null;
  /** whether the map shows sureness */
  readonly onMap: boolean;
}

/** Areas that have a place, highest first. */
function placed(ranks: RankSureness): readonly number[] {
  return Array.from(ranks.present.keys())
    .filter((area) => (ranks.present[area] ?? 0) > 0 && (ranks.ranked[area] ?? 0) > 0)
    .sort((one, other) => (ranks.present[one] ?? 0) - (ranks.present[other] ?? 0));
}

/**
 * Between which places each area moves, and how often it stays in its field. Drawn anew for a new answer, not for every
 * weight on the way to it.
 */
export const SurenessTable = memo(function SurenessTable(props: SurenessTableProps) {
  const { ranks, fields, areas, level, recipe, selected: code, onMap } = props;
  const emit = useEmit();
  const goTo = useGoToArea();
  const setHovered = useSetHovered();
  const all = placed(ranks);
  const selected = all.filter((area) => code !== null && areas[area]?.code === code);
  const rows = all.length > mostRows ? [...new Set([...selected, ...all.slice(0, mostRows)])] : all;
  const stays = fields === null ? [] : Array.from(fields.stays).filter((share) => !Number.isNaN(share));
  return (
    <>
      {fields !== null && (
        <>
          <p>{surenessText.staySummary(stays.filter((share) => share >= 0.95).length, stays.length, level)}</p>
          <button
            type="button"
            className="wb-button"
            aria-pressed={onMap}
            onClick={() => emit({ kind: 'choose_measure', measure: onMap ? 'balans' : 'zekerheid' })}
          >
            {surenessText.onMap}
          </button>
        </>
      )}
      <ScrollBox className="wb-sureness-box" label={surenessText.table(recipe)} tabStop={false}>
        <table className="wb-sureness-table">
          <caption className="wb-subtle">{surenessText.table(recipe)}</caption>
          <thead>
            <tr>
              <th scope="col">{surenessText.area(level)}</th>
              <th scope="col">{surenessText.now}</th>
              <th scope="col">{surenessText.interval}</th>
              {fields !== null && <th scope="col">{surenessText.stays}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const area = areas[row];
              if (area === undefined) return null;
              return (
                <tr
                  key={area.code}
                  onPointerEnter={() => setHovered(area.code)}
                  onPointerLeave={() => setHovered(null)}
                >
                  <th scope="row">
                    <button type="button" className="wb-area-link" onClick={() => goTo(area)}>
                      {area.name}
                    </button>
                  </th>
                  <td>{ranks.present[row]}</td>
                  <td>
                    <Interval ranks={ranks} row={row} places={all.length} />
                  </td>
                  {fields !== null && <Stays share={fields.stays[row] ?? Number.NaN} />}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      {rows.length < all.length && <p className="wb-help">{surenessText.more(all.length - rows.length)}</p>}
      <p className="wb-help">{surenessText.intervalHelp}</p>
    </>
  );
});

function Interval({ ranks, row, places }: { ranks: RankSureness; row: number; places: number }) {
  const at = (list: Uint16Array): number => list[row] ?? Number.NaN;
  // a place is a piece of the line as wide as one area
  const piece = (low: number, high: number) => ({
    left: `${(100 * (low - 1)) / places}%`,
    width: `${(100 * (high - low + 1)) / places}%`,
  });
  return (
    <>
      {surenessText.between(at(ranks.p5), at(ranks.p95))}
      <span className="wb-subtle"> {surenessText.extremes(at(ranks.best), at(ranks.worst))}</span>
      <span className="wb-rank-line" aria-hidden="true">
        <span className="wb-rank-whole" style={piece(at(ranks.best), at(ranks.worst))} />
        <span className="wb-rank-usual" style={piece(at(ranks.p5), at(ranks.p95))} />
        <span className="wb-rank-now" style={piece(at(ranks.present), at(ranks.present))} />
      </span>
    </>
  );
}

function Stays({ share }: { readonly share: number }) {
  if (Number.isNaN(share)) return <td>{surenessText.noField}</td>;
  return (
    <td>
      {formatShare(share)}
      <span className="wb-subtle"> {surenessText.sureWord(share)}</span>
    </td>
  );
}
