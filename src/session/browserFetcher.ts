import indicatorsJson from '../../data/indicators.json' with { type: 'json' };
import sourcesJson from '../../data/sources.json' with { type: 'json' };
import { indicatorListSchema, sourceListSchema } from '../domain/catalogue.ts';
import { createFetcher, type LiveFetcher } from '../sources/live/fetcher.ts';
import { publicAddresses } from '../sources/live/hosts.ts';
import { publicRules } from '../sources/live/request.ts';
import { ownRecipes } from './catalogue.ts';

/** Fetches from the public services, with the catalogue of the application. */
export function browserFetcher(): LiveFetcher {
  return createFetcher({
    addresses: publicAddresses,
    rules: publicRules,
    catalogue: {
      indicators: indicatorListSchema.parse(indicatorsJson),
      sources: sourceListSchema.parse(sourcesJson),
      recipes: ownRecipes,
    },
    today: () => new Date().toISOString().slice(0, 10),
  });
}
