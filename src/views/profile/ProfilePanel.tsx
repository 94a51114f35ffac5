import './profile.css';
import { profileText } from '../../text/nl.ts';
import { useShown } from '../appContext.tsx';
import { AreaProfile } from './AreaProfile.tsx';
import { MunicipalityOverview } from './MunicipalityOverview.tsx';

/** Profile of the selected area; without a selection, how the municipality as a whole stands. */
export function ProfilePanel() {
  const shown = useShown();
  const selected = shown?.selected ?? null;
  const row = selected === null ? -1 : (shown?.dataset.areas.findIndex(({ code }) => code === selected.code) ?? -1);
  return (
    <section className="wb-profile" aria-label={profileText.region}>
      {shown === null ? <p>{profileText.waiting}</p> : null}
      {shown !== null && (selected === null || row < 0) ? <MunicipalityOverview shown={shown} /> : null}
      {shown !== null && selected !== null && row >= 0 ? (
        <AreaProfile key={selected.code} shown={shown} area={selected} row={row} />
      ) : null}
    </section>
  );
}
