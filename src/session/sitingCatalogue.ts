import ledgerJson from '../../data/ledger.json' with { type: 'json' };
import sitingJson from '../../data/siting.json' with { type: 'json' };
import socialBaseJson from '../../data/socialBase.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { conceptSitingListSchema } from '../domain/conceptSiting.ts';
import { ledgerProposalSchema } from '../domain/ledgerProposal.ts';
import { socialBaseSchema } from '../domain/socialBase.ts';
import type { ProposedSiting } from '../state/appState.ts';

/** What the application proposes for choosing places. A mistake in `data/` is a bug: it throws here. */
export const proposedSiting: ProposedSiting = {
  sitings: conceptSitingListSchema.parse(sitingJson),
  socialBase: socialBaseSchema.parse(socialBaseJson),
  version: packageJson.version,
  ledger: ledgerProposalSchema.parse(ledgerJson),
};
