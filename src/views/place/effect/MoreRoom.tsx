import { useMemo } from 'react';
import { indicatorsById } from '../../../state/indicatorsById.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import { effectText } from '../../../text/effect.ts';
import { formatIndex } from '../../../text/nl.ts';
import { useData } from '../../appContext.tsx';
import type { PartProps } from '../partProps.ts';
import { makerRows } from './roomWords.ts';

interface MoreRoomProps extends PartProps {
  readonly effect: ProjectEffect;
  readonly row: number;
  readonly area: string;
  readonly limit: number;
}

/** What would bring draaglast back to the limit, figure by figure, and whether that occurs anywhere now. */
export function MoreRoom({ shown, effect, row, area, limit }: MoreRoomProps) {
  const data = useData();
  const indicators = indicatorsById(shown.dataset, data);
  const makers = useMemo(() => makerRows(effect, row, limit, indicators), [effect, row, limit, indicators]);
  const words = effectText.room.more;
  const rows = makers.ok ? (makers.value ?? []) : [];
  const possible = rows.filter(({ isPossible }) => isPossible);
  return (
    <>
      <h5>{words.title}</h5>
      {!makers.ok && <p>{makers.failure.sentence}</p>}
      {makers.ok && makers.value === null && <p>{words.unsaid}</p>}
      {makers.ok && makers.value !== null && possible.length === 0 && <p>{words.none}</p>}
      {possible.length > 0 && (
        <>
          <p className="wb-help">{words.intro(area, formatIndex(limit))}</p>
          <ul className="wb-effect-makers">
            {possible.map((maker) => (
              <li key={maker.key}>
                {maker.line} ({maker.difference})
                <span className="wb-help wb-effect-line">{maker.occurs ? words.occurs : words.occursNot}</span>
              </li>
            ))}
          </ul>
          {rows.length > possible.length && (
            <p className="wb-help">{words.impossible(rows.length - possible.length)}</p>
          )}
        </>
      )}
    </>
  );
}
