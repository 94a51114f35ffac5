import { useId, useState } from 'react';
import { fileText, stepText } from '../../text/importScreen.ts';
import { Choice } from '../ui/Choice.tsx';
import { FilePicker } from './FilePicker.tsx';
import { StepEnd } from './StepBar.tsx';
import type { ImportScreen } from './useImport.ts';

const accepted = '.csv,.txt,.tsv,.xlsx,.geojson,.json,.parquet,.geoparquet,.zip';

function PasteField({ screen }: { readonly screen: ImportScreen }) {
  const id = useId();
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const read = (): void => {
    setEmpty(text.trim() === '');
    if (text.trim() !== '') screen.read(text);
  };
  return (
    <div className="wb-field">
      <label className="wb-label" htmlFor={`${id}-paste`}>
        {fileText.paste}
      </label>
      <p id={`${id}-help`} className="wb-help">
        {fileText.pasteHelp}
      </p>
      <textarea
        id={`${id}-paste`}
        className="wb-input wb-import-paste"
        rows={5}
        spellCheck={false}
        autoComplete="off"
        value={text}
        aria-describedby={empty ? `${id}-help ${id}-empty` : `${id}-help`}
        aria-invalid={empty}
        onChange={({ target }) => setText(target.value)}
      />
      {empty && (
        <p id={`${id}-empty`} className="wb-message">
          {fileText.pastedEmpty}
        </p>
      )}
      <div className="wb-row">
        <button type="button" className="wb-button" onClick={read}>
          {fileText.readPasted}
        </button>
      </div>
    </div>
  );
}

function EntryChoice({ screen }: { readonly screen: ImportScreen }) {
  const { reading } = screen.flow;
  const [chosen, setChosen] = useState('');
  if (reading?.kind !== 'choose_entry') return null;
  const entry = chosen === '' ? reading.entries[0] : chosen;
  return (
    <div className="wb-message wb-import-part">
      <p>{reading.sentence}</p>
      <Choice
        label={fileText.entry}
        value={entry ?? ''}
        options={reading.entries.map((each) => [each, each])}
        onChoose={setChosen}
      />
      <div className="wb-row">
        <button type="button" className="wb-button" onClick={() => entry !== undefined && screen.correct({ entry })}>
          {fileText.readEntry}
        </button>
      </div>
    </div>
  );
}

/** A file by button, or a table that is pasted; dropping a file works anywhere on the page. */
export function FileStep({ screen }: { readonly screen: ImportScreen }) {
  const known = screen.flow.reading?.kind === 'table' || screen.flow.reading?.kind === 'known';
  return (
    <div className="wb-import-part">
      <p>{fileText.intro}</p>
      <EntryChoice screen={screen} />
      <div className="wb-row">
        <FilePicker
          label={known ? stepText.otherFile : fileText.choose}
          accept={accepted}
          onFiles={([file]) => file !== undefined && screen.read(file)}
        />
        {known && (
          <button type="button" className="wb-button" onClick={screen.letGo}>
            {fileText.letGo}
          </button>
        )}
        <span className="wb-help">{fileText.kinds}</span>
      </div>
      <PasteField screen={screen} />
      <StepEnd back={null} next={known ? 'reading' : null} onGo={screen.goTo} />
    </div>
  );
}
