import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import type { Group } from '../../src/domain/ballot.ts';
import type { Criterion, Siting } from '../../src/domain/siting.ts';
import {
  adoptedChoice,
  askedCriteria,
  criteriaProblem,
  freeGroupId,
  typedCriteria,
} from '../../src/state/groupWeighing.ts';

const criterion = (id: string, weight: number): Criterion => ({
  id,
  label: id,
  weight,
  measure: { kind: 'attribute', attribute: id },
  value: { kind: 'linear', worst: 0, best: 10 },
  status: 'voorbeeld',
});
const siting = (criteria: Criterion[]): Siting => ({
  kind: 'wijkbalans-locaties',
  schemaVersion: 1,
  municipality: { code: 'GM9901' as AreaCode, name: 'Oeverstad' },
  concept: 'flexwonen',
  rules: [],
  criteria,
  method: 'weighted_sum',
  shortlist: 5,
});
const asked = (...ids: string[]) => ({ criteria: ids.map((id) => ({ id, label: id })) });
const group = (id: string): Group => ({ id, label: id, role: 'anders' });
const weights = (choice: ReturnType<typeof adoptedChoice>): number[] | undefined =>
  choice?.criteria.map(({ weight }) => weight);

describe('weights of groups taken over by a concept', () => {
  it('are whole points when every criterion was asked, in the order of the concept', () => {
    const own = siting([criterion('rust', 1), criterion('bus', 3)]);
    expect(weights(adoptedChoice(own, asked('bus', 'rust'), Float64Array.of(0.7, 0.3)))).toEqual([30, 70]);
  });

  it('share among the asked what those weighed, and leave the others as they are', () => {
    const own = siting([criterion('rust', 2), criterion('bus', 2), criterion('zon', 5)]);
    const choice = adoptedChoice(own, asked('rust', 'bus'), Float64Array.of(0.75, 0.25));
    expect(weights(choice)).toEqual([3, 1, 5]);
    expect(choice).toMatchObject({ concept: 'flexwonen', rules: [], method: 'weighted_sum', shortlist: 5 });
  });

  it('leave a criterion nobody answered as it is, which is not 0', () => {
    const own = siting([criterion('rust', 2), criterion('bus', 2), criterion('zon', 5)]);
    const together = Float64Array.of(0.5, 0.5, Number.NaN);
    expect(weights(adoptedChoice(own, asked('rust', 'bus', 'zon'), together))).toEqual([2, 2, 5]);
  });

  it('take 0 points for an answer', () => {
    const own = siting([criterion('rust', 1), criterion('bus', 1)]);
    expect(weights(adoptedChoice(own, asked('rust', 'bus'), Float64Array.of(1, 0)))).toEqual([100, 0]);
  });

  it('begin at 100 where the asked criteria weighed nothing', () => {
    const own = siting([criterion('rust', 0), criterion('bus', 0), criterion('zon', 5)]);
    expect(weights(adoptedChoice(own, asked('rust', 'bus'), Float64Array.of(0.6, 0.4)))).toEqual([60, 40, 5]);
  });

  it('are refused without a shared weighing, or for another question', () => {
    const own = siting([criterion('rust', 1), criterion('bus', 1)]);
    expect(adoptedChoice(own, asked('rust', 'bus'), Float64Array.of(Number.NaN, Number.NaN))).toBeNull();
    expect(adoptedChoice(own, asked('eigen-1', 'eigen-2'), Float64Array.of(0.5, 0.5))).toBeNull();
  });
});

describe('a question to groups', () => {
  it('takes one typed criterion per line', () => {
    expect(typedCriteria(' Rust \n\n  Bus   dichtbij\n')).toEqual([
      { id: 'eigen-1', label: 'Rust' },
      { id: 'eigen-2', label: 'Bus dichtbij' },
    ]);
  });

  it('does not tell what criteria weigh now', () => {
    expect(askedCriteria([criterion('rust', 40)])).toEqual([{ id: 'rust', label: 'rust' }]);
  });

  it('has two to fifteen criteria, each once and short', () => {
    const lines = (count: number): string => Array.from({ length: count }, (_, at) => `Regel ${at}`).join('\n');
    expect(criteriaProblem(typedCriteria(lines(2)))).toBeNull();
    expect(criteriaProblem(typedCriteria(lines(15)))).toBeNull();
    expect(criteriaProblem(typedCriteria(lines(1)))).toEqual({ kind: 'wrong_number' });
    expect(criteriaProblem(typedCriteria(lines(16)))).toEqual({ kind: 'wrong_number' });
    expect(criteriaProblem(typedCriteria('Rust\nBus\nrust'))).toEqual({ kind: 'twice', label: 'rust' });
    const long = 'x'.repeat(121);
    expect(criteriaProblem(typedCriteria(`Rust\n${long}`))).toEqual({ kind: 'too_long', label: long });
  });

  it('gives a new group the lowest free id, and none after 31', () => {
    expect(freeGroupId([])).toBe('g1');
    expect(freeGroupId([group('g1'), group('g3')])).toBe('g2');
    expect(freeGroupId(Array.from({ length: 31 }, (_, at) => group(`g${at + 1}`)))).toBeNull();
  });
});
