import { useState } from 'react';
import { fileName, saveFile } from '../../../export/download.ts';
import { jsonText } from '../../../export/scenario.ts';
import { choiceOf } from '../../../state/editSiting.ts';
import { rulesFileText } from '../../../text/siteRules.ts';
import { useCommands, useData, useEmit } from '../../appContext.tsx';
import { OpenFile } from '../../ui/OpenFile.tsx';
import { useRulesEditor } from './rulesEditor.tsx';

/** Rules and criteria as a file to keep, to hand on, and to count with outside the browser. */
export function RulesFiles() {
  const { shown } = useRulesEditor();
  const { concepts } = useData();
  const { siting: commands } = useCommands();
  const emit = useEmit();
  const [said, setSaid] = useState('');
  const { siting, concept } = shown;
  const save = (): void => {
    const name = fileName([siting.municipality.name, 'regels', concept.label], 'json');
    saveFile(name, 'application/json', jsonText(siting));
    setSaid(rulesFileText.saved(name));
  };
  const open = async (file: File): Promise<void> => {
    const read = await commands.readSiting(file);
    if (!read.ok) return setSaid(read.failure.sentence);
    const about = concepts.find((each) => each.id === read.value.concept);
    if (about === undefined) return setSaid(rulesFileText.unknownConcept(file.name, read.value.concept));
    emit({ kind: 'put_siting', siting: choiceOf(read.value), movement: null });
    if (about.id === concept.id) return setSaid(rulesFileText.opened(file.name));
    emit({ kind: 'choose_placing', change: { concept: about.id } });
    setSaid(rulesFileText.otherConcept(file.name, about.label));
  };
  return (
    <>
      <div className="wb-row">
        <button type="button" className="wb-button" onClick={save}>
          {rulesFileText.download}
        </button>
        <OpenFile label={rulesFileText.open} onOpen={open} />
      </div>
      <p role="status" className="wb-help">
        {said}
      </p>
      <p className="wb-help">{rulesFileText.help}</p>
    </>
  );
}
