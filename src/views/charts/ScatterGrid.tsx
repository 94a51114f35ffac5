import { type BalanceField, balanceFields } from '../../model/indexResult.ts';
import { fieldText, formatIndex, scatterText } from '../../text/nl.ts';
import type { ScatterLayout } from './scatterLayout.ts';

const lineHeight = 17;

/** Corner of each field: draagkracht to the right, draaglast upward. */
const corners: Readonly<Record<BalanceField, { readonly right: boolean; readonly top: boolean }>> = {
  ruimte: { right: true, top: false },
  stevig_veel_gevraagd: { right: true, top: true },
  rustig_weinig_steun: { right: false, top: false },
  eerst_versterken: { right: false, top: true },
};

/** Axes, thresholds and the names of the four fields; nothing here depends on the areas themselves. */
export function ScatterGrid({ layout }: { readonly layout: ScatterLayout }) {
  const { frame, threshold } = layout;
  const middle = (frame.left + frame.right) / 2;
  return (
    <g>
      <rect
        className="wb-chart-frame"
        x={frame.left}
        y={frame.top}
        width={frame.right - frame.left}
        height={frame.bottom - frame.top}
      />
      <line className="wb-chart-threshold" x1={threshold.x} x2={threshold.x} y1={frame.top} y2={frame.bottom} />
      <line className="wb-chart-threshold" x1={frame.left} x2={frame.right} y1={threshold.y} y2={threshold.y} />
      {layout.xTicks.map((tick) => (
        <text key={tick.value} className="wb-chart-tick" x={tick.at} y={frame.bottom + 17} textAnchor="middle">
          {formatIndex(tick.value)}
        </text>
      ))}
      {layout.yTicks.map((tick) => (
        <text key={tick.value} className="wb-chart-tick" x={frame.left - 5} y={tick.at + 5} textAnchor="end">
          {formatIndex(tick.value)}
        </text>
      ))}
      <text className="wb-chart-axis" x={middle} y={frame.bottom + 37} textAnchor="middle">
        {scatterText.x} →
      </text>
      <text
        className="wb-chart-axis"
        transform={`translate(12 ${(frame.top + frame.bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {scatterText.y} →
      </text>
      {balanceFields.map((field) => {
        const { right, top } = corners[field];
        const { lines } = fieldText[field];
        const first = top ? frame.top + 17 : frame.bottom - 8 - (lines.length - 1) * lineHeight;
        return lines.map((line, index) => (
          <text
            key={line}
            className="wb-chart-field"
            x={right ? frame.right - 6 : frame.left + 6}
            y={first + index * lineHeight}
            textAnchor={right ? 'end' : 'start'}
          >
            {line}
          </text>
        ));
      })}
    </g>
  );
}
