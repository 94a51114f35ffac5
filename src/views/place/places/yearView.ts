import type { Project } from '../../../domain/place.ts';
import { type Phase, type PlacesInYear, phaseIn, phases, placesPerYear, yearsOf } from '../../../model/timeline.ts';

/** years on screen at most, so that one wrong year does not make a slider of centuries */
const mostYears = 60;

/** First and last year of the slider; both lie around the present year. */
export function sliderYears(projects: readonly Project[], presentYear: number): readonly [number, number] {
  const [first, last] = yearsOf(projects, presentYear);
  return [Math.max(first, presentYear - mostYears / 2), Math.min(last, presentYear + mostYears / 2)];
}

/** How many projects are in each phase in a year; phases without one are left out. */
export function phaseCounts(
  projects: readonly Project[],
  year: number,
  presentYear: number,
): readonly { readonly phase: Phase; readonly count: number }[] {
  const found = projects.map((project) => phaseIn(project, year, presentYear));
  return phases
    .map((phase) => ({ phase, count: found.filter((each) => each === phase).length }))
    .filter(({ count }) => count > 0);
}

/** A year in the picture of places: what is there and what is to come, with what is not known beside it. */
export interface YearBar {
  readonly year: number;
  /** known places for vragers of realised (and by then stopped) projects */
  readonly realised: number;
  /** known places of ideas, plans and projects being built, if all goes as planned */
  readonly planned: number;
  /** running projects of unknown size */
  readonly unknown: number;
}

function barOf({ year, places, unknownPlaces }: PlacesInYear): YearBar {
  const { idee, gepland, in_aanbouw, gerealiseerd, gestopt } = places;
  return {
    year,
    realised: gerealiseerd + gestopt,
    planned: idee + gepland + in_aanbouw,
    unknown: unknownPlaces.length,
  };
}

/** Places for vragers in each year of the slider. */
export function yearBars(projects: readonly Project[], presentYear: number): readonly YearBar[] {
  const [first, last] = sliderYears(projects, presentYear);
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return placesPerYear(projects, years, presentYear).map(barOf);
}
