import type { Area } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import type { Result } from '../domain/failure.ts';
import type { SpatialPattern, SpatialSettings } from '../model/autocorrelation.ts';
import type { Neighbours } from '../model/neighbours.ts';
import { type PackedBoundaries, packBoundaries } from '../model/packedBoundaries.ts';
import type { Shown } from './shown.ts';
import { columnsOf, type SpatialColumn, spatialSettings } from './spatialReading.ts';

/** How columns of more areas than the page can do by itself lie on the map, as a question for the worker. */
export interface SpatialQuestion {
  readonly areas: readonly Area[];
  readonly boundaries: AreaFeatureCollection;
  readonly columns: readonly SpatialColumn[];
  readonly settings: SpatialSettings;
  /** boundaries in the order of the areas; packed anew at every call, so that nothing of it is kept */
  packed(): PackedBoundaries;
}

export interface SpatialAnswer {
  readonly neighbours: Neighbours;
  /** one per column */
  readonly patterns: readonly SpatialPattern[];
}

export interface SpatialCommands {
  /** null: given up, by `stop` or for a newer question; `onPart` tells which part (0–1) is done */
  read(question: SpatialQuestion, onPart: (part: number) => void): Promise<Result<SpatialAnswer> | null>;
  /** gives up what is at work */
  stop(): void;
}

/**
 * The question about what is on screen; null without boundaries. The same object again as long as areas, boundaries and
 * figures are the same: choosing an area asks nothing anew.
 */
export const spatialQuestion = rememberSame((shown: Shown): SpatialQuestion | null => {
  const { dataset, boundaries } = shown;
  if (boundaries === null) return null;
  const { areas } = dataset;
  return {
    areas,
    boundaries,
    columns: columnsOf(shown),
    settings: spatialSettings,
    packed: () => packBoundaries(areas, boundaries),
  };
});

function rememberSame(make: (shown: Shown) => SpatialQuestion | null): (shown: Shown) => SpatialQuestion | null {
  let kept: SpatialQuestion | null = null;
  return (shown) => {
    const made = make(shown);
    if (made === null || kept === null || !isSame(made, kept)) kept = made;
    return kept;
  };
}

function isSame(one: SpatialQuestion, other: SpatialQuestion): boolean {
  return (
    one.areas === other.areas &&
    one.boundaries === other.boundaries &&
    one.columns.length === other.columns.length &&
    one.columns.every(({ label, values }, place) => {
      const beside = other.columns[place];
      return beside?.label === label && values.every((value, row) => Object.is(value, beside.values[row]));
    })
  );
}
