import { describe, expect, it } from 'vitest';
import { wheelOf, wheelOfReference, wheelParts } from '../../../src/model/wheel.ts';
import { indicatorsById } from '../../../src/state/indicatorsById.ts';
import { areaWheel, pointsOf, referenceWheel, whyUnscored } from '../../../src/views/wheel/drawnWheel.ts';
import { fitLabel } from '../../../src/views/wheel/wheelLabels.ts';
import { arcPath, layoutWheel, partAt } from '../../../src/views/wheel/wheelLayout.ts';
import { sentenceOf } from '../../../src/views/wheel/wheelParts.ts';
import { differenceSummary, wheelSummary } from '../../../src/views/wheel/wheelSummary.ts';
import { wheelTable } from '../../../src/views/wheel/wheelTable.ts';
import { walkWheel } from '../../../src/views/wheel/wheelWalk.ts';
import { townData, townShown } from '../profile/inventedTown.ts';

const shown = townShown();
const indicators = indicatorsById(shown.dataset, townData);

function resultOf(index: string) {
  const result = shown.indices.get(index);
  if (result === undefined) throw new Error(`no index ${index}`);
  return result;
}
const result = resultOf('ouderenindex');
const drawn = areaWheel(shown, result, indicators, 2);
const { wheel, parts } = drawn;

describe('the layout of a wheel', () => {
  const layout = layoutWheel(wheel, 500);

  it.each([...shown.indices.keys()])('%s: every angle is the share of the weight, and the rings close', (index) => {
    const own = layoutWheel(wheelOf(resultOf(index), 2), 400);
    for (const { node, start, end, inner, outer } of own.arcs) {
      expect(end - start).toBeCloseTo(node.share * 2 * Math.PI, 9);
      expect(inner).toBeLessThan(outer);
      expect(outer).toBeLessThanOrEqual(own.rim + 1e-9);
    }
    const figures = own.arcs.filter(({ node }) => node.kind === 'figure');
    expect(figures.reduce((sum, { start, end }) => sum + end - start, 0)).toBeCloseTo(2 * Math.PI, 9);
    expect(figures.every(({ outer }) => Math.abs(outer - own.rim) < 1e-9)).toBe(true);
  });

  it('draws every part once, those that do not count outside the rim', () => {
    const drawnIds = [...layout.arcs, ...layout.marks].map(({ node }) => node.id);
    expect(new Set(drawnIds).size).toBe(drawnIds.length);
    expect([...drawnIds, wheel.id].sort()).toEqual(
      wheelParts(wheel)
        .map(({ id }) => id)
        .sort(),
    );
    for (const { x, y, radius, node } of layout.marks) {
      expect(node.share).toBe(0);
      expect(Math.hypot(x - layout.middle, y - layout.middle) - radius).toBeGreaterThanOrEqual(layout.rim);
      expect(Math.min(x, y) - radius).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y) + radius).toBeLessThanOrEqual(layout.size);
    }
  });

  it('finds under the pointer what is drawn there', () => {
    for (const { node, start, end, inner, outer } of layout.arcs) {
      const [angle, radius] = [(start + end) / 2, (inner + outer) / 2];
      const [x, y] = [layout.middle + radius * Math.sin(angle), layout.middle - radius * Math.cos(angle)];
      expect(partAt(layout, x, y)?.id).toBe(node.id);
    }
    for (const { node, x, y } of layout.marks) expect(partAt(layout, x, y)?.id).toBe(node.id);
    expect(partAt(layout, layout.middle, layout.middle)?.id).toBe(wheel.id);
    expect(partAt(layout, 1, 1)).toBeNull();
  });

  it('draws a part that is the whole as a closed ring', () => {
    const [only] = layoutWheel(wheelOf(resultOf('sociale-huur'), 2), 300).arcs;
    if (only === undefined) throw new Error('no part');
    expect(only.end - only.start).toBeCloseTo(2 * Math.PI, 9);
    expect(arcPath(only, 150).match(/M/g)).toHaveLength(2);
    expect(arcPath(only, 150)).not.toContain('NaN');
  });
});

describe('labels', () => {
  const arc = { node: wheel, start: 0, end: Math.PI / 2, inner: 60, outer: 250 };

  it('break between words, and stay away where there is no room', () => {
    expect(fitLabel(arc, 'Kort', 16, 250)?.lines).toEqual(['Kort']);
    expect(fitLabel(arc, 'Moeite met rondkomen van ouderen', 16, 250)?.lines.length).toBeGreaterThan(1);
    expect(fitLabel({ ...arc, end: 0.1 }, 'Kort', 16, 250)).toBeNull();
    expect(fitLabel({ ...arc, outer: 70 }, 'Kort', 16, 250)).toBeNull();
  });

  it('lie inside their part', () => {
    const layout = layoutWheel(wheel, 540);
    for (const part of layout.arcs) {
      const label = fitLabel(part, parts.get(part.node.id)?.name ?? '', 16, layout.middle);
      if (label !== null) expect(partAt(layout, label.x, label.y)?.id).toBe(part.node.id);
    }
  });
});

