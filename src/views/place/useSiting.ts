import { useMemo } from 'react';
import { createSitingOf, type SitingShown } from '../../state/siting.ts';
import { useData, useView, useWork } from '../appContext.tsx';

/** One for the page: parts of the screen that ask the same get the very same answer. */
const sitingOf = createSitingOf();

/** What is settled for the concept in question, and what it makes of the sites; null while it is on its way. */
export function useSiting(): SitingShown | null {
  const data = useData();
  const work = useWork();
  const { placing } = useView();
  return useMemo(() => sitingOf(data, work, placing), [data, work, placing]);
}
