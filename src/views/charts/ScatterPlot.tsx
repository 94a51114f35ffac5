import { type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from 'react';
import type { AreaCode } from '../../domain/area.ts';
import type { Balance } from '../../model/indexResult.ts';
import type { Shown } from '../../state/shown.ts';
import { formatIndex, levelText, scatterText } from '../../text/nl.ts';
import { useEmit, useHovered, useSetHovered } from '../appContext.tsx';
import { pointIn } from '../ui/pointIn.ts';
import { placeLabels } from './labels.ts';
import { ScatterGrid } from './ScatterGrid.tsx';
import { ScatterCanvas, ScatterMarks } from './ScatterMarks.tsx';
import { fieldBand, manyPoints, nearestPoint, type ScatterLayout, type ScatterPoint } from './scatterLayout.ts';
import { isWalkKey, walk } from './walk.ts';

/** how near, in pixels, the pointer must be to a point */
const reach = 16;

interface Props {
  readonly shown: Shown;
  readonly balance: Balance;
  readonly layout: ScatterLayout;
  readonly width: number;
  readonly height: number;
}

export function ScatterPlot({ shown, balance, layout, width, height }: Props) {
  const { areas } = shown.dataset;
  const { points } = layout;
  const emit = useEmit();
  const hovered = useHovered();
  const setHovered = useSetHovered();
  const id = useId();
  const [focused, setFocused] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const byRow = useMemo(() => new Map(points.map((point) => [point.row, point])), [points]);
  const rowOf = useMemo(() => new Map(areas.map((area, row) => [area.code, row])), [areas]);

  const pointOf = (code: AreaCode | null | undefined): ScatterPoint | null => {
    const row = code ? rowOf.get(code) : undefined;
    return row === undefined ? null : (byRow.get(row) ?? null);
  };
  const selected = pointOf(shown.selected?.code);
  const current = (active === null ? null : byRow.get(active)) ?? selected ?? points[0] ?? null;
  const pointed = pointOf(hovered);
  const compared = shown.compared.flatMap((area) => pointOf(area.code) ?? []);
  const nameOf = (point: ScatterPoint) => areas[point.row]?.name ?? '';
  const sentenceOf = (point: ScatterPoint) =>
    scatterText.option(
      nameOf(point),
      formatIndex(balance.capacity.shown[point.row] ?? Number.NaN),
      formatIndex(balance.load.shown[point.row] ?? Number.NaN),
    );
  const point = (target: ScatterPoint | null) => setHovered(target === null ? null : (areas[target.row]?.code ?? null));
  const choose = (target: ScatterPoint | null) => {
    const code = target === null ? undefined : areas[target.row]?.code;
    setActive(target?.row ?? null);
    if (code !== undefined) emit({ kind: 'select_area', code });
  };
  const under = (event: MouseEvent<HTMLElement>) => nearestPoint(points, pointIn(event.currentTarget, event), reach);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') choose(current);
    else if (isWalkKey(event.key)) {
      const next = walk(points, current?.row ?? null, event.key);
      setActive(next?.row ?? null);
      point(next);
    } else return;
    event.preventDefault();
  };

  const named = [...new Set([pointed, selected, ...compared])].filter((target) => target !== null);
  const labels = placeLabels(
    named.map((target) => ({ id: String(target.row), text: nameOf(target), ...target })),
    { ...layout.frame, top: layout.frame.top + fieldBand, bottom: layout.frame.bottom - fieldBand },
    points.length < manyPoints ? points : [],
  );
  const listed = points.length < manyPoints ? points : points.filter((target) => target === current);
  return (
    <>
      <div className="wb-scatter" style={{ height }}>
        <svg width={width} height={height} aria-hidden="true">
          <ScatterGrid layout={layout} />
          {points.length < manyPoints ? <ScatterMarks points={points} /> : null}
        </svg>
        {points.length < manyPoints ? null : <ScatterCanvas points={points} width={width} height={height} />}
        <svg className="wb-scatter-over" width={width} height={height} aria-hidden="true">
          {compared.map((target) => (
            <circle key={target.row} className="wb-mark-compared" cx={target.x} cy={target.y} r={target.radius + 3} />
          ))}
          {selected === null ? null : (
            <circle className="wb-mark-selected" cx={selected.x} cy={selected.y} r={selected.radius + 3} />
          )}
          {pointed === null ? null : (
            <circle className="wb-mark-hovered" cx={pointed.x} cy={pointed.y} r={pointed.radius + 2} />
          )}
          {focused && current !== null ? (
            <circle className="wb-mark-focused" cx={current.x} cy={current.y} r={current.radius + 6} />
          ) : null}
          {labels.map((label) => (
            <text key={label.id} className="wb-chart-name" x={label.x} y={label.y}>
              {label.text}
            </text>
          ))}
        </svg>
        <div
          className="wb-scatter-list"
          role="listbox"
          tabIndex={0}
          aria-label={`${scatterText.list(levelText[shown.level].many)}. ${scatterText.keys}`}
          aria-activedescendant={current === null ? undefined : `${id}${current.row}`}
          onKeyDown={onKeyDown}
          onFocus={() => {
            setFocused(true);
            point(current);
          }}
          onBlur={() => {
            setFocused(false);
            point(null);
          }}
          onPointerMove={(event) => point(under(event))}
          onPointerLeave={() => point(null)}
          onClick={(event) => choose(under(event))}
        >
          {listed.map((target) => (
            <div
              key={target.row}
              id={`${id}${target.row}`}
              className="wb-scatter-option"
              role="option"
              tabIndex={-1}
              aria-selected={target === selected}
              aria-label={sentenceOf(target)}
              style={{ left: target.x, top: target.y }}
            />
          ))}
        </div>
      </div>
      <p className="wb-chart-readout" aria-hidden="true">
        {pointed === null ? (selected === null ? ' ' : sentenceOf(selected)) : sentenceOf(pointed)}
      </p>
    </>
  );
}
