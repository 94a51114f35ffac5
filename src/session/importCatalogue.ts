import conceptsJson from '../../data/concepts.json' with { type: 'json' };
import facilityKindsJson from '../../data/facilityKinds.json' with { type: 'json' };
import indicatorsJson from '../../data/indicators.json' with { type: 'json' };
import sourcesJson from '../../data/sources.json' with { type: 'json' };
import {
  conceptListSchema,
  facilityKindListSchema,
  indicatorListSchema,
  sourceListSchema,
} from '../domain/catalogue.ts';
import type { ImportCatalogue } from '../sources/userFile/contribution.ts';

/** What files of a person are understood with: the catalogue of the application. */
export const importCatalogue: ImportCatalogue = {
  indicators: indicatorListSchema.parse(indicatorsJson),
  sources: sourceListSchema.parse(sourcesJson),
  concepts: conceptListSchema.parse(conceptsJson),
  facilityKinds: facilityKindListSchema.parse(facilityKindsJson),
};
