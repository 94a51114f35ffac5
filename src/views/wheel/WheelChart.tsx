import { type KeyboardEvent, type PointerEvent, useId, useMemo, useState } from 'react';
import type { WheelNode } from '../../model/wheel.ts';
import { wheelParts } from '../../model/wheel.ts';
import { formatIndex } from '../../text/nl.ts';
import { wheelText } from '../../text/wheel.ts';
import { inkOn } from '../ui/ink.ts';
import { pointIn } from '../ui/pointIn.ts';
import { colourOfClass } from './wheelColours.ts';
import { fitLabel, lineHeight, plateOf } from './wheelLabels.ts';
import { type Arc, arcPath, layoutWheel, partAt } from './wheelLayout.ts';
import { sentenceOf, type WheelPart } from './wheelParts.ts';
import { walkWheel } from './wheelWalk.ts';

/** size of the type in the wheel, px */
const type = 16;
/** smallest middle in which the score and its words fit, px */
const roomForWords = 58;
/** text on white, as `--wb-color-ink` */
const ink = '#14282d';

interface Props {
  readonly label: string;
  /** the part that is in the middle */
  readonly root: WheelNode;
  readonly parts: ReadonlyMap<string, WheelPart>;
  readonly size: number;
  /** id of the part under pointer or keyboard, here or in the list */
  readonly active: string | null;
  /** the score in the middle; null = draw none */
  readonly score: number;
  readonly onActive: (id: string | null) => void;
  /** asks for another part in the middle */
  readonly onZoom: (id: string) => void;
  readonly onBack: () => void;
}

