import type { IndexSpec } from '../../domain/indexSpec.ts';
import type { IndexResult } from '../../model/indexResult.ts';
import { settingsText } from '../../text/weigh.ts';
import { Choice } from '../ui/Choice.tsx';
import { NumberField } from './NumberField.tsx';
import { useRecipeEditor } from './recipeEditor.tsx';

function optionsOf<K extends string>(names: Readonly<Record<K, string>>): readonly (readonly [K, string])[] {
  return Object.entries(names) as [K, string][];
}

const treatments = {
  none: { kind: 'none' },
  winsorise: { kind: 'winsorise', low: 0.025, high: 0.975 },
  skew_kurtosis: { kind: 'skew_kurtosis', maxPoints: 5 },
} as const satisfies Record<IndexSpec['treatment']['kind'], IndexSpec['treatment']>;

const normalisations = {
  z_score: { kind: 'z_score' },
  min_max: { kind: 'min_max', low: 1, high: 100 },
  percentile_rank: { kind: 'percentile_rank' },
  norm: { kind: 'norm' },
} as const satisfies Record<IndexSpec['normalisation']['kind'], IndexSpec['normalisation']>;

/** Norms to begin with: the lowest and highest figure there is. */
function postsFrom(result: IndexResult | null): ReadonlyMap<string, { readonly low: number; readonly high: number }> {
  const leaves = result?.leaves ?? [];
  return new Map(
    leaves.map(({ leaf, reference }) => {
      const low = Math.min(...reference.map(({ min }) => min).filter(Number.isFinite));
      const high = Math.max(...reference.map(({ max }) => max).filter(Number.isFinite));
      const usable = Number.isFinite(low) && low < high;
      return [leaf.indicator, usable ? { low: tidy(low), high: tidy(high) } : { low: 0, high: 100 }] as const;
    }),
  );
}

function tidy(value: number): number {
  return Number(value.toFixed(2));
}

function TreatmentFields() {
  const { spec, edit } = useRecipeEditor();
  const { treatment } = spec;
  return (
    <>
      <Choice
        label={settingsText.treatment}
        value={treatment.kind}
        options={optionsOf(settingsText.treatments)}
        onChoose={(kind) => {
          const chosen = Object.values(treatments).find((each) => each.kind === kind);
          if (chosen !== undefined) edit({ kind: 'set_treatment', treatment: chosen });
        }}
      />
      {treatment.kind === 'winsorise' && (
        <div className="wb-pair">
          <NumberField
            label={settingsText.lowShare}
            value={tidy(100 * treatment.low)}
            onValue={(low) => edit({ kind: 'set_treatment', treatment: { ...treatment, low: low / 100 } })}
          />
          <NumberField
            label={settingsText.highShare}
            value={tidy(100 * treatment.high)}
            onValue={(high) => edit({ kind: 'set_treatment', treatment: { ...treatment, high: high / 100 } })}
          />
        </div>
      )}
      {treatment.kind === 'skew_kurtosis' && (
        <NumberField
          label={settingsText.maxPoints}
          value={treatment.maxPoints}
          onValue={(maxPoints) => edit({ kind: 'set_treatment', treatment: { ...treatment, maxPoints } })}
        />
      )}
    </>
  );
}

function ScaleFields() {
  const { spec, edit, result } = useRecipeEditor();
  const { normalisation } = spec;
  const choose = (chosen: IndexSpec['normalisation']): boolean =>
    edit({ kind: 'set_normalisation', normalisation: chosen, posts: postsFrom(result) });
  return (
    <>
      <Choice
        label={settingsText.normalisation}
        value={normalisation.kind}
        options={optionsOf(settingsText.normalisations)}
        onChoose={(kind) => {
          const chosen = Object.values(normalisations).find((each) => each.kind === kind);
          if (chosen !== undefined) choose(chosen);
        }}
      />
      {normalisation.kind === 'min_max' && (
        <div className="wb-pair">
          <NumberField
            label={settingsText.scaleLow}
            value={normalisation.low}
            onValue={(low) => choose({ ...normalisation, low })}
          />
          <NumberField
            label={settingsText.scaleHigh}
            value={normalisation.high}
            onValue={(high) => choose({ ...normalisation, high })}
          />
        </div>
      )}
      {normalisation.kind === 'norm' && <p className="wb-help">{settingsText.normHelp}</p>}
    </>
  );
}

/** How the recipe counts: everything that holds for all of its parts. */
export function RecipeSettings() {
  const { spec, edit } = useRecipeEditor();
  const { reference } = spec;
  return (
    <>
      <Choice
        label={settingsText.population}
        value={reference.population}
        options={optionsOf(settingsText.populations)}
        onChoose={(value) => {
          const population = optionsOf(settingsText.populations).find(([each]) => each === value)?.[0];
          if (population !== undefined) edit({ kind: 'set_reference', reference: { ...reference, population } });
        }}
      />
      <Choice
        label={settingsText.weighting}
        value={reference.weighting}
        options={optionsOf(settingsText.weightings)}
        onChoose={(value) => {
          const weighting = optionsOf(settingsText.weightings).find(([each]) => each === value)?.[0];
          if (weighting !== undefined) edit({ kind: 'set_reference', reference: { ...reference, weighting } });
        }}
      />
      <TreatmentFields />
      <ScaleFields />
      <Choice
        label={settingsText.aggregation}
        value={spec.aggregation}
        options={optionsOf(settingsText.aggregations)}
        onChoose={(value) => {
          const aggregation = optionsOf(settingsText.aggregations).find(([each]) => each === value)?.[0];
          if (aggregation !== undefined) edit({ kind: 'set_aggregation', aggregation });
        }}
      />
      <NumberField
        label={settingsText.coverage}
        value={tidy(100 * spec.minCoverage)}
        onValue={(share) => edit({ kind: 'set_coverage', minCoverage: share / 100 })}
      />
      <NumberField
        label={settingsText.minInhabitants}
        value={spec.minInhabitants}
        onValue={(minInhabitants) => edit({ kind: 'set_min_inhabitants', minInhabitants })}
      />
    </>
  );
}
