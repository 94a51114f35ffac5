import type { Answer } from '../domain/answer.ts';
import type { AreaLevel } from '../domain/area.ts';
import type { Bundle } from '../domain/bundle.ts';
import type { Dataset, Places } from '../domain/dataset.ts';
import type { Result } from '../domain/failure.ts';

/** The database: one engine holding the tables of one bundle. */
export interface Database {
  /** replaces everything in the engine by this bundle; on failure the engine is empty and says why */
  load(bundle: Bundle): Promise<Result<void>>;
  readDataset(level: AreaLevel): Promise<Result<Dataset>>;
  readPlaces(): Promise<Result<Places>>;
  /** one read-only statement, at most `limit` rows; anything else is refused */
  ask(sql: string, limit: number): Promise<Result<Answer>>;
  close(): Promise<void>;
}

/** Starts the engine; rejects nothing, answers `engine_unavailable` when it cannot start in time. */
export type OpenDatabase = () => Promise<Result<Database>>;
