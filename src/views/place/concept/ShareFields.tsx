import type { Concept } from '../../../domain/place.ts';
import { withSource } from '../../../state/editConcept.ts';
import { conceptsText } from '../../../text/concepts.ts';
import { NumberField } from '../../weigh/NumberField.tsx';
import { SourceFields } from './SourceFields.tsx';

type Share = NonNullable<Concept['dragersShare']>;

interface ShareFieldsProps {
  readonly share: Share | undefined;
  readonly onShare: (share: Share | null) => void;
}

/** How many of the residents are dragers, as a range in per cent. */
export function ShareFields({ share, onShare }: ShareFieldsProps) {
  const half: Share = { from: 0.5, to: 0.5, source: conceptsText.ownSource, status: 'voorbeeld' };
  const put = (present: Share, change: Partial<Share>): boolean => {
    const next = { ...present, ...change };
    const fits = next.from >= 0 && next.to <= 1 && next.from <= next.to;
    if (fits) onShare(withSource(present, change));
    return fits;
  };
  return (
    <fieldset className="wb-demand">
      <legend>{conceptsText.share}</legend>
      <label className="wb-check">
        <input
          type="checkbox"
          checked={share !== undefined}
          onChange={({ target }) => onShare(target.checked ? half : null)}
        />
        <span className="wb-check-label">{conceptsText.shareOn}</span>
      </label>
      {share !== undefined && (
        <>
          <div className="wb-pair">
            <NumberField
              label={conceptsText.shareFrom}
              value={percent(share.from)}
              onValue={(value) => put(share, { from: value / 100 })}
            />
            <NumberField
              label={conceptsText.shareTo}
              value={percent(share.to)}
              onValue={(value) => put(share, { to: value / 100 })}
            />
          </div>
          <p className="wb-help">{conceptsText.shareHelp(share.from, share.to)}</p>
          <SourceFields
            source={share.source}
            status={share.status}
            onSource={(source) => onShare(withSource(share, { source }))}
            onStatus={(status) => onShare(withSource(share, { status }))}
          />
        </>
      )}
    </fieldset>
  );
}

/** without the tail of a binary fraction */
function percent(share: number): number {
  return Number((share * 100).toFixed(2));
}
