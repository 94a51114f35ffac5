import type { AreaCode } from '../domain/area.ts';
import type { Result } from '../domain/failure.ts';
import type { Concept } from '../domain/place.ts';
import type { Siting } from '../domain/siting.ts';
import { isWhole, type Seal, seal } from '../model/seal.ts';
import { readConceptFile } from '../sources/conceptFile.ts';
import { digest } from '../sources/digest.ts';
import { readSiting } from '../sources/sitingFile.ts';

/** Seals, and files of rules and concepts; fetched when one of them is first asked for. */
export interface SitingDesk {
  seal(content: Siting, sealedAt: Date): Promise<Seal>;
  isWhole(seal: Seal): Promise<boolean>;
  readSiting(file: string, bytes: Uint8Array, here: { readonly code: AreaCode; readonly name: string }): Result<Siting>;
  readConcepts(file: string, bytes: Uint8Array): Result<readonly Concept[]>;
}

export const sitingDesk: SitingDesk = {
  seal: (content, sealedAt) => seal(content, sealedAt.toISOString(), digest),
  isWhole: (sealed) => isWhole(sealed, digest),
  readSiting,
  readConcepts: readConceptFile,
};
