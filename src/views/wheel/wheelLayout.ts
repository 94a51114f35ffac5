import type { WheelNode } from '../../model/wheel.ts';

/** A ring part: angles in radians, clockwise from the top; radii in px. */
export interface Arc {
  readonly node: WheelNode;
  readonly start: number;
  readonly end: number;
  readonly inner: number;
  readonly outer: number;
}

/** A figure that is shown and not counted: it has no angle, and stands as a small ring outside the rim. */
export interface Mark {
  readonly node: WheelNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface WheelLayout {
  /** px; the wheel lies in a square */
  readonly size: number;
  /** centre of the wheel, both ways */
  readonly middle: number;
  /** the disc in the middle, which stands for the part the wheel is of */
  readonly core: number;
  readonly rim: number;
  readonly root: WheelNode;
  readonly arcs: readonly Arc[];
  readonly marks: readonly Mark[];
}

const markRadius = 11;
const edge = 2;
/** radius of the middle, as part of the rim */
const coreShare = 0.25;

function deepest(node: WheelNode): number {
  return node.children.reduce((most, child) => Math.max(most, 1 + deepest(child)), 0);
}

const placeAt = (middle: number, angle: number, radius: number) => ({
  x: middle + radius * Math.sin(angle),
  y: middle - radius * Math.cos(angle),
});

/**
 * The wheel of one part: its children around it, theirs in the next ring, figures out to the rim. An angle is the share
 * of the weight in the recipe, so that wheels of different areas have the same shape. `size` in px.
 */
export function layoutWheel(root: WheelNode, size: number): WheelLayout {
  const middle = size / 2;
  const rim = middle - 2 * markRadius - 2 * edge;
  const core = rim * coreShare;
  const ring = (rim - core) / Math.max(1, deepest(root));
  const arcs: Arc[] = [];
  const marks: Mark[] = [];
  const visit = (node: WheelNode, start: number, end: number, level: number): void => {
    const total = node.children.reduce((sum, child) => sum + child.share, 0);
    let at = start;
    for (const child of node.children) {
      if (!(child.share > 0)) continue;
      const next = at + ((end - start) * child.share) / total;
      const inner = core + ring * level;
      const outer = child.kind === 'figure' ? rim : inner + ring;
      arcs.push({ node: child, start: at, end: next, inner, outer });
      visit(child, at, next, level + 1);
      at = next;
    }
    const aside = node.children.flatMap((child) => (child.share > 0 ? [] : figuresOf(child)));
    aside.forEach((figure, place) => {
      const angle = start + ((end - start) * (place + 0.5)) / aside.length;
      marks.push({ node: figure, ...placeAt(middle, angle, rim + markRadius + edge), radius: markRadius });
    });
  };
  visit(root, 0, 2 * Math.PI, 0);
  return { size, middle, core, rim, root, arcs, marks };
}

function figuresOf(node: WheelNode): readonly WheelNode[] {
  return node.kind === 'figure' ? [node] : node.children.flatMap(figuresOf);
}

/** Outline of a ring part as an SVG path; a full turn is drawn as two rings. */
export function arcPath({ start, end, inner, outer }: Arc, middle: number): string {
  const point = (angle: number, radius: number): string => {
    const { x, y } = placeAt(middle, angle, radius);
    return `${x.toFixed(2)},${y.toFixed(2)}`;
  };
  if (end - start >= 2 * Math.PI - 1e-9) {
    const ring = (radius: number, turn: 0 | 1): string =>
      `M${point(0, radius)}A${radius},${radius} 0 1 ${turn} ${point(Math.PI, radius)}A${radius},${radius} 0 1 ${turn} ${point(2 * Math.PI, radius)}Z`;
    return `${ring(outer, 1)}${ring(inner, 0)}`;
  }
  const large = end - start > Math.PI ? 1 : 0;
  return `M${point(start, outer)}A${outer},${outer} 0 ${large} 1 ${point(end, outer)}L${point(end, inner)}A${inner},${inner} 0 ${large} 0 ${point(start, inner)}Z`;
}

/** The part of the wheel under a point; null beside the wheel. */
export function partAt(layout: WheelLayout, x: number, y: number): WheelNode | null {
  const mark = layout.marks.find((each) => Math.hypot(x - each.x, y - each.y) <= each.radius + edge);
  if (mark !== undefined) return mark.node;
  const [dx, dy] = [x - layout.middle, layout.middle - y];
  const radius = Math.hypot(dx, dy);
  if (radius <= layout.core) return layout.root;
  const angle = (Math.atan2(dx, dy) + 2 * Math.PI) % (2 * Math.PI);
  const hit = layout.arcs.find(
    (arc) => radius >= arc.inner && radius <= arc.outer && angle >= arc.start && angle < arc.end,
  );
  return hit?.node ?? null;
}
