import { useState } from 'react';
import type { Shown } from '../../../state/shown.ts';
import type { SitingShown } from '../../../state/siting.ts';
import { decisionText } from '../../../text/shortlist.ts';
import { Choice } from '../../ui/Choice.tsx';
import { decisionFormats, type PaperChoice, useDecisionFiles } from './useDecisionFiles.ts';

const papers = [
  ['A4', decisionText.papers.A4],
  ['A3', decisionText.papers.A3],
] as const;

/** The decision as files: on paper, as a workbook, as a table and on the map. */
export function DecisionFiles({ shown, siting }: { readonly shown: Shown; readonly siting: SitingShown }) {
  const { status, save, lacksSureness } = useDecisionFiles(shown, siting);
  const [paper, setPaper] = useState<PaperChoice>({ size: 'A4', withMap: true });
  return (
    <div className="wb-decision">
      <p className="wb-help">{decisionText.help}</p>
      {lacksSureness && <p className="wb-help">{decisionText.noSureness}</p>}
      <Choice
        label={decisionText.paper}
        value={paper.size}
        options={papers}
        onChoose={(size) => setPaper({ ...paper, size })}
      />
      <label className="wb-check">
        <input
          type="checkbox"
          checked={paper.withMap}
          onChange={({ target }) => setPaper({ ...paper, withMap: target.checked })}
        />
        {decisionText.withMap}
      </label>
      <ul className="wb-plain">
        {decisionFormats.map((format) => (
          <li key={format}>
            <button
              type="button"
              className="wb-button"
              aria-disabled={status.kind === 'busy'}
              onClick={() => void save(format, paper)}
            >
              {decisionText.format[format]}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className={status.kind === 'failed' ? 'wb-message' : 'wb-help'}>
        {status.kind === 'busy' && decisionText.busy}
        {status.kind === 'saved' && decisionText.saved(status.name)}
        {status.kind === 'failed' && status.sentence}
      </p>
    </div>
  );
}
