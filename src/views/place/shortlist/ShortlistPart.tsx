import './shortlist.css';
import { useRef } from 'react';
import { standingOf } from '../../../state/shortlist.ts';
import type { Shown } from '../../../state/shown.ts';
import type { SitingShown } from '../../../state/siting.ts';
import { maxCompared } from '../../../state/viewState.ts';
import { placingText } from '../../../text/placing.ts';
import { decisionText, shortlistText } from '../../../text/shortlist.ts';
import { useEmit, useView } from '../../appContext.tsx';
import { UndoBar } from '../../ui/UndoBar.tsx';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import { Fold } from '../../weigh/Fold.tsx';
import { TextField } from '../../weigh/TextField.tsx';
import type { PartProps } from '../partProps.ts';
import { RejectedSites } from '../RejectedSites.tsx';
import { useSiting } from '../useSiting.ts';
import { AddSite } from './AddSite.tsx';
import { DecisionFiles } from './DecisionFiles.tsx';
import { ShortlistRow } from './ShortlistRow.tsx';
import { useShortlist } from './useShortlist.ts';

function Chosen({ shown, siting }: { readonly shown: Shown; readonly siting: SitingShown }) {
  const control = useShortlist(siting);
  const { placing } = useView();
  const emit = useEmit();
  const { shortlist, concept } = siting;
  const { method, shortlist: wanted } = siting.siting;
  const compare = (id: string, on: boolean): void => {
    const others = placing.compared.filter((each) => each !== id);
    emit({ kind: 'choose_placing', change: { compared: on ? [...others, id] : others } });
  };
  const box = useRef<HTMLDivElement>(null);
  const ids = shortlist.sites.map(({ site }) => site);
  useFocusWhenLost(JSON.stringify(ids), (former) => {
    const before: readonly string[] = JSON.parse(former);
    // the line that took the place of the one that went, else the last one
    const at = Math.max(
      0,
      before.findIndex((id) => !ids.includes(id)),
    );
    const removers = box.current?.querySelectorAll<HTMLElement>('.wb-shortlist-head .wb-row > :last-child');
    const next = removers?.item(Math.min(at, removers.length - 1));
    return next ?? box.current?.querySelector<HTMLElement>('.wb-shortlist-add select') ?? null;
  });
  return (
    <div className="wb-section" ref={box}>
      <p>{shortlistText.intro(concept.label, shortlist.sites.length, wanted)}</p>
      <div className="wb-row">
        <UndoBar />
      </div>
      <ol className="wb-shortlist">
        {shortlist.sites.map(({ site, note }, at) => (
          <ShortlistRow
            key={site}
            id={site}
            note={note}
            at={at}
            count={shortlist.sites.length}
            standing={standingOf(siting, site)}
            method={method}
            control={control}
            isCompared={placing.compared.includes(site)}
            canCompare={placing.compared.length < maxCompared}
            onCompare={(on) => compare(site, on)}
          />
        ))}
      </ol>
      <AddSite siting={siting} control={control} />
      <TextField
        label={shortlistText.remark}
        value={shortlist.note}
        lines
        onText={(note) => control.change({ kind: 'remark', note })}
      />
      <p role="status" className="wb-hidden">
        {control.told}
      </p>
      <Fold title={shortlistText.rejectedHeading(siting.matrix.rejected.length)} open={false}>
        <RejectedSites siting={siting} />
      </Fold>
      <Fold title={decisionText.heading} open>
        <DecisionFiles shown={shown} siting={siting} />
      </Fold>
    </div>
  );
}

/** The sites people chose, in their own order and with their own reasons. */
export function ShortlistPart({ shown }: PartProps) {
  const siting = useSiting();
  if (siting === null) return <p role="status">{placingText.waiting}</p>;
  if (siting.isBlind) return <p className="wb-section wb-message">{shortlistText.blind}</p>;
  if (siting.sites.length === 0) return <p className="wb-section wb-message">{shortlistText.noSites}</p>;
  return <Chosen shown={shown} siting={siting} />;
}
