import { describe, expect, it } from 'vitest';
import type { Column, Dataset } from '../../src/domain/dataset.ts';
import { sameDataset } from '../../src/session/sameDataset.ts';
import { column, dataset } from '../state/inventedState.ts';

const base: Column = {
  ...column('last', 2023, [40, 20, 'suppressed', 0]),
  margins: { low: Float64Array.of(39, 19, Number.NaN, 0), high: Float64Array.of(41, 21, Number.NaN, 0) },
};

function withColumn(change: Partial<Column>): Dataset {
  return { ...dataset, columns: [{ ...base, ...change }] };
}

describe('two datasets', () => {
  it('are the same when every cell is, missing cells included', () => {
    const copy = withColumn({ values: Float64Array.from(base.values), missing: Uint8Array.from(base.missing) });
    expect(sameDataset(withColumn({}), copy)).toBe(true);
  });

  it('are the same when only the list of files differs', () => {
    const files = { 'snapshot.wijk.json': { sha256: 'a'.repeat(64), bytes: 1 } };
    expect(sameDataset(dataset, { ...dataset, manifest: { ...dataset.manifest, files } })).toBe(true);
  });

  const changes: readonly (readonly [string, Partial<Column>])[] = [
    ['the last bit of a value', { values: Float64Array.of(40, 20 + 2 ** -48, Number.NaN, 0) }],
    ['a zero in place of a missing cell', { values: Float64Array.of(40, 20, 0, 0) }],
    ['the reason for a missing cell', { missing: Uint8Array.of(0, 0, 2, 0) }],
    ['where a figure came from', { origin: Uint8Array.of(0, 1, 0, 0) }],
    ['the year', { year: 2022 }],
    ['a margin', { margins: { low: Float64Array.of(38, 19, Number.NaN, 0), high: base.values } }],
    ['margins at all', { margins: null }],
  ];
  it.each(changes)('differ by %s', (_, change) => {
    expect(sameDataset(withColumn({}), withColumn(change))).toBe(false);
  });

  it('differ by a remark, an area or a column', () => {
    const { manifest, areas, columns } = dataset;
    expect(sameDataset(dataset, { ...dataset, manifest: { ...manifest, remarks: ['Let op.'] } })).toBe(false);
    expect(sameDataset(dataset, { ...dataset, areas: areas.slice(1) })).toBe(false);
    expect(sameDataset(dataset, { ...dataset, columns: columns.slice(1) })).toBe(false);
  });
});
