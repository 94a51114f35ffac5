import '../../profile/compare.css';
import { useMemo } from 'react';
import type { AreaLevel } from '../../../domain/area.ts';
import { createEffectOf } from '../../../state/projectEffect.ts';
import type { Shown } from '../../../state/shown.ts';
import { type ComparedSite, comparedSite, distancesFrom, effectOnSite } from '../../../state/siteComparison.ts';
import type { SitingShown } from '../../../state/siting.ts';
import { missText } from '../../../text/measureWords.ts';
import { fieldText, formatCount, formatIndex, levelText } from '../../../text/nl.ts';
import { besideSitesText, shortlistText } from '../../../text/shortlist.ts';
import { methodText } from '../../../text/siting.ts';
import { useData, useEmit, useView } from '../../appContext.tsx';
import { useMeasureNames } from '../useMeasureNames.ts';
import { CriterionCell } from './CriterionCell.tsx';
import { SiteInset } from './SiteInset.tsx';
import { SiteRows } from './SiteRows.tsx';

const effectOf = createEffectOf();
const levels: readonly AreaLevel[] = ['gemeente', 'wijk', 'buurt'];

function useEffects(shown: Shown, siting: SitingShown, compared: readonly ComparedSite[]) {
  const { concepts, weighing, proposed } = useData();
  const { placing } = useView();
  return useMemo(() => {
    const basis = effectOf(shown, concepts, weighing, proposed?.ledger, { ...placing, projects: [] });
    if (typeof basis === 'string') return null;
    return compared.map(({ standing }) =>
      standing.site === null ? null : effectOnSite(basis, siting.concept, standing.site.candidate.site),
    );
  }, [shown, concepts, weighing, proposed, placing, siting.concept, compared]);
}

