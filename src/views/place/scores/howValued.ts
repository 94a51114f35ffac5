import type { Criterion } from '../../../domain/siting.ts';
import { type MeasureNames, rawText } from '../../../text/measureWords.ts';
import { listOf } from '../../../text/nl.ts';
import { valueWords } from '../../../text/siteScores.ts';

/** How a value becomes a score 0–100 on a criterion, in one phrase with the unit of what is looked at. */
export function howValued({ value, measure }: Pick<Criterion, 'value' | 'measure'>, names: MeasureNames): string {
  const say = (limit: number): string => rawText(limit, measure, names);
  switch (value.kind) {
    case 'linear':
      return valueWords.linear(say(value.worst), say(value.best));
    case 'optimum':
      return valueWords.optimum(say(value.low), say(value.from), say(value.to), say(value.high));
    case 'step': {
      const steps = [...value.steps].sort((a, b) => a.from - b.from);
      return listOf([
        valueWords.below(value.below),
        ...steps.map(({ from, value: score }) => valueWords.step(say(from), score)),
      ]);
    }
    case 'options':
      return listOf(Object.entries(value.values).map(([word, score]) => valueWords.option(word, score)));
  }
}
