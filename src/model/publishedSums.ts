import type { Area, AreaCode } from '../domain/area.ts';

/** Which areas lie directly within which, by place in the list of areas of all levels. */
export interface AreaTree {
  /** −1 = within none of them */
  readonly parent: Int32Array;
  readonly children: readonly (readonly number[])[];
  /** every area after all areas within it */
  readonly innermostFirst: readonly number[];
}

export const cellStates = { shown: 0, hidden: 1, absent: 2 } as const;

/** One figure of all areas. */
export interface Cells {
  /** true values, also of what is hidden; NaN = not known here */
  readonly values: Float64Array;
  /** `cellStates`; absent = nobody publishes it */
  readonly state: Uint8Array;
}

export function areaTree(areas: readonly Pick<Area, 'code' | 'parent'>[]): AreaTree {
  const placeOf = new Map<AreaCode, number>(areas.map(({ code }, place) => [code, place]));
  const parent = Int32Array.from(areas, (area) => (area.parent === null ? -1 : (placeOf.get(area.parent) ?? -1)));
  const children = areas.map((): number[] => []);
  parent.forEach((above, place) => {
    children[above]?.push(place);
  });
  const outermostFirst: number[] = [];
  const visit = (place: number): void => {
    outermostFirst.push(place);
    for (const child of children[place] ?? []) visit(child);
  };
  parent.forEach((above, place) => {
    if (above === -1) visit(place);
  });
  return { parent, children, innermostFirst: outermostFirst.reverse() };
}

/** 1 where a figure is published, or hidden, of some area further in. */
export function presentWithin({ parent, innermostFirst }: AreaTree, { state }: Cells): Uint8Array {
  const present = new Uint8Array(state.length);
  for (const place of innermostFirst) {
    const above = parent[place] ?? -1;
    if (above !== -1 && (state[place] !== cellStates.absent || present[place] === 1)) present[above] = 1;
  }
  return present;
}

/**
 * What a reader can put together around one area: it equals the shown parts plus the hidden ones. A hidden or absent
 * part that has parts of its own is replaced by those, so each hidden cell that is left stands in one sum only: that of
 * the nearest shown area around it.
 */
export interface Parts {
  readonly shown: readonly number[];
  readonly hidden: readonly number[];
  readonly absent: readonly number[];
}

export function partsOf(tree: AreaTree, { state }: Cells, within: Uint8Array, whole: number): Parts {
  const shown: number[] = [];
  const hidden: number[] = [];
  const absent: number[] = [];
  const visit = (place: number): void => {
    for (const child of tree.children[place] ?? []) {
      if (state[child] === cellStates.shown) shown.push(child);
      else if (within[child] === 1) visit(child);
      else if (state[child] === cellStates.hidden) hidden.push(child);
      else absent.push(child);
    }
  };
  visit(whole);
  return { shown, hidden, absent };
}

/** Nearest area around it whose figure is shown; −1 = none, then no sum tells anything about it. */
export function shownAround({ parent }: AreaTree, { state }: Cells, place: number): number {
  let around = parent[place] ?? -1;
  while (around !== -1 && state[around] !== cellStates.shown) around = parent[around] ?? -1;
  return around;
}
