import type { AreaLevel } from '../../src/domain/area.ts';
import type { PolygonRings } from './dissolve.ts';
import { dissolve } from './dissolve.ts';
import { faceAt, pointInside } from './faces.ts';
import { readPoints } from './planLines.ts';
import type { Quarter } from './quarters.ts';
import { districtCode, districts, municipality, quarterCode } from './quarters.ts';
import type { TownPlan } from './townPlan.ts';
import { drawTownPlan, hectares, toGrid, toMetres } from './townPlan.ts';

export interface TownArea {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly parent: string | null;
  /** in grid units */
  readonly polygons: readonly PolygonRings[];
  readonly hectares: number;
}

export interface TownBuurt extends TownArea {
  readonly quarter: Quarter;
}

export interface Town {
  readonly plan: TownPlan;
  readonly buurten: readonly TownBuurt[];
  readonly wijken: readonly TownArea[];
  readonly gemeente: TownArea;
}

const placed = districts.flatMap((district, d) =>
  district.quarters.map((quarter, q) => ({ code: quarterCode(d, q), wijk: districtCode(d), quarter })),
);

/** Face → code of its buurt. Throws where a seed hits water or another's face, or a face is left without seed. */
function faceLabels({ plane, faceOf, isWater }: TownPlan): (string | null)[] {
  const labels: (string | null)[] = plane.cycles.map(() => null);
  for (const { code, quarter } of placed) {
    for (const seed of readPoints(quarter.seeds)) {
      const face = faceAt(toGrid(seed), plane.cycles);
      const taken = labels[face];
      if (face === -1 || isWater[face] === true || (taken !== null && taken !== undefined && taken !== code)) {
        throw new Error(`Seed of ${quarter.name} lies in ${taken ?? 'water or outside the plan'}: ${quarter.seeds}`);
      }
      labels[face] = code;
    }
  }
  plane.cycles.forEach((ring, c) => {
    if (faceOf[c] === c && isWater[c] !== true && labels[c] === null) {
      throw new Error(`Face at ${String(toMetres(pointInside([ring])))} belongs to no buurt`);
    }
  });
  return labels;
}

function area(
  code: string,
  name: string,
  level: AreaLevel,
  parent: string | null,
  polygons?: PolygonRings[],
): TownArea {
  if (polygons === undefined) throw new Error(`${name} has no face in the plan`);
  return { code, name, level, parent, polygons, hectares: hectares(polygons) };
}

/** Draws the plan and cuts it into the areas of the three levels; all share the very same border points. */
export function layOutTown(seed: string): Town {
  const plan = drawTownPlan(seed);
  const labels = faceLabels(plan);
  const labelOf = (cycle: number) => labels[plan.faceOf[cycle] ?? -1] ?? null;
  const polygonsOf = (rename: (code: string) => string) =>
    dissolve(plan.plane, (cycle) => {
      const label = labelOf(cycle);
      return label === null ? null : rename(label);
    });
  const byBuurt = polygonsOf((code) => code);
  const byWijk = polygonsOf((code) => `WK${code.slice(2, 8)}`);
  const whole = polygonsOf(() => municipality.code);
  return {
    plan,
    buurten: placed.map(({ code, wijk, quarter }) => ({
      ...area(code, quarter.name, 'buurt', wijk, byBuurt.get(code)),
      quarter,
    })),
    wijken: districts.map(({ name }, d) =>
      area(districtCode(d), name, 'wijk', municipality.code, byWijk.get(districtCode(d))),
    ),
    gemeente: area(municipality.code, municipality.name, 'gemeente', null, whole.get(municipality.code)),
  };
}
