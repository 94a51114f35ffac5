import { useRef } from 'react';
import type { Demand, Rule } from '../../../domain/siting.ts';
import { withChanged } from '../../../state/editSiting.ts';
import { rulesText } from '../../../text/siteRules.ts';
import { Choice } from '../../ui/Choice.tsx';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import { TextField } from '../../weigh/TextField.tsx';
import { DemandFields } from './DemandFields.tsx';
import { type Provenance, ProvenanceFields } from './ProvenanceFields.tsx';
import { useRulesEditor } from './rulesEditor.tsx';

/** Reason and source that say nothing are left out. */
export function withProvenance<T extends Provenance>(thing: T, change: Partial<Provenance>): T {
  const { reason, source, ...rest } = { ...thing, ...change };
  return {
    ...rest,
    ...(reason === undefined || reason === '' ? {} : { reason }),
    ...(source === undefined || source === '' ? {} : { source }),
  } as T;
}

/** Everything of one rule that can be changed. */
export function RuleForm({ rule }: { readonly rule: Rule }) {
  const { shown, put } = useRulesEditor();
  const change = (changed: Rule, movement: string | null = null): void =>
    put({ rules: withChanged(shown.siting.rules, changed) }, movement);
  const { demands } = rule;
  const last = demands.at(-1);
  const adding = useRef<HTMLButtonElement>(null);
  useFocusWhenLost(String(demands.length), () => adding.current);
  return (
    <>
      <TextField
        label={rulesText.label}
        value={rule.label}
        onText={(label) => {
          if (label.trim() !== '') change({ ...rule, label: label.trim() });
        }}
      />
      {demands.length > 1 && (
        <Choice
          label={rulesText.holds}
          value={rule.holds}
          options={(['all', 'any'] as const).map((holds) => [holds, rulesText.holdsText[holds]] as const)}
          onChoose={(holds) => change({ ...rule, holds })}
        />
      )}
      {demands.map((demand, at) => (
        <fieldset key={keyOf(demands, at)} className="wb-demand">
          <legend>{rulesText.demand(at + 1)}</legend>
          <DemandFields
            demand={demand}
            onDemand={(next, movement) => change({ ...rule, demands: demands.with(at, next) }, movement ?? null)}
          />
          {demands.length > 1 && (
            <button
              type="button"
              className="wb-button"
              onClick={() => change({ ...rule, demands: demands.filter((_, place) => place !== at) })}
            >
              {rulesText.removeDemand(at + 1)}
            </button>
          )}
        </fieldset>
      ))}
      <div className="wb-row">
        <button
          ref={adding}
          type="button"
          className="wb-button"
          onClick={() => last !== undefined && change({ ...rule, demands: [...demands, last] })}
        >
          {rulesText.addDemand}
        </button>
      </div>
      <ProvenanceFields of={rule} onChange={(changed) => change(withProvenance(rule, changed))} />
    </>
  );
}

/** A demand has no id; its place is what it is known by. */
function keyOf(demands: readonly Demand[], at: number): string {
  return `${demands.length} ${at}`;
}
