import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

/** What a person handed over to be read, newest first; `serial` tells two files with one name apart. */
export interface Handed {
  readonly files: readonly File[];
  readonly serial: number;
}

interface ImportWay {
  readonly isOpen: boolean;
  readonly handed: Handed | null;
  /** opens the screen, with a file when there is one */
  readonly open: (files?: readonly File[]) => void;
  readonly close: () => void;
  /** id of the import the page tells of, with the way to undo it; null = nothing to tell */
  readonly added: string | null;
  readonly tellAdded: (importId: string | null) => void;
}

const nothing = (): void => undefined;
const nowhere: ImportWay = {
  isOpen: false,
  handed: null,
  open: nothing,
  close: nothing,
  added: null,
  tellAdded: nothing,
};
const ImportWayContext = createContext<ImportWay>(nowhere);

/** Lets every part of the page lead to the one screen for one's own figures. */
export function ImportWayProvider({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const [handed, setHanded] = useState<Handed | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const way = useMemo(
    (): ImportWay => ({
      isOpen,
      handed,
      open: (files = []) => {
        if (files.length > 0) setHanded((former) => ({ files, serial: (former?.serial ?? 0) + 1 }));
        setOpen(true);
      },
      close: () => setOpen(false),
      added,
      tellAdded: setAdded,
    }),
    [isOpen, handed, added],
  );
  return <ImportWayContext value={way}>{children}</ImportWayContext>;
}

export function useImportWay(): ImportWay {
  return useContext(ImportWayContext);
}
