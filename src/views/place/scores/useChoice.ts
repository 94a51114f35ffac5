import { editShortlist } from '../../../state/shortlist.ts';
import type { SitingShown } from '../../../state/siting.ts';
import { maxCompared } from '../../../state/viewState.ts';
import { useEmit, useView } from '../../appContext.tsx';

interface SiteChoice {
  /** puts a site last on the shortlist, or takes it off; one step to undo */
  toggleShortlist(site: string): void;
  toggleCompared(site: string): void;
  readonly compared: readonly string[];
  readonly isFull: boolean;
}

/** What people do with a site: put it on the shortlist of this concept, and beside others. */
export function useChoice({ shortlist }: Pick<SitingShown, 'shortlist'>): SiteChoice {
  const emit = useEmit();
  const { compared } = useView().placing;
  return {
    toggleShortlist: (site) => {
      const isOn = shortlist.sites.some((each) => each.site === site);
      const edit = isOn ? ({ kind: 'remove', site } as const) : ({ kind: 'add', sites: [site] } as const);
      emit({ kind: 'put_shortlist', shortlist: editShortlist(shortlist, edit), movement: null });
    },
    toggleCompared: (site) => {
      const others = compared.filter((each) => each !== site);
      const next = others.length < compared.length ? others : [...compared, site];
      emit({ kind: 'choose_placing', change: { compared: next } });
    },
    compared,
    isFull: compared.length >= maxCompared,
  };
}
