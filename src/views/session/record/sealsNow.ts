import type { Manifest } from '../../../domain/bundle.ts';
import type { Work } from '../../../domain/scenario.ts';
import { sitingVersion } from '../../../domain/siting.ts';
import type { SealNow } from '../../../export/sealRecord.ts';
import type { SettledData } from '../../../state/settled.ts';
import { choiceInForce } from '../../../state/siting.ts';

/** Every seal of the work beside what is in force for its concept. */
export function sealsNow(
  work: Work,
  { concepts, proposed }: Pick<SettledData, 'concepts' | 'proposed'>,
  { municipality: { code, name } }: Pick<Manifest, 'municipality'>,
): readonly SealNow[] {
  return (work.choices?.seals ?? []).map((seal) => {
    const { concept } = seal.content;
    return {
      seal,
      concept: concepts.find(({ id }) => id === concept)?.label ?? concept,
      now: {
        ...{ kind: 'wijkbalans-locaties', schemaVersion: sitingVersion, municipality: { code, name } },
        ...choiceInForce(concept, proposed, work),
      },
    };
  });
}
