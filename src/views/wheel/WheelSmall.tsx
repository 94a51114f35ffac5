import './wheel.css';
import { useMemo, useState } from 'react';
import { indicatorsById } from '../../state/indicatorsById.ts';
import { wheelText } from '../../text/wheel.ts';
import { useData, useShown } from '../appContext.tsx';
import { useElementWidth } from '../charts/useElementWidth.ts';
import { referenceName } from '../profile/referenceName.ts';
import { areaWheel, whyUnscored } from './drawnWheel.ts';
import { WheelChart } from './WheelChart.tsx';
import { sentenceOf } from './wheelParts.ts';
import { wheelSummary } from './wheelSummary.ts';

export interface WheelSmallProps {
  readonly index: string;
  /** code of the area */
  readonly area: string;
}

const largest = 420;

/** The wheel in the profile: the whole index, the line of what one points at, and the summary. */
export function WheelSmall({ index, area }: WheelSmallProps) {
  const shown = useShown();
  const data = useData();
  const [ref, width] = useElementWidth<HTMLDivElement>(0);
  const [active, setActive] = useState<string | null>(null);
  const result = shown?.indices.get(index);
  const row = shown?.dataset.areas.findIndex(({ code }) => code === area) ?? -1;
  const indicators = shown === null ? null : indicatorsById(shown.dataset, data);
  const drawn = useMemo(
    () =>
      shown === null || result === undefined || indicators === null || row < 0
        ? null
        : areaWheel(shown, result, indicators, row),
    [shown, result, indicators, row],
  );
  if (shown === null || result === undefined || drawn === null) return null;
  const { spec } = result;
  const score = result.shown[row] ?? Number.NaN;
  const part = active === null ? undefined : drawn.parts.get(active);
  const summary = wheelSummary(drawn.wheel, drawn.parts, {
    area: drawn.area,
    index: spec.label,
    reference: referenceName(spec, shown.dataset),
    score,
    highIsFavourable: spec.id !== data.weighing.load,
    unscored: whyUnscored(result, row),
  });
  return (
    <div ref={ref} className="wb-wheel-small">
      {width === 0 ? null : (
        <WheelChart
          label={wheelText.wheel(spec.label, drawn.area)}
          root={drawn.wheel}
          parts={drawn.parts}
          size={Math.min(largest, width)}
          active={active}
          score={score}
          onActive={setActive}
          onZoom={setActive}
          onBack={() => setActive(drawn.wheel.id)}
        />
      )}
      <p className="wb-wheel-line" aria-hidden="true">
        {part === undefined ? wheelText.angle : sentenceOf(part)}
      </p>
      {summary.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
