import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plannedBeside } from '../../../../src/state/projectEffect.ts';
import { arrowHead, layoutArrows } from '../../../../src/views/place/effect/arrowLayout.ts';
import { formatDegrees, readDegrees } from '../../../../src/views/place/effect/degrees.ts';
import { matchingProjects } from '../../../../src/views/place/effect/matchingProjects.ts';
import { stackRows } from '../../../../src/views/place/effect/stackRows.ts';
import { unwrap } from '../../../model/indices.ts';
import { known, openTown, sketchIn } from '../../../state/effectTown.ts';
import { areas, data, project, weighing } from '../../../state/inventedState.ts';

const chosen = { projects: ['schets-1'] };

describe('degrees', () => {
  it('reads a comma or a point, and never takes degrees for thousands', () => {
    expect(readDegrees('5,2134', 180)).toBe(5.2134);
    expect(readDegrees(' 52.564 ', 90)).toBe(52.564);
    expect(readDegrees('−3,5', 180)).toBe(-3.5);
    for (const wrong of ['', 'x', '5,2,1', '91', '1e3']) expect(readDegrees(wrong, 90)).toBeNull();
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (degrees) => {
        expect(readDegrees(formatDegrees(degrees), 180)).toBeCloseTo(degrees, 4);
      }),
    );
  });
});

describe('searching projects', () => {
  const projects = ['Café Zuid', 'De Iep', 'Zuidhof'].map((name) => ({
    ...project(name, 0, 'flexwonen', 'gepland', 1),
    name,
  }));
  const find = (typed: string) => matchingProjects(projects, typed, ({ concept }) => concept).map(({ name }) => name);

  it('finds by part of name or concept, whatever capitals and accents', () => {
    expect(find('')).toEqual(['Café Zuid', 'De Iep', 'Zuidhof']);
    expect(find('zuid')).toEqual(['Café Zuid', 'Zuidhof']);
    expect(find('CAFE flex')).toEqual(['Café Zuid']);
    expect(find('noord')).toEqual([]);
  });
});

describe('arrows', () => {
  const effect = known(openTown().effectOf([sketchIn(1, 30)], chosen));
  const size = { width: 400, height: 300 };

  it('keeps areas that move and areas that stay in one frame', () => {
    const { layout, arrows, still } = layoutArrows(unwrap(effect.ledger), areas, weighing.thresholds, size);
    expect(arrows.map(({ row }) => row)).toEqual([1]);
    expect(still.map(({ row }) => row)).toEqual([0, 2]);
    const [arrow] = arrows;
    // draaglast goes up, so the arrow does
    expect(arrow?.to.y).toBeLessThan(arrow?.from.y ?? Number.NaN);
    expect(arrow?.to.x).toBe(arrow?.from.x);
    expect(arrow?.to.y).toBeGreaterThanOrEqual(layout.frame.top);
  });

  it('draws none to a place that is not known', () => {
    const unknown = known(openTown().effectOf([sketchIn(1, null)], chosen));
    expect(layoutArrows(unwrap(unknown.ledger), areas, weighing.thresholds, size).arrows).toEqual([]);
  });

  it('points the head where the arrow goes', () => {
    expect(arrowHead({ x: 0, y: 20 }, { x: 0, y: 0 })).toBe('0.0,0.0 4.0,8.0 -4.0,8.0');
    expect(arrowHead({ x: 3, y: 3 }, { x: 3, y: 3.2 })).toBe('');
  });
});

describe('stack of plans', () => {
  it('begins with the present, adds project by project and counts what changes nothing', () => {
    const effect = known(openTown().effectOf([sketchIn(0, 30)], chosen));
    const planned = plannedBeside(data.places?.projects ?? [], effect.chosen);
    const stack = stackRows({ ...effect, planned }, 1);
    if (typeof stack === 'string') throw new Error(stack);
    expect(stack.rows.map(({ year, name, places }) => [year, name, places])).toEqual([
      ['now', '', null],
      [null, 'Project b', 50],
    ]);
    expect(stack.rest).toBe(1);
    expect(Number(stack.rows[1]?.load.replace(',', '.'))).toBeGreaterThan(
      Number(stack.rows[0]?.load.replace(',', '.')),
    );
    expect(stack.rows[1]?.field).toBe('Stevig, maar veel gevraagd');
  });
});
