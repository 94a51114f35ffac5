import { useRef } from 'react';
import type { Rule, SiteMeasure } from '../../../domain/siting.ts';
import { freshId } from '../../../state/editSiting.ts';
import { demandText } from '../../../text/measureWords.ts';
import { rulesText } from '../../../text/siteRules.ts';
import { ItemDetails, ItemDisclosure } from './ItemActions.tsx';
import { focusItem, focusLater } from './itemIds.ts';
import { RuleForm } from './RuleForm.tsx';
import { useRulesEditor } from './rulesEditor.tsx';

/** The knock-out rules in their order, each with what it asks and what it does to the list. */
export function RuleList() {
  const { shown, put, setOpen } = useRulesEditor();
  const { rules } = shown.siting;
  const add = useRef<HTMLButtonElement>(null);
  const addRule = (): void => {
    const id = freshId(
      rules.map((rule) => rule.id),
      'regel',
    );
    const demand = { is: 'at_least', measure: { kind: 'attribute', attribute: 'capacity' }, limit: 1 } as const;
    put({ rules: [...rules, { id, label: rulesText.newRule, holds: 'all', demands: [demand], status: 'voorbeeld' }] });
    setOpen(`regel ${id}`);
    focusItem(`regel ${id}`);
  };
  return (
    <>
      {rules.length === 0 && <p className="wb-help">{rulesText.noRules}</p>}
      <ol className="wb-nodes">
        {rules.map((rule) => (
          <li key={rule.id} className="wb-node">
            <RuleHead rule={rule} />
            <ItemDetails
              item={rule}
              items={rules}
              itemKey={`regel ${rule.id}`}
              onItems={(changed) => put({ rules: changed })}
              onGone={() => focusLater(add.current)}
            >
              <RuleForm rule={rule} />
            </ItemDetails>
          </li>
        ))}
      </ol>
      <div className="wb-row">
        <button ref={add} type="button" className="wb-button" onClick={addRule}>
          {rulesText.addRule}
        </button>
      </div>
    </>
  );
}

function RuleHead({ rule }: { readonly rule: Rule }) {
  const { shown, names, problemOf, open } = useRulesEditor();
  const key = `regel ${rule.id}`;
  const isOpen = open === key;
  const count = shown.matrix.rules.find((each) => each.rule.id === rule.id);
  return (
    <div className="wb-rule-head">
      <ItemDisclosure itemKey={key} label={rule.label} />
      <p>{rule.demands.map((demand) => demandText(demand, names)).join(rule.holds === 'any' ? ', of ' : '; ')}</p>
      {!isOpen && <Problems rule={rule} problemOf={problemOf} />}
      {!shown.isBlind && count !== undefined && (
        <p className="wb-help">{rulesText.ruleCount(count.fails, count.failsAlone, count.unknown)}</p>
      )}
    </div>
  );
}

interface ProblemsProps {
  readonly rule: Rule;
  readonly problemOf: (measure: SiteMeasure) => string | undefined;
}

/** What a rule asks that no site can tell; an open rule says it at the field itself. */
function Problems({ rule, problemOf }: ProblemsProps) {
  const found = new Set(rule.demands.flatMap(({ measure }) => problemOf(measure) ?? []));
  return [...found].map((problem) => (
    <p key={problem} className="wb-message">
      {problem}
    </p>
  ));
}
