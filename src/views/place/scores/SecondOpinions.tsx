import type { SiteAgreement } from '../../../model/siteSureness.ts';
import type { SitingShown } from '../../../state/siting.ts';
import { opinionText, scoresText } from '../../../text/siteScores.ts';
import { siteRows } from './siteRows.ts';
import type { SureSites } from './sureSites.ts';

/** names in one sentence */
const mostNames = 12;

/** Which sites all methods and weightings agree on, and which need a conversation; sites by name. */
export function SecondOpinions(props: { readonly siting: SitingShown; readonly sure: SureSites | null }) {
  const { siting, sure } = props;
  const { shortlist } = siting.siting;
  if (sure === null) return <p className="wb-help">{scoresText.notYet}</p>;
  const { kept } = siteRows(siting.sites, siting.matrix);
  const group = (agreement: SiteAgreement, title: string, always: boolean) => {
    const names = kept.filter(({ id }) => sure.of.get(id)?.agreement === agreement).map(({ site }) => site.name);
    if (names.length === 0 && !always) return null;
    const shown = names.length > mostNames + 1 ? names.slice(0, mostNames) : names;
    return (
      <div>
        <dt>
          {title} ({names.length})
        </dt>
        <dd>{names.length === 0 ? opinionText.nobody : opinionText.named(shown, names.length - shown.length)}</dd>
      </div>
    );
  };
  return (
    <dl className="wb-opinions">
      {group('in', opinionText.in(shortlist), true)}
      {group('discuss', opinionText.discuss, true)}
      {group('out', opinionText.out(shortlist), true)}
      {group('unranked', opinionText.unranked, false)}
    </dl>
  );
}
