import type { Dataset } from '../../domain/dataset.ts';
import type { IndexSpec } from '../../domain/indexSpec.ts';
import { profileText } from '../../text/nl.ts';

/** The population a score is compared with, in words that follow "het gemiddelde van". */
export function referenceName(spec: IndexSpec, dataset: Dataset): string {
  const { population } = spec.reference;
  if (population === 'nederland') return profileText.netherlands;
  const { scope, municipality } = dataset.manifest;
  if (scope === 'gemeente') return municipality.name;
  return population === 'gemeente' && dataset.level !== 'gemeente'
    ? profileText.ownMunicipality
    : profileText.selection;
}
