import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conceptSitingListSchema } from '../../src/domain/conceptSiting.ts';
import { siteSchema } from '../../src/domain/place.ts';
import type { SiteMeasure } from '../../src/domain/siting.ts';
import { socialBaseSchema } from '../../src/domain/socialBase.ts';
import { contradictions } from '../../src/model/knockOut.ts';
import { criterionValue } from '../../src/model/valueFunction.ts';
import { concepts, facilityKinds, indicators, recipes } from './dataFiles.ts';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'data', file), 'utf8'));
const siting = conceptSitingListSchema.parse(read('siting.json'));
const socialBase = socialBaseSchema.parse(read('socialBase.json'));

const attributes = new Set(Object.keys(siteSchema.shape).map((name) => name.toLowerCase()));
const hasAttribute = (name: string): boolean => attributes.has(name.replaceAll('_', '').toLowerCase());
const hasKind = (id: string): boolean => facilityKinds.some((kind) => kind.id === id);
const recipeIds = [...recipes.values()].map(({ id }) => id);

/** What a measure points at that does not exist; null when all is well. */
function dangling(measure: SiteMeasure): string | null {
  switch (measure.kind) {
    case 'attribute':
      return hasAttribute(measure.attribute) ? null : measure.attribute;
    case 'indicator': {
      const found = indicators.find(({ id }) => id === measure.indicator);
      return found?.levels.includes(measure.level) === true ? null : `${measure.indicator} op ${measure.level}`;
    }
    case 'index':
      return recipeIds.includes(measure.index) ? null : measure.index;
    case 'distance':
      return hasKind(measure.facility) ? null : measure.facility;
    case 'nearness':
      return Object.keys(measure.weights).find((kind) => !hasKind(kind)) ?? null;
    default:
      return null;
  }
}

describe('woonzorgconcepten', () => {
  it('have a size, and needs that exist, each with a source', () => {
    const missing = concepts.flatMap(({ id, size, needs = [] }) => {
      const wrong = needs.filter((need) => {
        if (need.kind === 'facility') return !hasKind(need.facility);
        if (need.kind === 'attribute') return !hasAttribute(need.attribute);
        return !socialBase.some((item) => item.id === need.item);
      });
      return size === undefined || needs.length === 0 || wrong.length > 0 ? [[id, wrong]] : [];
    });
    expect(missing).toEqual([]);
    const statuses = concepts.flatMap(({ size, dragersShare, needs = [] }) =>
      [size, dragersShare, ...needs].flatMap((entry) => entry?.status ?? []),
    );
    expect(new Set(statuses)).toEqual(new Set(['voorbeeld']));
  });

  it('have ranges that run from low to high', () => {
    for (const { size, dragersShare } of concepts) {
      if (size !== undefined && size.from !== null && size.to !== null) expect(size.from).toBeLessThanOrEqual(size.to);
      if (dragersShare !== undefined) expect(dragersShare.from).toBeLessThanOrEqual(dragersShare.to);
    }
  });

  it('carry the facts of clustered senior housing and of beschermd wonen plus', () => {
    const senior = concepts.find(({ id }) => id === 'geclusterd_ouderenwonen');
    expect(senior).toMatchObject({ size: { from: 12, unit: 'woningen' }, brings: ['ontmoetingsruimte'] });
    const plus = siting.find(({ concept }) => concept === 'beschermd_wonen_plus');
    expect(plus?.rules.map(({ id }) => id)).toEqual(['oppervlakte', 'prikkelarm', 'eigendom', 'groenblauw']);
  });
});

describe('rules and criteria per concept', () => {
  it('exist for every concept, in its order', () => {
    expect(siting.map(({ concept }) => concept)).toEqual(concepts.map(({ id }) => id));
  });

  it('point at attributes, figures, facilities and indices that exist', () => {
    const measures = siting.flatMap(({ rules, criteria }) => [
      ...rules.flatMap(({ demands }) => demands.map(({ measure }) => measure)),
      ...criteria.map(({ measure }) => measure),
    ]);
    expect(measures.flatMap((measure) => dangling(measure) ?? [])).toEqual([]);
    expect(dangling({ kind: 'attribute', attribute: 'kleur' })).toBe('kleur');
    expect(dangling({ kind: 'indicator', indicator: 'sociale_cohesie', level: 'buurt' })).not.toBeNull();
  });

  it('name a reason and a source, and are examples', () => {
    for (const { rules, criteria } of siting) {
      for (const { reason, source, status } of [...rules, ...criteria]) {
        expect([reason?.endsWith('.'), (source ?? '').length > 0, status]).toEqual([true, true, 'voorbeeld']);
      }
    }
  });

  it('leave numbers to the limits, which people change', () => {
    const number = /\d|\b(?:een of|twee|drie|vier|vijf|zes|acht|tien|twaalf|vijftien|twintig|dertig)\b/;
    const ofRules = siting.flatMap(({ rules }) => rules.flatMap(({ label, reason = '' }) => [label, reason]));
    const ofCriteria = siting.flatMap(({ criteria }) => criteria.map(({ reason = '' }) => reason));
    const told = [...ofRules, ...ofCriteria, ...concepts.map(({ description }) => description.replace('55-plus', ''))];
    expect(told.filter((words) => number.test(words))).toEqual([]);
    expect(number.test('Met minder dan 8 is dit concept niet te maken.')).toBe(true);
  });

  it('use an id once, weigh something, and do not contradict each other', () => {
    for (const { concept, rules, criteria } of siting) {
      for (const list of [rules, criteria]) {
        expect([concept, new Set(list.map(({ id }) => id)).size]).toEqual([concept, list.length]);
      }
      expect(criteria.length).toBeGreaterThanOrEqual(5);
      expect(criteria.every(({ weight }) => weight > 0)).toBe(true);
      expect(contradictions(rules)).toEqual([]);
    }
  });

  it('have values that tell places apart', () => {
    for (const { value } of siting.flatMap(({ criteria }) => criteria)) {
      if (value.kind === 'linear') expect(value.worst).not.toBe(value.best);
      if (value.kind === 'optimum') {
        expect([value.low, value.from, value.to, value.high]).toEqual(
          [value.low, value.from, value.to, value.high].toSorted((a, b) => a - b),
        );
      }
      if (value.kind === 'options') expect(new Set(Object.values(value.values)).size).toBeGreaterThan(1);
    }
    const omvang = siting[0]?.criteria.find(({ id }) => id === 'omvang');
    expect(omvang === undefined ? null : [4, 8, 30, 40].map((places) => criterionValue(omvang.value, places))).toEqual([
      0, 1, 1, 0.5,
    ]);
  });

  it('ask for room that the size of the concept asks for too', () => {
    for (const { concept, rules } of siting) {
      const from = concepts.find(({ id }) => id === concept)?.size?.from;
      for (const { demands } of rules.filter(({ id }) => id === 'ruimte')) {
        expect([concept, demands[0]?.is === 'at_least' ? demands[0].limit : null]).toEqual([concept, from]);
      }
    }
  });
});

describe('the social base', () => {
  it('has items of kinds that exist, each once', () => {
    expect(socialBase.flatMap(({ facility }) => (facility === null || hasKind(facility) ? [] : facility))).toEqual([]);
    expect(new Set(socialBase.map(({ id }) => id)).size).toBe(socialBase.length);
  });

  it('asks people where a facility on the map does not tell enough', () => {
    expect(socialBase.filter(({ confirm }) => confirm).map(({ id }) => id)).toEqual(['inloop_avond_weekend']);
  });
});