describe('walking through a wheel', () => {
  it('goes outwards, around and back, and starts over at the end', () => {
    const first = walkWheel(wheel, wheel.id, 'ArrowDown');
    expect(first?.id).toBe('0.0');
    expect(walkWheel(wheel, '0.0', 'ArrowRight')?.id).toBe('0.1');
    expect(walkWheel(wheel, '0.0', 'ArrowLeft')?.id).toBe(wheel.children.at(-1)?.id);
    expect(walkWheel(wheel, '0.0.0.1', 'ArrowUp')?.id).toBe('0.0.0');
    expect(walkWheel(wheel, wheel.id, 'ArrowUp')?.id).toBe(wheel.id);
    expect(walkWheel(wheel, '0.1', 'Home')?.id).toBe('0.0');
    expect(walkWheel(wheel, '0.1', 'x')).toBeNull();
  });

  it('reaches every part', () => {
    const seen = new Set([wheel.id]);
    const queue = [wheel.id];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      for (const key of ['ArrowDown', 'ArrowRight']) {
        const next = walkWheel(wheel, id, key);
        if (next === null || seen.has(next.id)) continue;
        seen.add(next.id);
        queue.push(next.id);
      }
    }
    expect([...seen].sort()).toEqual(
      wheelParts(wheel)
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe('a wheel in words', () => {
  it('says of every part what it is, against what, and how it stands', () => {
    for (const part of parts.values()) {
      expect(sentenceOf(part)).not.toMatch(/NaN|undefined|null/);
      expect(part.standing).not.toBe('');
    }
    const counted = [...parts.values()].find(({ node }) => node.kind === 'figure' && node.share > 0);
    expect(counted && sentenceOf(counted)).toMatch(/: .*gemiddeld .*gewicht .*bijdrage/);
    expect([...parts.values()].map(({ key }) => key).slice(0, 4)).toEqual(['', 'A', 'B', '1']);
  });

  it('shows nothing of the score of an area without one', () => {
    const small = areaWheel(shown, result, indicators, 10);
    const words = wheelSummary(small.wheel, small.parts, {
      area: small.area,
      index: 'Ouderenindex',
      reference: 'Oeverstad',
      score: Number.NaN,
      highIsFavourable: true,
      unscored: whyUnscored(result, 10),
    });
    expect(words[0]).toBe('Industriehaven heeft geen score op Ouderenindex: er wonen te weinig mensen.');
    for (const { node } of small.parts.values()) {
      if (node.kind !== 'figure') expect(node).toMatchObject({ class: null, normalised: Number.NaN });
    }
  });

  it('names first what is favourable: for a load, what lowers it', () => {
    const load = areaWheel(shown, resultOf('draaglast'), indicators, 4);
    const about = { area: 'Kanaalzone-Zuid', index: 'Draaglast', reference: 'Oeverstad', score: 104, unscored: '' };
    const sides = (highIsFavourable: boolean) =>
      wheelSummary(load.wheel, load.parts, { ...about, highIsFavourable })
        .filter((sentence) => sentence.startsWith('Wat de score'))
        .map((sentence) => (sentence.includes('optilt') ? 'up' : 'down'));
    expect(sides(false)).toEqual(['down', 'up']);
    expect(sides(true)).toEqual(['up', 'down']);
  });

  it('names where two areas differ, and nothing between an area and itself', () => {
    const other = areaWheel(shown, result, indicators, 7);
    const words = (one: typeof drawn) => ({ area: one.area, words: one.parts });
    expect(differenceSummary(words(drawn), words(other))).toContain('verschillen het meest in');
    expect(differenceSummary(words(drawn), words(drawn))).toContain('lijken op elkaar');
  });

  it('has a wheel of the mean without scores of its own', () => {
    const mean = referenceWheel(drawn, shown, result, indicators, 'het gemiddelde');
    expect(mean.wheel).toEqual(wheelOfReference(wheel));
    for (const part of mean.parts.values()) expect(part.mean).toBe('');
  });
});

describe('a wheel as a table', () => {
  it('has one row per part, empty cells for what is missing, and contributions that add up', () => {
    const { header, rows } = wheelTable([{ area: drawn.area, wheel, words: parts }], indicators, pointsOf(result));
    expect(rows).toHaveLength(parts.size);
    for (const row of rows) {
      expect(row).toHaveLength(header.length);
      expect(row.some((cell) => typeof cell === 'number' && Number.isNaN(cell))).toBe(false);
    }
    const [kind, part] = [header.indexOf('soort'), header.indexOf('bijdrage')];
    const figures = rows.filter((row) => row[kind] === 'cijfer');
    const sum = figures.reduce((total, row) => total + (typeof row[part] === 'number' ? row[part] : 0), 0);
    expect(100 + sum).toBeCloseTo(result.shown[2] ?? Number.NaN, 9);
  });
});
