import { useRef } from 'react';
import { matrixLines } from '../../../export/siting/remarks.ts';
import { withEased } from '../../../state/editSiting.ts';
import { rulesText } from '../../../text/siteRules.ts';
import { useData, useEmit } from '../../appContext.tsx';
import { UndoBar } from '../../ui/UndoBar.tsx';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import { useRulesEditor } from './rulesEditor.tsx';

/** How many sites are left, what stands in the way, and the way back; stays in view while the rest scrolls. */
export function RulesHead() {
  const { shown } = useRulesEditor();
  const emit = useEmit();
  const { isProposal, seal, changes, concept } = shown;
  const ways = useRef<HTMLDivElement>(null);
  // the button goes with what it restored; the way back from that stands beside it
  useFocusWhenLost(isProposal ? 'proposal' : 'own', () => ways.current?.querySelector('button:enabled') ?? null);
  return (
    <div className="wb-section wb-rules-head">
      <p className="wb-row">
        <span className="wb-chip">{isProposal ? rulesText.proposal : rulesText.own}</span>
        {seal !== null && <span className="wb-chip">{rulesText.sealed}</span>}
        {changes.length > 0 && <span className="wb-chip">{rulesText.changedSince(changes.length)}</span>}
      </p>
      <SitesLeft />
      <div ref={ways} className="wb-row">
        <UndoBar />
        {!isProposal && (
          <button
            type="button"
            className="wb-button"
            aria-label={rulesText.restoreOf(concept.label)}
            onClick={() => emit({ kind: 'restore_siting', concept: concept.id })}
          >
            {rulesText.restore}
          </button>
        )}
      </div>
    </div>
  );
}

function SitesLeft() {
  const { shown } = useRulesEditor();
  const { places } = useData();
  const { matrix, sites, isBlind } = shown;
  const sentence = isBlind
    ? rulesText.blindCount(places?.sites.length ?? sites.length)
    : rulesText.left(matrix.kept.length, sites.length);
  return (
    <p role="status" className="wb-sites-left">
      {sentence}
    </p>
  );
}

/** What is wrong with rules and criteria, one sentence each, and the smallest change that leaves a site. */
export function RulesProblems() {
  const { shown, names, put } = useRulesEditor();
  const { matrix, sites, siting, isBlind } = shown;
  const lines = matrixLines(isBlind ? { ...matrix, remarks: [], relaxation: null } : matrix, {
    site: (id) => sites.find((site) => site.id === id)?.candidate.site.name ?? id,
    measures: names,
  });
  const change = isBlind ? null : (matrix.relaxation?.change ?? null);
  if (lines.length === 0) return null;
  const apply = (): void => {
    if (change === null) return;
    const rules = siting.rules.flatMap((rule) =>
      rule.id === change.rule.id ? (withEased(rule, change.demands) ?? []) : [rule],
    );
    put({ rules });
  };
  return (
    <div className="wb-section">
      <ul className="wb-warnings">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {change !== null && (
        <div className="wb-row">
          <button type="button" className="wb-button" onClick={apply}>
            {rulesText.applyRelaxation}
          </button>
        </div>
      )}
    </div>
  );
}
