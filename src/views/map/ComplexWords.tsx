import type { Complex } from '../../domain/complex.ts';
import { smallCount, usualSmallestCount } from '../../model/smallCount.ts';
import type { Shown } from '../../state/shown.ts';
import { formatCount } from '../../text/nl.ts';
import { complexText } from '../../text/places.ts';
import { ComplexGlyph } from './PlaceGlyph.tsx';
import { useAreaOfPlace } from './useAreaOfPlace.ts';

/** Figures of a complex for its card; of people, too small a number stays hidden. */
export function ComplexWords({ complex, shown }: { readonly complex: Complex; readonly shown: Shown }) {
  const areaOf = useAreaOfPlace(shown);
  const smallest = shown.dataset.manifest.suppression?.smallestCount ?? usualSmallestCount;
  const { owner, homes, residents, placesVragers, note, monitoring } = complex;
  const counts = [smallCount(residents, smallest), smallCount(placesVragers, smallest)] as const;
  const words = counts.map((count) => (count.kind === 'known' ? formatCount(count.count) : complexText[count.kind]));
  const area = areaOf(complex);
  return (
    <>
      <ComplexGlyph size={32} />
      <div className="map-card-words">
        <p className="map-card-name">{complex.name}</p>
        <p>{area === '' ? complexText.one : `${complexText.one}, ${area}`}</p>
        <p>
          {complexText.owner(owner)} · {complexText.homes(homes === null ? complexText.unknown : formatCount(homes))}
        </p>
        <p>{complexText.residents(words[0] ?? complexText.unknown)}</p>
        <p>{complexText.places(words[1] ?? complexText.unknown)}</p>
        {counts.some(({ kind }) => kind === 'hidden') && (
          <p className="map-card-note">{complexText.hiddenHelp(smallest)}</p>
        )}
        {monitoring.length > 0 && <p>{complexText.signals(monitoring.length)}</p>}
        {note !== '' && <p className="map-card-note">{note}</p>}
      </div>
    </>
  );
}
