import { type Area, type AreaCode, municipalityOf } from '../domain/area.ts';

/** More areas than this do not fit a list one chooses from. */
const most = 600;

/** The areas to offer in a list beside one of them: all, or those of its own municipality where there are very many. */
export function areasNear(areas: readonly Area[], code: AreaCode | undefined): readonly Area[] {
  if (areas.length <= most || code === undefined) return areas;
  const municipality = municipalityOf(code);
  return areas.filter((area) => municipalityOf(area.code) === municipality);
}
