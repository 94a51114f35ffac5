import type { PlaceKindOfWork } from '../../../domain/placeWork.ts';
import { type AreaFinders, type LocationRemark, placeOf } from '../../../model/siteLocation.ts';
import { levelText } from '../../../text/nl.ts';
import { formText } from '../../../text/placeEdit.ts';
import type { AnyPlace } from './placeFields.ts';

/** decimals of a degree, about a metre */
const spotDecimals = 5;
const spotOf = ({ lon, lat }: AnyPlace): string => `${lon.toFixed(spotDecimals)} ${lat.toFixed(spotDecimals)}`;

/**
 * What is to be said about where a place lies and how large it is, the heaviest first. Nothing of this keeps it from
 * being saved: the person decides.
 *
 * @param others all places of this kind
 */
export function placeRemarks(
  as: PlaceKindOfWork,
  place: AnyPlace,
  others: readonly AnyPlace[],
  finders: AreaFinders,
  nameOf: (code: string) => string,
): readonly string[] {
  const { areas, remarks } = placeOf(place, finders);
  const sentence = (remark: LocationRemark): string => {
    switch (remark.kind) {
      case 'outside_municipality':
        return formText.outside;
      case 'no_area':
        return formText.noArea(levelText[remark.level].one);
      case 'on_border':
        return formText.border(
          remark.areas.map(({ name }) => name),
          areas.get(remark.level)?.name ?? null,
        );
      case 'other_area':
        return formText.otherArea(nameOf(remark.told) || remark.told, remark.found.name);
    }
  };
  const said = remarks.map(sentence);
  const spot = spotOf(place);
  const same = others.filter((other) => other.id !== place.id && spotOf(other) === spot).map(({ name }) => name);
  if (same.length > 0) said.push(formText.sameSpot(same));
  if (as === 'sites' && 'capacity' in place && place.capacity === 0) said.push(formText.noCapacity);
  return [...new Set(said)];
}
