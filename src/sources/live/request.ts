import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';

export interface RequestRules {
  /** requests under way at the same time */
  readonly parallel: number;
  /** per attempt, headers and body together */
  readonly timeoutMilliseconds: number;
  /** attempts after the first one */
  readonly retries: number;
  /** wait before the first retry; doubles with each */
  readonly backoffMilliseconds: number;
}

export const publicRules: RequestRules = {
  parallel: 4,
  timeoutMilliseconds: 30_000,
  retries: 2,
  backoffMilliseconds: 500,
};

/** `too_many`: the service refuses because more rows fit than it gives at once. */
export type Answer =
  | { readonly kind: 'body'; readonly body: unknown }
  | { readonly kind: 'absent' }
  | { readonly kind: 'too_many' };

export interface Requester {
  /** `service` names the service in sentences ("CBS") */
  get(service: string, url: string): Promise<Result<Answer>>;
  /** has these addresses asked for anew when they are next needed, as their answers were of no use */
  forget(urls: Iterable<string>): void;
  /** attempts made so far, for reports and tests */
  attempts(): number;
}

type Attempt = { readonly result: Result<Answer>; readonly isPassing: boolean };

export const stopped = 'Het ophalen is gestopt.';

/**
 * Fetches JSON with bounded parallelism, a time-out per attempt, and retries with doubling waits for what may pass
 * (no connection, late, cut off, 429, 5xx). An address that was answered is never asked for again; one that failed may
 * be, so that a second try of the user repeats only what is missing. `stop` stops everything; where a stopped load may
 * go on later it is a function that gives the signal of this time.
 */
export function createRequester(rules: RequestRules, stop?: AbortSignal | (() => AbortSignal)): Requester {
  const answers = new Map<string, Promise<Result<Answer>>>();
  const waiting: (() => void)[] = [];
  let busy = 0;
  let attempts = 0;

  const enter = async (): Promise<void> => {
    if (busy >= rules.parallel) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy++;
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) busy--;
    else next();
  };

  const ask = async (service: string, url: string): Promise<Result<Answer>> => {
    const signal = typeof stop === 'function' ? stop() : stop;
    for (let turn = 0; ; turn++) {
      await enter();
      let attempt: Attempt;
      try {
        if (signal?.aborted === true) return fail('fetch_failed', stopped);
        attempts++;
        attempt = await once(service, url, rules, signal);
      } finally {
        leave();
      }
      if (!attempt.isPassing || turn >= rules.retries) return attempt.result;
      await pause(rules.backoffMilliseconds * 2 ** turn, signal);
    }
  };

  return {
    attempts: () => attempts,
    forget: (urls) => {
      for (const url of urls) answers.delete(url);
    },
    get(service, url) {
      const known = answers.get(url);
      if (known !== undefined) return known;
      const answer = ask(service, url);
      answers.set(url, answer);
      void answer.then((result) => {
        // it may have been forgotten and asked anew meanwhile
        if (!result.ok && answers.get(url) === answer) answers.delete(url);
      });
      return answer;
    },
  };
}

async function once(service: string, url: string, rules: RequestRules, signal?: AbortSignal): Promise<Attempt> {
  const late = AbortSignal.timeout(rules.timeoutMilliseconds);
  const either = signal === undefined ? late : AbortSignal.any([signal, late]);
  let hasAnswered = false;
  try {
    const response = await fetch(url, { signal: either, headers: { Accept: 'application/json' }, credentials: 'omit' });
    hasAnswered = true;
    if (response.status === 404) return final(succeed({ kind: 'absent' }));
    const text = await response.text();
    return response.ok ? parsed(service, text) : refused(service, response.status, text);
  } catch (cause) {
    if (signal?.aborted === true) return final(fail('fetch_failed', stopped, undefined, cause));
    const seconds = Math.max(1, Math.round(rules.timeoutMilliseconds / 1000));
    const reason = late.aborted
      ? `${service} antwoordt niet binnen ${seconds === 1 ? '1 seconde' : `${seconds} seconden`}.`
      : hasAnswered
        ? `Het antwoord van ${service} brak halverwege af.`
        : `${service} is niet bereikbaar.`;
    return passing(fail('fetch_failed', reason, undefined, cause));
  }
}

function parsed(service: string, text: string): Attempt {
  if (/^\uFEFF?\s*</.test(text)) {
    return final(fail('fetch_failed', `${service} gaf een webpagina of XML in plaats van gegevens (JSON).`));
  }
  try {
    return final(succeed({ kind: 'body', body: JSON.parse(text.replace(/^\uFEFF/, '')) }));
  } catch (cause) {
    return passing(fail('fetch_failed', `Het antwoord van ${service} brak halverwege af.`, undefined, cause));
  }
}

function refused(service: string, status: number, text: string): Attempt {
  if (status === 500 && /10[.,\s]?000/.test(text)) return final(succeed({ kind: 'too_many' }));
  const failure = fail('fetch_failed', `${service} meldt een fout (${status}).`);
  return status === 429 || status >= 500 ? passing(failure) : final(failure);
}

function final(result: Result<Answer>): Attempt {
  return { result, isPassing: false };
}

function passing(result: Result<Answer>): Attempt {
  return { result, isPassing: true };
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(finish, milliseconds);
    function finish(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      resolve();
    }
    signal?.addEventListener('abort', finish);
  });
}
