import { fail } from '../domain/failure.ts';
import type { ImportCommands } from '../state/importCommands.ts';

/** Bringing in files of a person. */
export function createImports(): ImportCommands {
  const refuse = async () => fail('file_rejected', 'Deze pagina kan nog geen eigen bestanden lezen.');
  return {
    read: refuse,
    apply: refuse,
    discard: () => undefined,
    undo: refuse,
    cancel: () => undefined,
  };
}
