import { useId, useState } from 'react';
import { addableSites, firstSites, standingOf } from '../../../state/shortlist.ts';
import type { SitingShown } from '../../../state/siting.ts';
import { shortlistText } from '../../../text/shortlist.ts';
import { methodText } from '../../../text/siting.ts';
import type { ShortlistControl } from './useShortlist.ts';

/** Puts a site on the shortlist: one by name, or those that come first under the chosen method as a start. */
export function AddSite({ siting, control }: { readonly siting: SitingShown; readonly control: ShortlistControl }) {
  const id = useId();
  const [chosen, setChosen] = useState('');
  const addable = addableSites(siting);
  const isThere = addable.some(({ site }) => site?.id === chosen);
  const first = firstSites(siting).filter((each) => addable.some(({ site }) => site?.id === each));
  const { method } = siting.siting;
  return (
    <div className="wb-shortlist-add">
      <div className="wb-field">
        <label className="wb-label" htmlFor={id}>
          {shortlistText.add}
        </label>
        <select
          id={id}
          className="wb-input"
          value={isThere ? chosen : ''}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">{shortlistText.choose}</option>
          {addable.map(({ site, name, state }) => (
            <option key={site?.id ?? name} value={site?.id ?? ''}>
              {state === 'rejected' ? `${name} (${shortlistText.rejectedShort})` : name}
            </option>
          ))}
        </select>
      </div>
      <button
        type="button"
        className="wb-button"
        aria-disabled={!isThere}
        onClick={() => isThere && control.change({ kind: 'add', sites: [chosen] }, standingOf(siting, chosen).name)}
      >
        {shortlistText.addButton}
      </button>
      {first.length > 0 && (
        <button type="button" className="wb-button" onClick={() => control.change({ kind: 'add', sites: first })}>
          {shortlistText.takeFirst(first.length, methodText[method])}
        </button>
      )}
    </div>
  );
}
