import type { Failure, Result } from '../domain/failure.ts';

/** The answer, or `late` when it takes longer than `milliseconds`. What was asked goes on, but nobody waits for it. */
export function withinTime<T>(answer: Promise<Result<T>>, milliseconds: number, late: Failure): Promise<Result<T>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ ok: false, failure: late }), milliseconds);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
