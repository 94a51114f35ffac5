import { type AreaCode, type AreaLevel, areaLevels } from '../../../domain/area.ts';
import type { Manifest } from '../../../domain/bundle.ts';
import type { IndexSpec } from '../../../domain/indexSpec.ts';
import type { SiteMeasure } from '../../../domain/siting.ts';
import type {
  DecisionArea,
  DecisionEffect,
  DecisionNames,
  DecisionSheet,
} from '../../../export/siting/decisionSheet.ts';
import { balanceFields } from '../../../model/indexResult.ts';
import type { SiteSureness } from '../../../model/siteSureness.ts';
import { placedLeaves } from '../../../model/specTree.ts';
import { filledColumns } from '../../../state/columns.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import type { SettledData } from '../../../state/settled.ts';
import type { Shown } from '../../../state/shown.ts';
import { effectOnSite } from '../../../state/siteComparison.ts';
import type { SitingShown } from '../../../state/siting.ts';
import { besideSitesText, decisionText } from '../../../text/shortlist.ts';

export interface DecisionMaterial {
  readonly shown: Shown;
  readonly data: SettledData;
  readonly siting: SitingShown;
  readonly names: DecisionNames;
  /** what effects are measured from; null = they cannot be measured here */
  readonly basis: ProjectEffect | null;
  /** of the matrix on screen; null = not worked out */
  readonly sureness: SiteSureness | null;
  readonly fingerprint: string;
  readonly reference: string;
  readonly link: string | null;
  readonly now: Date;
}

/** What a project of the concept would do on each chosen site, each by itself; sites that are gone have none. */
function effectsOf({ siting, basis }: DecisionMaterial): readonly DecisionEffect[] {
  if (basis === null) return [];
  return siting.shortlist.sites.flatMap(({ site }): DecisionEffect[] => {
    const own = siting.sites.find(({ id }) => id === site)?.candidate.site;
    const effect = own === undefined ? null : effectOnSite(basis, siting.concept, own);
    if (own === undefined || effect?.ok !== true) return [];
    const { project, ledger } = effect.value;
    const places = besideSitesText.places(project.placesVragers, project.placesDragers);
    return [{ label: decisionText.effect(siting.concept.label, own.name, places), site, areas: ledger.areas }];
  });
}

/** Areas on screen in which a site lies or that a project touches, in their own order. */
function areasOf({ shown, siting }: DecisionMaterial, effects: readonly DecisionEffect[]): readonly DecisionArea[] {
  const { dataset, balance, level } = shown;
  const codes = new Set<AreaCode | undefined>([
    ...siting.sites.map(({ place }) => place.areas.get(level)?.code),
    ...effects.flatMap(({ areas }) => areas.map(({ code }) => code)),
  ]);
  return dataset.areas.flatMap(({ code, name, inhabitants }, row): DecisionArea[] => {
    if (!codes.has(code)) return [];
    return [
      {
        ...{ code, name, level, inhabitants },
        capacity: balance?.capacity.shown[row] ?? Number.NaN,
        load: balance?.load.shown[row] ?? Number.NaN,
        field: balanceFields[balance?.field[row] ?? balanceFields.length] ?? null,
      },
    ];
  });
}

/** Indicators a measure reads: its own, or those of the leaves of its index. */
function indicatorsOf(measure: SiteMeasure, recipes: readonly IndexSpec[]): readonly string[] {
  if (measure.kind === 'indicator') return [measure.indicator];
  const recipe = measure.kind === 'index' ? recipes.find(({ id }) => id === measure.index) : undefined;
  return recipe === undefined ? [] : placedLeaves(recipe.root).map(({ leaf }) => leaf.indicator);
}

/** Sources behind rules, criteria and both axes, with the newest year of each figure that was read. */
function sourcesOf({ data, siting, shown }: DecisionMaterial, manifest: Manifest): DecisionSheet['sources'] {
  const { rules, criteria } = siting.siting;
  const { recipes, weighing, datasets } = data;
  const axes = recipes.filter(({ id }) => id === weighing.capacity || id === weighing.load);
  const measures = [...rules.flatMap(({ demands }) => demands), ...criteria].map(({ measure }) => measure);
  const wanted = new Set([
    ...measures.flatMap((measure) => indicatorsOf(measure, recipes)),
    ...axes.flatMap(({ root }) => placedLeaves(root).map(({ leaf }) => leaf.indicator)),
  ]);
  const years = new Map<string, Set<number>>();
  const levels = areaLevels.map((level: AreaLevel) => datasets[level]).filter((dataset) => dataset !== undefined);
  for (const dataset of levels.length === 0 ? [shown.dataset] : levels) {
    for (const { id, source } of dataset.indicators.filter((each) => wanted.has(each.id))) {
      const newest = filledColumns(dataset, id).at(-1)?.year;
      if (newest !== undefined) years.set(source, (years.get(source) ?? new Set()).add(newest));
    }
  }
  return manifest.sources.flatMap((source) => {
    const used = years.get(source.id);
    return used === undefined ? [] : [{ source, years: [...used].sort((a, b) => a - b) }];
  });
}

/** Everything the files of a decision are written from, as it is on screen now. */
export function decisionSheetOf(material: DecisionMaterial): DecisionSheet {
  const { shown, data, siting, names, sureness, fingerprint, reference, link, now } = material;
  const { manifest } = shown.dataset;
  const effects = effectsOf(material);
  return {
    title: decisionText.title(siting.concept.label, manifest.municipality.name),
    siting: siting.siting,
    names,
    sites: siting.sites,
    matrix: siting.matrix,
    sureness,
    fingerprint,
    seal: siting.seal,
    changes: siting.changes,
    shortlist: siting.shortlist,
    effects,
    areas: areasOf(material, effects),
    reference,
    sources: sourcesOf(material, manifest),
    boundaryYear: manifest.boundaryYear,
    invented: manifest.invented,
    madeAt: now.toISOString(),
    version: data.proposed?.version ?? '',
    link,
  };
}
