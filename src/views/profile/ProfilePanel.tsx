import './profile.css';
import { useRef } from 'react';
import { profileText } from '../../text/nl.ts';
import { useShown } from '../appContext.tsx';
import { Said } from '../ui/Said.tsx';
import { useFocusWhenLost } from '../ui/useFocusWhenLost.ts';
import { AreaProfile } from './AreaProfile.tsx';
import { MunicipalityOverview } from './MunicipalityOverview.tsx';

/** Profile of the selected area; without a selection, how the municipality as a whole stands. */
export function ProfilePanel() {
  const shown = useShown();
  const selected = shown?.selected ?? null;
  const row = selected === null ? -1 : (shown?.dataset.areas.findIndex(({ code }) => code === selected.code) ?? -1);
  const panel = useRef<HTMLElement>(null);
  // closed: reading goes on with what takes its place
  useFocusWhenLost(selected?.code ?? '', () => (selected === null ? panel.current : null));
  return (
    <section ref={panel} className="wb-profile" aria-label={profileText.region} tabIndex={-1}>
      <Said words={selected === null ? '' : profileText.chosen(selected.name)} />
      {shown === null ? <p>{profileText.waiting}</p> : null}
      {shown !== null && (selected === null || row < 0) ? <MunicipalityOverview shown={shown} /> : null}
      {shown !== null && selected !== null && row >= 0 ? (
        <AreaProfile key={selected.code} shown={shown} area={selected} row={row} />
      ) : null}
    </section>
  );
}
