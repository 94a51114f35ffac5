import '../../weigh/weigh.css';
import './rules.css';
import type { SitingShown } from '../../../state/siting.ts';
import { placingText } from '../../../text/placing.ts';
import { criteriaText, rulesFileText, rulesText, sealingText } from '../../../text/siteRules.ts';
import { Fold } from '../../weigh/Fold.tsx';
import type { PartProps } from '../partProps.ts';
import { RejectedSites } from '../RejectedSites.tsx';
import { useSiting } from '../useSiting.ts';
import { CriterionList } from './CriterionList.tsx';
import { MethodFields } from './MethodFields.tsx';
import { RuleList } from './RuleList.tsx';
import { RulesFiles } from './RulesFiles.tsx';
import { RulesHead, RulesProblems } from './RulesHead.tsx';
import { RulesEditorProvider } from './rulesEditor.tsx';
import { SealFields } from './SealFields.tsx';

/** Rules first, then criteria with their weights, then the seal: all before a site is named, if people want. */
export function RulesPanel(_: PartProps) {
  const shown = useSiting();
  if (shown === null) return <p role="status">{placingText.waiting}</p>;
  return (
    <RulesEditorProvider key={shown.concept.id} shown={shown}>
      <RulesHead />
      <RulesProblems />
      <p className="wb-section wb-help">{rulesText.intro}</p>
      <Fold title={rulesText.rules} open>
        <RuleList />
      </Fold>
      <Rejected shown={shown} />
      <Fold title={criteriaText.heading} open>
        <CriterionList />
      </Fold>
      <Fold title={criteriaText.method} open={false}>
        <MethodFields />
      </Fold>
      <Fold title={sealingText.heading} open>
        <SealFields />
      </Fold>
      <Fold title={rulesFileText.heading} open={false}>
        <RulesFiles />
      </Fold>
    </RulesEditorProvider>
  );
}

function Rejected({ shown }: { readonly shown: SitingShown }) {
  if (shown.isBlind) return <p className="wb-section wb-help">{rulesText.rejectedBlind}</p>;
  return (
    <Fold title={rulesText.rejected(shown.matrix.rejected.length)} open={false}>
      <RejectedSites siting={shown} />
    </Fold>
  );
}
