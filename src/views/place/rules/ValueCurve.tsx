import type { SiteMeasure, ValueFunction } from '../../../domain/siting.ts';
import { rawText } from '../../../text/measureWords.ts';
import { criteriaText } from '../../../text/siteRules.ts';
import { curveOf } from './curve.ts';
import { useRulesEditor } from './rulesEditor.tsx';

/** size of the drawing, px of its own */
const width = 280;
const height = 84;
const foot = 12;

/** The line from value to score, with a tick for every site; the sentence beside it says the same. */
export function ValueCurve({ measure, value }: { readonly measure: SiteMeasure; readonly value: ValueFunction }) {
  const { names, valuesOf } = useRulesEditor();
  const { numbers } = valuesOf(measure);
  const curve = curveOf(value, numbers);
  if (curve === null) return null;
  const x = (number: number): number => ((number - curve.from) / (curve.to - curve.from)) * width;
  const y = (share: number): number => 4 + (1 - share) * (height - foot - 8);
  const line = curve.corners.map(([at, share]) => `${x(at).toFixed(1)},${y(share).toFixed(1)}`).join(' ');
  const ticks = [...new Set(numbers)].map((number) => x(number).toFixed(1));
  return (
    <figure className="wb-curve" aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${height}`} role="presentation">
        <line className="wb-curve-base" x1={0} x2={width} y1={y(0)} y2={y(0)} />
        <line className="wb-curve-base" x1={0} x2={width} y1={y(1)} y2={y(1)} />
        <polyline className="wb-curve-line" points={line} />
        {ticks.map((at) => (
          <line key={at} className="wb-curve-tick" x1={at} x2={at} y1={y(0) + 3} y2={height} />
        ))}
      </svg>
      <figcaption>
        <span>{rawText(curve.from < 0 && (numbers[0] ?? 0) >= 0 ? 0 : tidy(curve.from), measure, names)}</span>
        <span className="wb-help">{criteriaText.ticks(numbers.length)}</span>
        <span>{rawText(tidy(curve.to), measure, names)}</span>
      </figcaption>
    </figure>
  );
}

/** A bound of the drawing, to three digits that count. */
function tidy(value: number): number {
  return Number.isInteger(value) || Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}
