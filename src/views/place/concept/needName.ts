import type { ConceptNeed, FacilityKind } from '../../../domain/place.ts';
import type { SocialBaseItem } from '../../../domain/socialBase.ts';
import { attributeLabel } from '../../../text/measureWords.ts';

/** What a concept needs, by the name people know; its id where nothing is called so. */
export function needName(
  need: ConceptNeed,
  facilityKinds: readonly FacilityKind[],
  items: readonly SocialBaseItem[],
): string {
  if (need.kind === 'attribute') return attributeLabel(need.attribute);
  if (need.kind === 'facility') return facilityKinds.find(({ id }) => id === need.facility)?.label ?? need.facility;
  return items.find(({ id }) => id === need.item)?.label ?? need.item;
}
