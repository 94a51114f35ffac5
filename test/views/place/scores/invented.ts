import type { AreaCode } from '../../../../src/domain/area.ts';
import type { Site } from '../../../../src/domain/place.ts';
import type { Criterion, Rule, Siting } from '../../../../src/domain/siting.ts';
import { siteMatrix } from '../../../../src/model/siteMatrix.ts';
import { createSiteReader, type Surroundings } from '../../../../src/model/siteMeasures.ts';
import { emptyData } from '../../../../src/session/catalogue.ts';
import { candidateOf, type SitingShown } from '../../../../src/state/siting.ts';
import type { CellMaterial } from '../../../../src/views/place/scores/siteCells.ts';

/** An invented site; what is not given is not known. */
export function siteOf(
  id: string,
  name: string,
  attributes: Site['attributes'] = {},
  capacity: number | null = 20,
): Site {
  return {
    ...{ id, name, lon: 5.2, lat: 52.5, area: null, hectares: 1, owner: '', zoning: '', capacity },
    ...{ availableFrom: null, lowStimulus: null, greenBlueNetwork: null, note: '', attributes },
  };
}

/** A criterion on an own field of the sites, 0 at 0 and 1 at 10. */
export function criterionOf(attribute: string, weight: number): Criterion {
  return {
    ...{ id: attribute, label: `Criterium ${attribute}`, weight, measure: { kind: 'attribute', attribute } },
    ...{ value: { kind: 'linear', worst: 0, best: 10 }, status: 'voorbeeld' },
  };
}

export function atLeast(attribute: string, limit: number): Rule {
  return {
    ...{ id: `genoeg_${attribute}`, label: `Genoeg ${attribute}`, holds: 'all', status: 'voorbeeld' },
    demands: [{ is: 'at_least', measure: { kind: 'attribute', attribute }, limit }],
  };
}

export function sitingOf(
  sites: readonly Site[],
  criteria: readonly Criterion[],
  rules: readonly Rule[] = [],
  chosen: readonly string[] = [],
): SitingShown {
  const { facilityKinds, concepts, weighing } = emptyData();
  const surroundings: Surroundings = {
    ...{ finders: new Map(), indicators: new Map(), indices: new Map(), coverage: new Map() },
    ...{ facilities: [], projects: [] },
    ...{ facilityKinds, concepts, concentration: weighing.concentration },
  };
  const [concept] = surroundings.concepts;
  if (concept === undefined) throw new Error('no concepts');
  const read = createSiteReader(surroundings);
  const measured = sites.map((site) => {
    const candidate = candidateOf(site);
    return { id: site.id, candidate, ...read(candidate) };
  });
  const siting: Siting = {
    ...{
      kind: 'wijkbalans-locaties',
      schemaVersion: 1,
      municipality: { code: 'GM9901' as AreaCode, name: 'Oeverstad' },
    },
    ...{ concept: concept.id, rules: [...rules], criteria: [...criteria], method: 'weighted_sum', shortlist: 2 },
  };
  return {
    ...{ concept, siting, isProposal: false, seal: null, changes: [], isBlind: false, surroundings },
    ...{ sites: measured, matrix: siteMatrix(measured, rules, criteria) },
    shortlist: { concept: concept.id, sites: chosen.map((site) => ({ site, note: '' })), note: '' },
  };
}

export function materialOf(siting: SitingShown, more: Partial<CellMaterial> = {}): CellMaterial {
  return {
    ...{ siting, figures: 'score', sure: null, datasets: {} },
    names: { indicators: [], recipes: [], facilityKinds: [] },
    ...more,
  };
}
