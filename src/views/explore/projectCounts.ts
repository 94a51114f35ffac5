import { type Project, type ProjectStatus, projectStatuses } from '../../domain/place.ts';

/** How many projects there are of a concept or status, whatever the filter shows. */
export interface ProjectCount<Id extends string> {
  readonly id: Id;
  readonly count: number;
}

/** Concepts that occur, in the order of `known`; concepts of the municipality's own follow in order of appearance. */
export function conceptCounts(projects: readonly Project[], known: readonly string[]): readonly ProjectCount<string>[] {
  const counts = new Map<string, number>(known.map((id) => [id, 0]));
  for (const { concept } of projects) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 0).map(([id, count]) => ({ id, count }));
}

/** Statuses that occur, from idea to stopped. */
export function statusCounts(projects: readonly Project[]): readonly ProjectCount<ProjectStatus>[] {
  return projectStatuses
    .map((id) => ({ id, count: projects.filter(({ status }) => status === id).length }))
    .filter(({ count }) => count > 0);
}
