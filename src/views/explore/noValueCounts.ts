import { type NoValueReason, noValueReasons, type Shown } from '../../state/shown.ts';

export interface ReasonCount {
  readonly reason: Exclude<NoValueReason, 'present'>;
  readonly count: number;
}

/** How many areas have no value, per reason, in the fixed order of reasons; reasons that do not occur are left out. */
export function noValueCounts(shown: Pick<Shown, 'reasons'>): readonly ReasonCount[] {
  const counts = new Uint32Array(noValueReasons.length);
  for (const code of shown.reasons) counts[code] = (counts[code] ?? 0) + 1;
  return noValueReasons.flatMap((reason, code) => {
    const count = counts[code] ?? 0;
    return reason === 'present' || count === 0 ? [] : [{ reason, count }];
  });
}
