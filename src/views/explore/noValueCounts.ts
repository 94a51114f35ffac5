import { type NoValueReason, noValueReasons, type Shown } from '../../state/shown.ts';

export interface ReasonCount {
  readonly reason: Exclude<NoValueReason, 'present'>;
  readonly count: number;
}

/** How many areas have no value, per reason, in the fixed order of reasons; reasons that do not occur are left out. */
export function noValueCounts(shown: Pick<Shown, 'reasons'>): readonly ReasonCount[] {
  return noValueReasons.flatMap((reason, code) => {
    if (reason === 'present') return [];
    const count = shown.reasons.reduce((sum, each) => sum + Number(each === code), 0);
    return count === 0 ? [] : [{ reason, count }];
  });
}
