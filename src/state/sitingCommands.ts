import type { Result } from '../domain/failure.ts';
import type { Concept } from '../domain/place.ts';
import type { Siting } from '../domain/siting.ts';
import type { Seal } from '../model/seal.ts';

/** What rules, criteria and concepts ask beside the page; none of these changes the work by itself. */
export interface SitingCommands {
  /** fixes rules, criteria, weights and method as they are now */
  seal(content: Siting): Promise<Result<Seal>>;
  /** rules and criteria of a file about the municipality on screen, also those `npm run site` takes */
  readSiting(file: File): Promise<Result<Siting>>;
  readConcepts(file: File): Promise<Result<readonly Concept[]>>;
}
