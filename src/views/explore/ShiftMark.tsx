interface ShiftMarkProps {
  readonly raw: number;
  readonly drawn: number;
  readonly mean: number;
  /** values at both ends of the drawing */
  readonly range: { readonly low: number; readonly high: number };
  /** which of the two is the filled dot */
  readonly stabilised: boolean;
}

const width = 96;
const height = 20;
const margin = 6;
const radius = 4;

/** From the figure as measured to the stabilised one, with the mean as a thin line; the words stand beside it. */
export function ShiftMark({ raw, drawn, mean, range, stabilised }: ShiftMarkProps) {
  const span = range.high - range.low;
  const x = (value: number): number => margin + (span > 0 ? (value - range.low) / span : 0.5) * (width - 2 * margin);
  const dot = (isFilled: boolean): string => (isFilled ? 'wb-shift-dot' : 'wb-shift-dot wb-shift-open');
  return (
    <svg className="wb-shift" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line className="wb-shift-mean" x1={x(mean)} x2={x(mean)} y1={1} y2={height - 1} />
      <line className="wb-shift-line" x1={x(raw)} x2={x(drawn)} y1={height / 2} y2={height / 2} />
      <circle className={dot(!stabilised)} cx={x(raw)} cy={height / 2} r={radius} />
      <circle className={dot(stabilised)} cx={x(drawn)} cy={height / 2} r={radius} />
    </svg>
  );
}
