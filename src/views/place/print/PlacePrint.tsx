import './placePrint.css';
import { type PrintedStep, printBlocks } from '../../../export/siting/printBlocks.ts';
import type { Shown } from '../../../state/shown.ts';
import type { SitingShown } from '../../../state/siting.ts';
import type { PlacingPart } from '../../../state/viewState.ts';
import { conceptsText } from '../../../text/concepts.ts';
import { placingText } from '../../../text/placing.ts';
import { useData, useView, useWork } from '../../appContext.tsx';
import { referenceSentence } from '../../explore/figuresUsed.ts';
import { DocumentView } from '../../method/DocumentView.tsx';
import { usePrinting } from '../../ui/usePrinting.ts';
import { needName } from '../concept/needName.ts';
import { decisionSheetOf } from '../shortlist/decisionSheetOf.ts';
import { useMeasureNames } from '../useMeasureNames.ts';
import { useSiting } from '../useSiting.ts';

const contents: Readonly<Record<PlacingPart, PrintedStep['content']>> = {
  ...({ regels: 'rules', concept: 'concept', shortlist: 'shortlist', scores: 'scores' } as const),
  ...({ effect: 'other', klaar: 'other', plekken: 'other' } as const),
};

/** What a step of Plaatsen says on paper in place of its fields and buttons; made when the page is printed. */
export function PlacePrint({ shown }: { readonly shown: Shown }) {
  const isPrinting = usePrinting();
  const siting = useSiting();
  return isPrinting && siting !== null ? <Sheet shown={shown} siting={siting} /> : null;
}

function Sheet({ shown, siting }: { readonly shown: Shown; readonly siting: SitingShown }) {
  const data = useData();
  const work = useWork();
  const { part } = useView().placing;
  const names = useMeasureNames();
  const sheet = decisionSheetOf({
    ...{ shown, data, siting, work, basis: null, sureness: null, fingerprint: '', link: null },
    names: { ...names, concepts: data.concepts },
    reference: referenceSentence(shown),
    now: new Date(),
  });
  const needs = (siting.concept.needs ?? []).map((need) => {
    const name = needName(need, data.facilityKinds, data.proposed?.socialBase ?? []);
    return [conceptsText.need(need, name), need.reason] as const;
  });
  const name = placingText.part[part];
  const blocks = printBlocks(sheet, { name, content: contents[part], isBlind: siting.isBlind, needs });
  return (
    <div className="wb-place-print">
      <DocumentView blocks={blocks} idOf={(at) => `afdruk-${at}`} />
    </div>
  );
}
