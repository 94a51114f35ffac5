import { useState } from 'react';
import { addText } from '../../../text/placeEdit.ts';
import { useImportWay } from '../../import/importWay.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { AddressField } from './AddressField.tsx';
import { SpotField } from './SpotField.tsx';
import type { PlaceDeskUse } from './usePlaceDesk.ts';

interface AddPlaceProps {
  readonly use: PlaceDeskUse;
  readonly onDone: () => void;
}

/** Ways to say where a new place comes. */
export function AddPlace({ use, onDone }: AddPlaceProps) {
  const { areas, add, change } = use;
  const { open: openImport } = useImportWay();
  const [pasted, setPasted] = useState('');
  return (
    <div className="wb-place-add">
      <h3>{addText.how}</h3>
      <button
        type="button"
        className="wb-button"
        data-kind="main"
        onClick={() => change({ wanted: { for: 'new' }, open: null, said: '' })}
      >
        {addText.click}
      </button>
      <AddressField onSpot={add} />
      <Choice
        label={addText.area}
        value=""
        options={[['', addText.chooseArea], ...areas.choices.map(({ code, name }) => [code, name] as const)]}
        onChoose={(code) => {
          const chosen = areas.choices.find((each) => each.code === code);
          if (chosen !== undefined) add(chosen.middle);
        }}
      />
      <SpotField present={null} onSpot={add} />
      <details>
        <summary>{addText.file}</summary>
        <div className="wb-details-body">
          <p className="wb-help">{addText.fileHelp}</p>
          <button type="button" className="wb-button" aria-haspopup="dialog" onClick={() => openImport()}>
            {addText.openFile}
          </button>
          <label className="wb-label">
            {addText.paste}
            <textarea className="wb-input" rows={3} value={pasted} onChange={({ target }) => setPasted(target.value)} />
          </label>
          <button
            type="button"
            className="wb-button"
            disabled={pasted.trim() === ''}
            onClick={() => openImport([new File([pasted], addText.pastedName, { type: 'text/csv' })])}
          >
            {addText.readPaste}
          </button>
        </div>
      </details>
      <button type="button" className="wb-button" onClick={onDone}>
        {addText.cancel}
      </button>
    </div>
  );
}