/** Up to four sites, everything that is known of them side by side. */
export function SiteCompare({ shown, siting }: { readonly shown: Shown; readonly siting: SitingShown }) {
  const { placing } = useView();
  const emit = useEmit();
  const names = useMeasureNames();
  const compared = useMemo(
    () => placing.compared.map((id) => comparedSite(siting, shown, id)).filter((each) => each !== null),
    [placing.compared, siting, shown],
  );
  const effects = useEffects(shown, siting, compared);
  const { matrix, concept } = siting;
  const { method, criteria } = siting.siting;
  const ids = compared.map(({ id }) => id);
  const cellsOf = (id: string) => matrix.cells[matrix.kept.findIndex((each) => each.id === id)] ?? null;
  const sites = compared.map(({ standing }) => standing.site).filter((site) => site !== null);
  const distances = sites.map(({ candidate }) => distancesFrom(candidate.site, siting.surroundings));
  return (
    <div className="wb-compare-scroll">
      <table className="wb-compare-table wb-site-compare">
        <caption className="wb-hidden">{besideSitesText.caption(compared.length, concept.label)}</caption>
        <thead>
          <tr>
            <th scope="col">{besideSitesText.subject}</th>
            {compared.map(({ id, standing }) => (
              <th key={id} scope="col">
                <span className="wb-compare-name">
                  {standing.name}
                  <button
                    type="button"
                    className="wb-button"
                    data-kind="link"
                    aria-label={besideSitesText.close(standing.name)}
                    onClick={() =>
                      emit({
                        kind: 'choose_placing',
                        change: { compared: placing.compared.filter((each) => each !== id) },
                      })
                    }
                  >
                    ×
                  </button>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <SiteRows
          label={besideSitesText.groups.place}
          ids={ids}
          rows={[
            {
              key: 'map',
              label: besideSitesText.surroundings,
              cells: compared.map((each) => <SiteInset key={each.id} shown={shown} compared={each} />),
            },
            ...levels.map((level) => ({
              key: level,
              label: levelText[level].one,
              cells: compared.map(({ areas }) => areas.find((area) => area.level === level)?.name ?? '–'),
            })),
          ]}
        />
        <SiteRows
          label={besideSitesText.groups.standing}
          ids={ids}
          rows={[
            {
              key: 'rules',
              label: besideSitesText.allRules,
              cells: compared.map(({ standing }) =>
                standing.failed.length === 0
                  ? standing.open.length === 0
                    ? besideSitesText.holds
                    : shortlistText.open(standing.open.map(({ rule }) => rule.label))
                  : standing.failed.map(({ rule, demands }) => (
                      <span key={rule.id} className="wb-remark">
                        {rule.label}:{' '}
                        {demands
                          .filter(({ holds }) => holds === false)
                          .map(({ demand, raw, margin }) => missText(demand, raw, margin, names))
                          .join('; ')}
                      </span>
                    )),
              ),
            },
            {
              key: 'score',
              label: besideSitesText.score(methodText[method]),
              cells: compared.map(({ standing: { score, state, rank, ranked } }) =>
                state === 'rejected'
                  ? shortlistText.rejectedShort
                  : Number.isNaN(score)
                    ? besideSitesText.unknown
                    : besideSitesText.scored(formatIndex(score * 100), rank, ranked),
              ),
            },
            {
              key: 'chosen',
              label: besideSitesText.shortlist,
              cells: compared.map(({ chosen }) =>
                chosen === null ? besideSitesText.notChosen : besideSitesText.shortlistPlace(chosen),
              ),
            },
            {
              key: 'note',
              label: shortlistText.noteShort,
              cells: compared.map(({ note }) => (note === '' ? '–' : note)),
            },
          ]}
        />
        <SiteRows
          label={besideSitesText.groups.criteria}
          ids={ids}
          rows={criteria.map((criterion, place) => ({
            key: criterion.id,
            label: criterion.label,
            cells: ids.map((id) => (
              <CriterionCell key={id} cell={cellsOf(id)?.[place] ?? null} criterion={criterion} names={names} />
            )),
          }))}
        />
        <SiteRows
          label={besideSitesText.groups.profile(levelText[shown.level].one, shown.dataset.manifest.municipality.name)}
          ids={ids}
          rows={[
            {
              key: 'field',
              label: besideSitesText.field,
              cells: compared.map(({ area }) =>
                area === null || area.field === null ? besideSitesText.unknown : fieldText[area.field].name,
              ),
            },
            ...(['capacity', 'load'] as const).map((axis) => ({
              key: axis,
              label: besideSitesText.axis[axis],
              cells: compared.map(({ area }) => (area === null ? besideSitesText.unknown : formatIndex(area[axis]))),
            })),
          ]}
        />
        {effects !== null && (
          <SiteRows
            label={besideSitesText.groups.effect}
            ids={ids}
            rows={[
              {
                key: 'project',
                label: besideSitesText.project,
                cells: effects.map((effect) =>
                  effect?.ok === true
                    ? besideSitesText.places(effect.value.project.placesVragers, effect.value.project.placesDragers)
                    : besideSitesText.unknown,
                ),
              },
              ...(['capacity', 'load'] as const).map((axis) => ({
                key: axis,
                label: besideSitesText.axis[axis],
                cells: effects.map((effect, at) => {
                  const now = compared[at]?.area?.[axis] ?? Number.NaN;
                  if (effect?.ok !== true) return besideSitesText.unknown;
                  const own = effect.value.own?.[axis].shown;
                  return own === undefined
                    ? besideSitesText.unchanged(now)
                    : besideSitesText.change(own.before, own.after);
                }),
              })),
              {
                key: 'others',
                label: besideSitesText.others(levelText[shown.level].many),
                cells: effects.map((effect) =>
                  effect?.ok === true ? formatCount(effect.value.others) : besideSitesText.unknown,
                ),
              },
            ]}
          />
        )}
        <SiteRows
          label={besideSitesText.groups.distances}
          ids={ids}
          rows={siting.surroundings.facilityKinds.map((kind, place) => ({
            key: kind.id,
            label: kind.label,
            cells: distances.map((row) => {
              const nearest = row[place];
              return nearest === undefined || nearest.metres === null
                ? besideSitesText.noFacility
                : besideSitesText.distance(formatCount(nearest.metres), nearest.name ?? '');
            }),
          }))}
        />
      </table>
    </div>
  );
}
