import { type Complex, complexSchema } from '../../../domain/complex.ts';
import {
  type Concept,
  type Facility,
  type FacilityKind,
  facilitySchema,
  type Project,
  projectSchema,
  projectStatuses,
  type Site,
  siteSchema,
} from '../../../domain/place.ts';
import type { PlaceKindOfWork } from '../../../domain/placeWork.ts';
import { z } from '../../../domain/schema.ts';
import type { PutPlaces } from '../../../state/placeIntents.ts';
import { statusText } from '../../../text/nl.ts';
import { fieldLabels } from '../../../text/placeEdit.ts';

export type AnyPlace = Project | Site | Facility | Complex;

/** What a field of a place holds; null = not known. */
export type FieldValue = string | number | boolean | null | readonly string[];

/** One field as forms, tables and files show it; `id` as in `domain/place.ts`. */
export interface PlaceField {
  readonly id: string;
  readonly label: string;
  readonly type: 'name' | 'text' | 'lines' | 'whole' | 'decimal' | 'year' | 'yes_no' | 'words' | 'choice';
  /** value and what it is called; the first one with an empty value stands for not known */
  readonly choices?: readonly (readonly [string, string])[];
  readonly help?: string;
}

export interface FieldMaterial {
  readonly concepts: readonly Concept[];
  readonly facilityKinds: readonly FacilityKind[];
}

const field = (id: string, type: PlaceField['type'], label: string, help?: string): PlaceField => ({
  id,
  label,
  type,
  ...(help === undefined ? {} : { help }),
});

const name = field('name', 'name', fieldLabels.name);
const partners = field('partners', 'text', fieldLabels.partners, fieldLabels.partnersHelp);
const note = field('note', 'lines', fieldLabels.note);

function withPresent(choices: readonly (readonly [string, string])[], present: string) {
  return present === '' || choices.some(([id]) => id === present) ? choices : [...choices, [present, present] as const];
}

/** Fields of a kind of place, in the order of its form; `present` keeps a concept or kind that the lists do not know. */
export function fieldsOf(
  as: PlaceKindOfWork,
  { concepts, facilityKinds }: FieldMaterial,
  present: AnyPlace | null = null,
): readonly PlaceField[] {
  const labelled = (things: readonly { readonly id: string; readonly label: string }[], of: string) =>
    withPresent(
      things.map(({ id, label }) => [id, label] as const),
      present === null ? '' : String(fieldOf(present, of) ?? ''),
    );
  switch (as) {
    case 'projects':
      return [
        name,
        { ...field('concept', 'choice', fieldLabels.concept), choices: labelled(concepts, 'concept') },
        {
          ...field('status', 'choice', fieldLabels.status),
          choices: projectStatuses.map((status) => [status, statusText[status]] as const),
        },
        field('placesVragers', 'whole', fieldLabels.placesVragers),
        field('placesDragers', 'whole', fieldLabels.placesDragers),
        field('yearFrom', 'year', fieldLabels.yearFrom),
        field('yearTo', 'year', fieldLabels.yearTo, fieldLabels.yearToHelp),
        field('brings', 'words', fieldLabels.brings, fieldLabels.bringsHelp),
        partners,
        note,
      ];
    case 'sites':
      return [
        name,
        field('hectares', 'decimal', fieldLabels.hectares),
        field('capacity', 'whole', fieldLabels.capacity),
        field('owner', 'text', fieldLabels.owner),
        field('zoning', 'text', fieldLabels.zoning),
        field('availableFrom', 'year', fieldLabels.availableFrom),
        field('availableTo', 'year', fieldLabels.availableTo),
        {
          ...field('permanence', 'choice', fieldLabels.permanence),
          choices: [
            ['', ''],
            ['permanent', fieldLabels.permanent],
            ['tijdelijk', fieldLabels.temporary],
          ],
        },
        field('lowStimulus', 'yes_no', fieldLabels.lowStimulus),
        field('greenBlueNetwork', 'yes_no', fieldLabels.greenBlueNetwork),
        partners,
        note,
      ];
    case 'facilities':
      return [name, { ...field('kind', 'choice', fieldLabels.kind), choices: labelled(facilityKinds, 'kind') }];
    case 'complexes':
      return [
        name,
        field('owner', 'text', fieldLabels.owner),
        field('homes', 'whole', fieldLabels.homes),
        field('residents', 'whole', fieldLabels.residents),
        field('placesVragers', 'whole', fieldLabels.complexVragers),
        note,
      ];
  }
}

const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()]);

/** What a place holds in a field; null when the field is absent or no simple value. */
export function fieldOf(place: AnyPlace, id: string): FieldValue {
  const record: Readonly<Record<string, unknown>> = { ...place };
  const read = fieldValue.safeParse(record[id]);
  return read.success ? read.data : null;
}

/** The intent that puts these places; throws when one is not valid, because what comes here was read already. */
export function putting(as: PlaceKindOfWork, things: readonly object[], movement: string | null = null): PutPlaces {
  const kind = 'put_places';
  switch (as) {
    case 'projects':
      return { kind, as, things: z.array(projectSchema).parse(things), movement };
    case 'sites':
      return { kind, as, things: z.array(siteSchema).parse(things), movement };
    case 'facilities':
      return { kind, as, things: z.array(facilitySchema).parse(things), movement };
    case 'complexes':
      return { kind, as, things: z.array(complexSchema).parse(things), movement };
  }
}
