import type { Shown } from '../../../state/shown.ts';
import { placeListText } from '../../../text/placeEdit.ts';
import { facilitiesText } from '../../../text/places.ts';
import { FacilitySection } from '../../explore/FacilitySection.tsx';
import { ProjectFilter } from '../../explore/ProjectFilter.tsx';
import { ComplexGlyph, SiteGlyph } from '../../map/PlaceGlyph.tsx';

const glyphSize = 26;

/** What the marks on the map mean, and which of them are on. */
export function MapSignsSection({ shown }: { readonly shown: Shown }) {
  const { signs } = placeListText;
  return (
    <>
      <ul className="wb-checks wb-place-signs">
        <li>
          <SiteGlyph size={glyphSize} /> {signs.plain}
        </li>
        <li>
          <SiteGlyph size={glyphSize} sign={{ kind: 'rejected' }} /> {signs.rejected}
        </li>
        <li>
          <SiteGlyph size={glyphSize} sign={{ kind: 'chosen', number: 1 }} /> {signs.chosen}
        </li>
        <li>
          <ComplexGlyph size={glyphSize} /> {signs.complex}
        </li>
      </ul>
      <ProjectFilter shown={shown} />
      <h4>{facilitiesText.title}</h4>
      <FacilitySection shown={shown} />
    </>
  );
}
