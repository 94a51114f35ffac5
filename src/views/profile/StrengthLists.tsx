import { classifyZ } from '../../model/classifyZ.ts';
import { unscoredReasons } from '../../model/indexResult.ts';
import { compareText, formatValue, profileText } from '../../text/nl.ts';
import type { AreaProps } from './areaProps.ts';
import { attentionOf, type Standing, standingsOf, strengthsOf } from './strengths.ts';

const most = 3;

function StandingItem({ standing }: { readonly standing: Standing }) {
  const { figure, mean, z, axis } = standing;
  const { unit, label } = figure.indicator;
  const word = compareText.words[classifyZ(z) ?? 'gemiddeld'];
  return (
    <li>
      <p>
        <span className="wb-standing-name">{label}</span> <span className="wb-subtle">({profileText.axis[axis]})</span>
      </p>
      <p>
        {formatValue(figure.value, unit)}, {profileText.against(word, formatValue(mean, unit))}
      </p>
    </li>
  );
}

interface ListProps {
  readonly standings: readonly Standing[];
  readonly kind: 'strength' | 'attention';
  readonly none: string;
}

function StandingList({ standings, kind, none }: ListProps) {
  if (standings.length === 0) return <p>{none}</p>;
  return (
    <ul className="wb-standing-list" data-kind={kind}>
      {standings.map((standing) => (
        <StandingItem key={standing.figure.indicator.id} standing={standing} />
      ))}
    </ul>
  );
}

/** Strengths first, then what asks for attention; nothing for areas too small to be scored. */
export function StrengthLists({ shown, row }: AreaProps) {
  const { balance, dataset } = shown;
  if (balance === null) return null;
  const small = [balance.capacity, balance.load].some((axis) => {
    const reason = unscoredReasons[axis.reason[row] ?? 0];
    return reason === 'too_few_inhabitants' || reason === 'inhabitants_unknown';
  });
  if (small) return null;
  const standings = standingsOf(balance, dataset, row);
  const strengths = strengthsOf(standings, most);
  const attention = attentionOf(standings, most);
  return (
    <div className="wb-standings">
      <h3>{profileText.strengths}</h3>
      <StandingList standings={strengths} kind="strength" none={profileText.noStrengths} />
      <h3>{profileText.attention}</h3>
      <StandingList standings={attention} kind="attention" none={profileText.noAttention} />
      {attention.length === 0 ? null : <p className="wb-subtle">{profileText.sufficient}</p>}
    </div>
  );
}
