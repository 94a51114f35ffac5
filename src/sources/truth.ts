import { type AreaCode, sumsOfParts } from '../domain/area.ts';
import type { AreaFeature, Bounds } from '../domain/boundary.ts';
import type { Bundle } from '../domain/bundle.ts';
import { boundariesFile, bundleFiles } from '../domain/bundle.ts';
import type { Failure, Result } from '../domain/failure.ts';
import { rejectCell, rejectFile } from './rejection.ts';
import { areasWithoutBoundary, areasWithoutFigures, listed } from './remarks.ts';

/** Generalised boundaries of two levels may differ by this much, in degrees (about 200 m). */
const boxTolerance = 0.002;

/**
 * Promises beyond the shape of a bundle that its figures break, in order of weight; empty when all is well.
 * Every area has a boundary and at least one figure; inhabitants of a wijk (gemeente) equal the sum of its buurten
 * (wijken) within CBS rounding, wherever all are known; every buurt lies in the bounding box of its wijk.
 */
export function brokenPromises(bundle: Bundle): readonly Failure[] {
  return [...incompleteAreas(bundle), ...brokenSums(bundle), ...strayBoundaries(bundle)];
}

function incompleteAreas(bundle: Bundle): readonly Failure[] {
  const broken: Result<never>[] = [];
  const undrawn = areasWithoutBoundary(bundle);
  if (undrawn.length > 0) {
    const file = bundleFiles.areas;
    broken.push(rejectFile(file, `In ${file} staan gebieden zonder grens: ${listed(undrawn)}.`, undrawn[0]));
  }
  const unmeasured = areasWithoutFigures(bundle);
  if (unmeasured.length > 0) {
    const file = bundleFiles.values;
    broken.push(rejectFile(file, `In ${file} staat geen enkel cijfer over ${listed(unmeasured)}.`, unmeasured[0]));
  }
  return failuresOf(broken);
}

function brokenSums({ areas }: Bundle): readonly Failure[] {
  const rows = new Map(areas.map(({ code }, index) => [code, index + 2]));
  return failuresOf(
    sumsOfParts(areas).unequal.map(({ whole, sum, parts, allowed }) => {
      const rule = `de ${parts} delen van ${whole.code} tellen samen ${sum} inwoners, en afronding verklaart hooguit ${allowed} verschil`;
      return rejectCell(bundleFiles.areas, rows.get(whole.code) ?? 1, 'inhabitants', String(whole.inhabitants), rule);
    }),
  );
}

function strayBoundaries({ areas, boundaries }: Bundle): readonly Failure[] {
  const boxes = new Map<AreaCode, Bounds>();
  for (const { features } of boundaries.values()) {
    for (const feature of features) boxes.set(feature.properties.code, boundsOf(feature));
  }
  const broken: Result<never>[] = [];
  for (const { code, level, parent } of areas) {
    const inner = boxes.get(code);
    const outer = level === 'buurt' && parent !== null ? boxes.get(parent) : undefined;
    if (inner === undefined || outer === undefined || isInside(inner, outer)) continue;
    const file = boundariesFile(level);
    broken.push(rejectFile(file, `In ${file} ligt ${code} buiten de omtrek van ${parent}.`, code));
  }
  return failuresOf(broken);
}

function boundsOf({ geometry }: AreaFeature): Bounds {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const ring of polygons.flat()) {
    for (const [lon = Number.NaN, lat = Number.NaN] of ring) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}

function isInside([west, south, east, north]: Bounds, outer: Bounds): boolean {
  return (
    west >= outer[0] - boxTolerance &&
    south >= outer[1] - boxTolerance &&
    east <= outer[2] + boxTolerance &&
    north <= outer[3] + boxTolerance
  );
}

function failuresOf(results: readonly Result<never>[]): readonly Failure[] {
  return results.flatMap((result) => (result.ok ? [] : [result.failure]));
}
