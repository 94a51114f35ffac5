import type { SealChange } from '../model/seal.ts';
import { sealText } from '../text/siting.ts';

/** One Dutch line per change since the sealing, for the screen and for every export. */
export function sealLines(changes: readonly SealChange[]): readonly string[] {
  return changes.map(lineOf);
}

function lineOf(change: SealChange): string {
  switch (change.kind) {
    case 'municipality':
      return sealText.municipality(change.from, change.to);
    case 'concept':
      return sealText.concept(change.from, change.to);
    case 'method':
      return sealText.method(change.from, change.to);
    case 'shortlist':
      return sealText.shortlist(change.from, change.to);
    case 'rule_added':
      return sealText.ruleAdded(change.rule.label);
    case 'rule_removed':
      return sealText.ruleRemoved(change.rule.label);
    case 'rule_changed':
      return sealText.ruleChanged(change.to.label);
    case 'criterion_added':
      return sealText.criterionAdded(change.criterion.label);
    case 'criterion_removed':
      return sealText.criterionRemoved(change.criterion.label);
    case 'criterion_changed':
      return sealText.criterionChanged(change.to.label);
    case 'weight':
      return sealText.weight(change.criterion.label, change.from, change.to, change.fromShare, change.toShare);
    case 'order':
      return sealText.order(change.of);
  }
}
