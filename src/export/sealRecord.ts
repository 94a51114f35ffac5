import type { Siting } from '../domain/siting.ts';
import { changesSince, type Seal } from '../model/seal.ts';
import { momentText } from '../text/moment.ts';
import { sealRecordText } from '../text/record.ts';
import { sealText } from '../text/siting.ts';
import { type Block, heading, paragraph } from './document.ts';
import { sealLines } from './sealWords.ts';

/** A seal, the name of its concept, and rules and criteria as they are now. */
export interface SealNow {
  readonly seal: Seal;
  readonly concept: string;
  readonly now: Siting;
}

/** What was sealed beforehand, with its hash and what changed since; nothing when nothing was sealed. */
export function sealBlocks(seals: readonly SealNow[]): readonly Block[] {
  if (seals.length === 0) return [];
  return [
    heading(2, sealRecordText.title),
    ...seals.flatMap(({ seal, concept, now }): readonly Block[] => {
      const lines = sealLines(changesSince(seal, now));
      return [
        paragraph(sealRecordText.sealed(concept, momentText(seal.sealedAt))),
        paragraph(sealRecordText.print(seal.sha256)),
        paragraph(sealText.heading(lines.length)),
        ...(lines.length === 0 ? [] : [{ kind: 'list', items: lines } as const]),
      ];
    }),
  ];
}
