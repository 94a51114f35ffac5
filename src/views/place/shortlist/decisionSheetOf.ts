import type { AreaCode } from '../../../domain/area.ts';
import { putByHand } from '../../../domain/placeWork.ts';
import type { Work } from '../../../domain/scenario.ts';
import type {
  DecisionArea,
  DecisionEffect,
  DecisionNames,
  DecisionSheet,
} from '../../../export/siting/decisionSheet.ts';
import { balanceFields } from '../../../model/indexResult.ts';
import type { SiteSureness } from '../../../model/siteSureness.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import type { SettledData } from '../../../state/settled.ts';
import type { Shown } from '../../../state/shown.ts';
import { effectOnSite } from '../../../state/siteComparison.ts';
import type { SitingShown } from '../../../state/siting.ts';
import { sitingSources } from '../../../state/sitingSources.ts';
import { ownPlacesSentence } from '../../../text/import.ts';
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
  readonly work: Work;
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
        capacityKnown: balance?.capacity.coverage[row] ?? Number.NaN,
        loadKnown: balance?.load.coverage[row] ?? Number.NaN,
        field: balanceFields[balance?.field[row] ?? balanceFields.length] ?? null,
      },
    ];
  });
}

/** Everything the files of a decision are written from, as it is on screen now. */
export function decisionSheetOf(material: DecisionMaterial): DecisionSheet {
  const { shown, data, siting, names, sureness, fingerprint, reference, link, work, now } = material;
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
    sources: sitingSources(siting.siting, data, manifest.sources),
    boundaryYear: manifest.boundaryYear,
    invented: manifest.invented,
    own: ownPlacesSentence(data.imports, putByHand(work.places, ['sites']), ['locatie', 'locaties']),
    madeAt: now.toISOString(),
    version: data.proposed?.version ?? '',
    link,
  };
}
