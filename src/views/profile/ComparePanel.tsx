import './compare.css';
import './profile.css';
import { useMemo, useRef } from 'react';
import { compareText } from '../../text/nl.ts';
import { useEmit, useShown } from '../appContext.tsx';
import { useFocusWhenLost } from '../ui/useFocusWhenLost.ts';
import { CompareTable } from './CompareTable.tsx';
import { compareAreas } from './comparison.ts';
import { referenceName } from './referenceName.ts';

/** Up to four areas beside each other; nothing while none has been added. */
export function ComparePanel() {
  const shown = useShown();
  const emit = useEmit();
  const comparison = useMemo(
    () => (shown === null || shown.compared.length === 0 ? null : compareAreas(shown)),
    [shown],
  );
  const panel = useRef<HTMLElement>(null);
  // the area that moved into the place of the one taken away, or the last one
  useFocusWhenLost(shown?.compared.map(({ code }) => code).join() ?? '', (before) => {
    const left: readonly string[] = shown?.compared.map(({ code }) => code) ?? [];
    const removed = before.split(',').findIndex((code) => !left.includes(code));
    const buttons = panel.current?.querySelectorAll<HTMLElement>('thead button');
    return buttons?.[Math.min(removed, left.length - 1)] ?? null;
  });
  if (shown === null || comparison === null) return null;
  const [spec] = [...shown.indices.values()].map((result) => result.spec);
  const reference = spec === undefined ? shown.dataset.manifest.municipality.name : referenceName(spec, shown.dataset);
  return (
    <section ref={panel} className="wb-compare" aria-label={compareText.region}>
      <div className="wb-compare-head">
        <h2>{compareText.help}</h2>
        <button type="button" className="wb-button" onClick={() => emit({ kind: 'clear_compared' })}>
          {compareText.clear}
        </button>
      </div>
      {comparison.areas.length === 1 ? <p>{compareText.addMore}</p> : null}
      <CompareTable comparison={comparison} caption={compareText.caption(comparison.areas.length, reference)}>
        <p className="wb-subtle">{compareText.legend(reference)}</p>
      </CompareTable>
    </section>
  );
}
