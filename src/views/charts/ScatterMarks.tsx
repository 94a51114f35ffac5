import { memo, useEffect, useRef } from 'react';
import { bivariate } from '../../state/palette.ts';
import type { ScatterPoint } from './scatterLayout.ts';

const outline = '#33414d';
const fillOf = (point: ScatterPoint): string => bivariate[point.cell] ?? 'transparent';
const largestFirst = (points: readonly ScatterPoint[]) =>
  points.toSorted((a, b) => b.radius - a.radius || a.row - b.row);

/** One circle per area, small ones on top. */
export const ScatterMarks = memo(function ScatterMarks({ points }: { readonly points: readonly ScatterPoint[] }) {
  return (
    <g>
      {largestFirst(points).map((point) => (
        <circle
          key={point.row}
          cx={point.x}
          cy={point.y}
          r={point.radius}
          fill={fillOf(point)}
          stroke={outline}
          strokeWidth={1}
        />
      ))}
    </g>
  );
});

/** The same marks on a canvas, for more areas than a document can hold comfortably. */
export const ScatterCanvas = memo(function ScatterCanvas({
  points,
  width,
  height,
}: {
  readonly points: readonly ScatterPoint[];
  readonly width: number;
  readonly height: number;
}) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (canvas === null || context === null || context === undefined) return;
    const ratio = window.devicePixelRatio;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.strokeStyle = outline;
    context.lineWidth = 0.5;
    for (const point of points) {
      context.fillStyle = fillOf(point);
      context.beginPath();
      context.arc(point.x, point.y, point.radius, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    }
  }, [points, width, height]);
  return <canvas ref={ref} className="wb-scatter-canvas" style={{ width, height }} />;
});
