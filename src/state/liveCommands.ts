import type { NamedMunicipality } from '../domain/live.ts';

/** Municipalities from the public services; none of these does anything without the person's agreement. */
export interface LiveCommands {
  /** asks for the list of municipalities, once */
  list(): void;
  /** one municipality, or several as a region; what comes is opened like a file */
  load(municipalities: readonly NamedMunicipality[]): void;
  stop(): void;
  /** once more what was loaded last: only what is still missing is asked for */
  again(): void;
  /** forgets how the last load went */
  close(): void;
}
