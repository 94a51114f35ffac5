import type { Project, ProjectStatus } from '../domain/place.ts';

/**
 * Where a project stands in a year. `not_yet`, `running` and `ended` follow from its years; `stopped`: it was given up;
 * `late`: its first year has come, yet it is not realised; `unknown`: a year that is needed is not filled in.
 */
export const phases = ['not_yet', 'running', 'ended', 'stopped', 'late', 'unknown'] as const;
export type Phase = (typeof phases)[number];

/**
 * The phase of a project in `year`, as far as what is known in `presentYear` tells:
 * - after its last year (`yearTo`) it has ended, unless it never was more than an idea or a plan that was given up;
 * - `gestopt` with both years: running in those years, ended after; otherwise stopped;
 * - `gerealiseerd`: running from `yearFrom`; without it running from the present year, unknown before;
 * - idea, plan or under construction: running from `yearFrom`, if all goes as planned; in years up to the present one it
 *   is late instead, because it is not there; without `yearFrom` unknown.
 * First and last year count whole.
 */
export function phaseIn(project: Project, year: number, presentYear: number): Phase {
  const { status, yearFrom, yearTo } = project;
  if (status === 'gestopt' && (yearFrom === null || yearTo === null)) return 'stopped';
  if (yearTo !== null && year > yearTo) return 'ended';
  if (yearFrom === null) return status === 'gerealiseerd' && year >= presentYear ? 'running' : 'unknown';
  if (year < yearFrom) return 'not_yet';
  const isThere = status === 'gerealiseerd' || status === 'gestopt';
  return isThere || year > presentYear ? 'running' : 'late';
}

/** Projects that are there in a year, if all goes as planned; `statuses` leaves out what is too unsure. */
export function projectsRunning(
  projects: readonly Project[],
  year: number,
  presentYear: number,
  statuses: readonly ProjectStatus[],
): readonly Project[] {
  return projects.filter(
    (project) => statuses.includes(project.status) && phaseIn(project, year, presentYear) === 'running',
  );
}

export interface PlacesInYear {
  readonly year: number;
  /** known places for vragers that are running, by the present status of their projects */
  readonly places: Readonly<Record<ProjectStatus, number>>;
  /** of these, places that are there for a time only */
  readonly temporary: number;
  /** running, of unknown size: the true number is higher */
  readonly unknownPlaces: readonly Project[];
  /** of which it is not known whether they run in this year */
  readonly unknownYear: readonly Project[];
  readonly late: readonly Project[];
}

/** Places for vragers per year. What is unknown is listed beside the sums and never counted as 0 unseen. */
export function placesPerYear(
  projects: readonly Project[],
  years: readonly number[],
  presentYear: number,
): readonly PlacesInYear[] {
  return years.map((year) => {
    const places = { idee: 0, gepland: 0, in_aanbouw: 0, gerealiseerd: 0, gestopt: 0 };
    let temporary = 0;
    const unknownPlaces: Project[] = [];
    for (const project of projects.filter((candidate) => phaseIn(candidate, year, presentYear) === 'running')) {
      if (project.placesVragers === null) {
        unknownPlaces.push(project);
        continue;
      }
      places[project.status] += project.placesVragers;
      if (project.yearTo !== null) temporary += project.placesVragers;
    }
    const inPhase = (phase: Phase): readonly Project[] =>
      projects.filter((project) => phaseIn(project, year, presentYear) === phase);
    return { year, places, temporary, unknownPlaces, unknownYear: inPhase('unknown'), late: inPhase('late') };
  });
}

/** First and last year in which anything is known to change, the present year included: the ends of a year slider. */
export function yearsOf(projects: readonly Project[], presentYear: number): readonly [number, number] {
  const years = projects.flatMap(({ yearFrom, yearTo }) => [yearFrom, yearTo]).filter((year) => year !== null);
  return [Math.min(presentYear, ...years), Math.max(presentYear, ...years)];
}