function Label({
  lines,
  x,
  y,
  fill,
}: {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly fill: string;
}) {
  const first = y - ((lines.length - 1) * lineHeight * type) / 2;
  return (
    <text className="wb-wheel-label" textAnchor="middle" dominantBaseline="central" fill={fill}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={first + at * lineHeight * type}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

interface ArcMarkProps {
  readonly arc: Arc;
  readonly part: WheelPart | undefined;
  readonly middle: number;
  /** id of the pattern for what has no class */
  readonly hatch: string;
}

function ArcMark({ arc, part, middle, hatch }: ArcMarkProps) {
  const colour = colourOfClass(arc.node.class);
  const named = part === undefined ? null : fitLabel(arc, part.name, type, middle);
  const label = named ?? (part === undefined ? null : fitLabel(arc, part.key, type, middle));
  const plate = label === null || colour !== null ? null : plateOf(label, type);
  return (
    <g>
      <path className="wb-wheel-arc" d={arcPath(arc, middle)} fill={colour ?? `url(#${hatch})`} fillRule="evenodd" />
      {plate === null ? null : <rect className="wb-wheel-plate" {...plate} />}
      {label === null ? null : <Label {...label} fill={colour === null ? ink : inkOn(colour)} />}
    </g>
  );
}

/** The wheel: drawn for the eye, and a tree of sentences for keyboard and screen reader. */
export function WheelChart({ label, root, parts, size, active, score, onActive, onZoom, onBack }: Props) {
  const id = useId();
  const [focused, setFocused] = useState(false);
  const layout = useMemo(() => layoutWheel(root, size), [root, size]);
  const nodes = useMemo(() => wheelParts(root), [root]);
  const current = nodes.find((node) => node.id === active) ?? root;
  const highlighted = active === null ? undefined : layout.arcs.find(({ node }) => node.id === active);
  const mark = layout.marks.find(({ node }) => node.id === active);
  const hatch = `${id}-hatch`;
  const coreColour = colourOfClass(root.class);
  const coreInk = coreColour === null ? ink : inkOn(coreColour);
  const words = root.class === null || layout.core < roomForWords ? [] : wheelText.middle[root.class];
  const itemId = (node: WheelNode): string => `${id}-${node.id}`;
  const canOpen = (node: WheelNode): boolean => node.id !== root.id && node.children.length > 0 && node.share > 0;

  const choose = (node: WheelNode | null): void => {
    if (node === null) return;
    if (node.id === root.id) onBack();
    else if (canOpen(node)) onZoom(node.id);
    else onActive(node.id);
  };
  const at = (event: PointerEvent<HTMLElement>): WheelNode | null => {
    const { x, y } = pointIn(event.currentTarget, event);
    return partAt(layout, x, y);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = walkWheel(root, current.id, event.key);
    if (next !== null) onActive(next.id);
    else if (event.key === 'Enter' || event.key === ' ') choose(current);
    // at the whole index Escape is left to the window around it
    else if (event.key === 'Escape' && root.depth > 0) onBack();
    else return;
    event.preventDefault();
  };

  return (
    <div className="wb-wheel-chart" style={{ width: size, height: size }}>
      <svg width={size} height={size} aria-hidden="true">
        <defs>
          <pattern id={hatch} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className="wb-wheel-hatch-ground" width={7} height={7} />
            <line className="wb-wheel-hatch" x1={0} y1={0} x2={0} y2={7} />
          </pattern>
        </defs>
        {layout.arcs.map((arc) => (
          <ArcMark key={arc.node.id} arc={arc} part={parts.get(arc.node.id)} middle={layout.middle} hatch={hatch} />
        ))}
        {layout.marks.map(({ node, x, y, radius }) => (
          <circle key={node.id} className="wb-wheel-mark" cx={x} cy={y} r={radius - 2} />
        ))}
        <circle
          className="wb-wheel-core"
          cx={layout.middle}
          cy={layout.middle}
          r={layout.core}
          fill={coreColour ?? `url(#${hatch})`}
        />
        {coreColour === null ? (
          <circle className="wb-wheel-plate" cx={layout.middle} cy={layout.middle} r={layout.core * 0.8} />
        ) : null}
        <text
          className="wb-wheel-score"
          x={layout.middle}
          y={layout.middle - (words.length > 0 ? 12 * words.length : 0)}
          textAnchor="middle"
          dominantBaseline="central"
          fill={coreInk}
        >
          {Number.isNaN(score) ? '–' : formatIndex(score)}
        </text>
        {words.length === 0 ? null : (
          <Label lines={words} x={layout.middle} y={layout.middle + (words.length === 1 ? 14 : 18)} fill={coreInk} />
        )}
        {highlighted === undefined ? null : (
          <path className="wb-wheel-active" data-focused={focused} d={arcPath(highlighted, layout.middle)} />
        )}
        {mark === undefined ? null : (
          <circle className="wb-wheel-active" data-focused={focused} cx={mark.x} cy={mark.y} r={mark.radius} />
        )}
        {active === root.id || (focused && highlighted === undefined && mark === undefined) ? (
          <circle
            className="wb-wheel-active"
            data-focused={focused}
            cx={layout.middle}
            cy={layout.middle}
            r={layout.core}
          />
        ) : null}
      </svg>
      <div
        className="wb-wheel-tree"
        role="tree"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={itemId(current)}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setFocused(true);
          onActive(current.id);
        }}
        onBlur={() => setFocused(false)}
        onPointerMove={(event) => onActive(at(event)?.id ?? null)}
        onPointerLeave={() => onActive(null)}
        onPointerUp={(event) => {
          if (event.button === 0) choose(at(event));
        }}
      >
        {nodes.map((node) => {
          const part = parts.get(node.id);
          return part === undefined ? null : (
            <span
              key={node.id}
              id={itemId(node)}
              role="treeitem"
              tabIndex={-1}
              aria-level={node.depth - root.depth + 1}
              aria-selected={node.id === current.id}
              aria-label={sentenceOf(part)}
              {...(node.children.length > 0 ? { 'aria-expanded': true } : {})}
            />
          );
        })}
      </div>
    </div>
  );
}
