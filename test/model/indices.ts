import type { Failure, Result } from '../../src/domain/failure.ts';
import type { IndexGroup, IndexLeaf, IndexNode, IndexSpec } from '../../src/domain/indexSpec.ts';
import type { IndexInput } from '../../src/model/indexResult.ts';

export const missing = Number.NaN;

export function leaf(indicator: string, more: Partial<IndexLeaf> = {}): IndexLeaf {
  return { indicator, weight: 1, orientation: 1, ...more };
}

export function group(id: string, children: readonly IndexNode[], weight = 1): IndexGroup {
  return { id, label: id, weight, children };
}

/** Equal weighting, no treatment, z-scores, no minima: each test changes what it is about. */
export function specOf(children: readonly IndexNode[], more: Partial<IndexSpec> = {}): IndexSpec {
  return {
    id: 'proef',
    label: 'Proef',
    version: '1',
    status: 'voorbeeld',
    reference: { population: 'selectie', weighting: 'equal' },
    treatment: { kind: 'none' },
    normalisation: { kind: 'z_score' },
    aggregation: 'arithmetic',
    minCoverage: 0,
    minInhabitants: 0,
    root: group('root', children),
    ...more,
  };
}

export function inputOf(
  columns: Readonly<Record<string, readonly number[]>>,
  more: Partial<IndexInput> = {},
): IndexInput {
  const areas = Object.values(columns)[0]?.length ?? 0;
  return {
    codes: Array.from({ length: areas }, (_, row) => `BU9901${String(row).padStart(4, '0')}`),
    inhabitants: null,
    group: new Int32Array(areas),
    national: false,
    column: (indicator) => {
      const values = columns[indicator];
      return values === undefined ? null : { values: Float64Array.from(values), year: 2024 };
    },
    ...more,
  };
}

export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.sentence);
  return result.value;
}

export function failureOf(result: Result<unknown>): Failure {
  if (result.ok) throw new Error('expected a failure');
  return result.failure;
}
