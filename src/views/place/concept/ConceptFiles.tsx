import { useState } from 'react';
import { conceptFileVersion } from '../../../domain/conceptFile.ts';
import type { Concept } from '../../../domain/place.ts';
import { fileName, saveFile } from '../../../export/download.ts';
import { jsonText } from '../../../export/scenario.ts';
import { conceptsText } from '../../../text/concepts.ts';
import { useCommands, useData, useEmit } from '../../appContext.tsx';
import { OpenFile } from '../../ui/OpenFile.tsx';

/** Concepts as a file, to keep or to hand on. */
export function ConceptFiles({ concept }: { readonly concept: Concept | null }) {
  const { concepts } = useData();
  const { siting } = useCommands();
  const emit = useEmit();
  const [said, setSaid] = useState('');
  const save = (words: readonly string[], list: readonly Concept[]): void => {
    const name = fileName(words, 'json');
    const file = { kind: 'wijkbalans-concepten', schemaVersion: conceptFileVersion, concepts: [...list] } as const;
    saveFile(name, 'application/json', jsonText(file));
    setSaid(conceptsText.saved(name));
  };
  const open = async (file: File): Promise<void> => {
    const read = await siting.readConcepts(file);
    if (!read.ok) return setSaid(read.failure.sentence);
    // all of one file is one step to undo
    const movement = `open ${file.name} ${performance.now()}`;
    for (const each of read.value) emit({ kind: 'put_concept', concept: each, movement });
    setSaid(conceptsText.opened(file.name, read.value));
  };
  return (
    <>
      <div className="wb-row">
        {concept !== null && (
          <button type="button" className="wb-button" onClick={() => save(['concept', concept.label], [concept])}>
            {conceptsText.saveOne(concept.label)}
          </button>
        )}
        <button type="button" className="wb-button" onClick={() => save(['concepten'], concepts)}>
          {conceptsText.saveAll}
        </button>
        <OpenFile label={conceptsText.open} onOpen={open} />
      </div>
      <p role="status" className="wb-help">
        {said}
      </p>
    </>
  );
}
