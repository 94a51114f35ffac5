import packageJson from '../../package.json' with { type: 'json' };
import { areaLevels } from '../../src/domain/area.ts';
import type { Manifest } from '../../src/domain/bundle.ts';
import type { DecisionArea, DecisionNames, DecisionSheet } from '../../src/export/siting/decisionSheet.ts';
import { fieldOf } from '../../src/model/balance.ts';
import type { Surroundings } from '../../src/model/siteMeasures.ts';
import type { DataState } from '../../src/state/appState.ts';
import { sitingSources } from '../../src/state/sitingSources.ts';
import { exploreText } from '../../src/text/nl.ts';
import { decisionText } from '../../src/text/shortlist.ts';
import type { Outcome } from './report.ts';

/** What names and figures of areas come from. */
export interface DecisionGround {
  readonly data: Pick<DataState, 'datasets' | 'recipes' | 'weighing' | 'concepts' | 'facilityKinds' | 'catalogue'>;
  readonly surroundings: Surroundings;
  /** null without a bundle */
  readonly manifest: Manifest | null;
}

/** Wijken and buurten in which sites lie, with both axes. */
function areasOf({ sites }: Outcome, { data, surroundings }: DecisionGround): readonly DecisionArea[] {
  const { capacity, load, thresholds } = data.weighing;
  return areaLevels
    .filter((level) => level !== 'gemeente')
    .flatMap((level) => {
      const codes = new Set<string | undefined>([...sites.values()].map(({ place }) => place.areas.get(level)?.code));
      const read = (of: 'indices' | 'coverage', index: string, code: string): number =>
        surroundings[of].get(level)?.(index, code) ?? Number.NaN;
      return (data.datasets[level]?.areas ?? []).flatMap(({ code, name, inhabitants }): DecisionArea[] => {
        if (!codes.has(code)) return [];
        const [carries, presses] = [read('indices', capacity, code), read('indices', load, code)];
        const field = fieldOf(carries, presses, thresholds);
        const [capacityKnown, loadKnown] = [read('coverage', capacity, code), read('coverage', load, code)];
        const axes = { capacity: carries, load: presses, capacityKnown, loadKnown, field };
        return [{ code, name, level, inhabitants, ...axes }];
      });
    });
}

/** Labels of the bundle, else those the application comes with. */
export function namesOf({ data }: DecisionGround): DecisionNames {
  return {
    indicators: Object.values(data.datasets).find((dataset) => dataset !== undefined)?.indicators ?? data.catalogue,
    recipes: data.recipes,
    facilityKinds: data.facilityKinds,
    concepts: data.concepts,
  };
}

/** A decision of which nothing has been chosen yet: what the files of `--out` are written from. */
export function decisionOf(outcome: Outcome, ground: DecisionGround, madeAt: Date): DecisionSheet {
  const { siting, names, matrix, sureness, sha256, invented } = outcome;
  const { data, manifest } = ground;
  const concept = data.concepts.find(({ id }) => id === siting.concept)?.label ?? siting.concept;
  const { municipality } = siting;
  return {
    title: decisionText.title(concept, municipality.name),
    siting,
    names,
    sites: [...outcome.sites.values()],
    matrix,
    sureness,
    fingerprint: sha256,
    seal: null,
    changes: [],
    shortlist: { sites: [], note: '' },
    effects: [],
    areas: areasOf(outcome, ground),
    reference:
      manifest === null ? exploreText.relativeNone(municipality.name) : exploreText.relativeIndex(municipality.name),
    sources: manifest === null ? [] : sitingSources(siting, data, manifest.sources),
    boundaryYear: manifest?.boundaryYear ?? null,
    invented,
    madeAt: madeAt.toISOString(),
    version: packageJson.version,
    link: null,
  };
}
