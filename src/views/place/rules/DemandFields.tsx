import type { Demand, SiteMeasure } from '../../../domain/siting.ts';
import { demandOn, wordsOf } from '../../../state/editSiting.ts';
import { bareText, measureLabel, measureUnit, rawText } from '../../../text/measureWords.ts';
import { formatTyped } from '../../../text/nl.ts';
import { measureText } from '../../../text/siteRules.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { NumberField } from '../../weigh/NumberField.tsx';
import { MeasurePicker } from './MeasurePicker.tsx';
import { useRulesEditor } from './rulesEditor.tsx';
import { WordChecks } from './WordChecks.tsx';

interface DemandFieldsProps {
  readonly demand: Demand;
  readonly onDemand: (demand: Demand, movement?: string | null) => void;
}

/** One demand: what it looks at, and the limit or the words it asks for. */
export function DemandFields({ demand, onDemand }: DemandFieldsProps) {
  const { valuesOf } = useRulesEditor();
  const { measure } = demand;
  const values = valuesOf(measure);
  const words = wordsOf(measure, values);
  const turn = (is: Demand['is']): void => {
    if (is === 'at_least' || is === 'at_most') {
      const limit = 'limit' in demand ? demand.limit : 1;
      onDemand({ is, measure, limit });
    } else onDemand({ is, measure, words: 'words' in demand ? demand.words : [words?.[0] ?? 'ja'] });
  };
  const fitting = words === null ? (['at_least', 'at_most'] as const) : (['one_of', 'none_of'] as const);
  const offered: readonly Demand['is'][] = fitting.some((is) => is === demand.is) ? fitting : [...fitting, demand.is];
  return (
    <>
      <MeasurePicker
        measure={measure}
        onMeasure={(next: SiteMeasure) =>
          onDemand(keepsDemand(demand, next) ? { ...demand, measure: next } : demandOn(next, valuesOf(next), demand))
        }
      />
      <Choice
        label={measureText.is}
        value={demand.is}
        options={offered.map((is) => [is, measureText.isText[is]] as const)}
        onChoose={turn}
      />
      {'limit' in demand ? (
        <LimitField demand={demand} onDemand={onDemand} numbers={values.numbers} unknown={values.unknown} />
      ) : (
        <WordChecks
          words={words ?? []}
          chosen={demand.words}
          onChosen={(chosen) => onDemand({ ...demand, words: [...chosen] })}
        />
      )}
    </>
  );
}

/** A limit stays when only the level or the weights of its measure change. */
function keepsDemand({ measure }: Demand, next: SiteMeasure): boolean {
  if (measure.kind !== next.kind) return false;
  if (measure.kind === 'indicator' && next.kind === 'indicator') return measure.indicator === next.indicator;
  if (measure.kind === 'index' && next.kind === 'index') return measure.index === next.index;
  return measure.kind === 'places' || measure.kind === 'nearness' || measure.kind === 'distance';
}

interface LimitFieldProps extends DemandFieldsProps {
  readonly demand: Extract<Demand, { readonly limit: number }>;
  readonly numbers: readonly number[];
  readonly unknown: number;
}

/** Step of a slider over a range: about a hundred, of a round size. */
function roundStep(length: number): number {
  const rough = length / 100;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough) ?? power;
}

function LimitField({ demand, onDemand, numbers, unknown }: LimitFieldProps) {
  const { names, shown } = useRulesEditor();
  const { measure, limit } = demand;
  const [lowest, highest] = [numbers[0], numbers.at(-1)];
  const write = (value: number): string => rawText(value, measure, names);
  const label = measureLabel(measure, names);
  const put = (value: number, movement: string | null): void => onDemand({ ...demand, limit: value }, movement);
  const hasRange = lowest !== undefined && highest !== undefined && highest > lowest;
  const step = hasRange ? roundStep(Math.max(highest, limit) - Math.min(lowest, limit)) : 1;
  const floor = hasRange ? Math.floor(Math.min(lowest, limit) / step) * step : 0;
  return (
    <>
      <NumberField
        label={measureText.limit(measureUnit(measure, names))}
        value={limit}
        onValue={(value) => {
          put(value, null);
          return true;
        }}
      />
      {hasRange && (
        <Slider
          label={measureText.limitSlider(label)}
          value={limit}
          from={floor}
          to={Math.ceil(Math.max(highest, limit) / step) * step}
          step={step}
          say={write}
          onValue={(value, movement) => put(Number(formatTyped(value).replace(',', '.')), movement)}
        />
      )}
      {!shown.isBlind && (
        <p className="wb-help">
          {lowest === undefined || highest === undefined
            ? measureText.noValues
            : measureText.range(bareText(lowest, measure, names), write(highest), unknown)}
        </p>
      )}
    </>
  );
}
