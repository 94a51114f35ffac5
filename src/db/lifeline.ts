/**
 * Keeps calls to a worker from waiting for ever: each call ends when the worker answers, when it dies, or when its
 * time is up, which counts as dying.
 */
export class Lifeline {
  readonly #whenDead: Promise<never>;
  #die: (cause: Error) => void = () => undefined;
  #cause: Error | null = null;

  /** `onDeath` is called once, at the first sign of death. */
  constructor(onDeath: (cause: Error) => void) {
    this.#whenDead = new Promise((_, reject) => {
      this.#die = (cause) => {
        if (this.#cause !== null) return;
        this.#cause = cause;
        reject(cause);
        onDeath(cause);
      };
    });
    // nobody may be waiting when the worker dies
    this.#whenDead.catch(() => undefined);
  }

  die(cause: Error): void {
    this.#die(cause);
  }

  async guard<T>(work: () => Promise<T>, milliseconds: number): Promise<T> {
    if (this.#cause !== null) throw this.#cause;
    const timer = setTimeout(() => this.#die(new Error(`no answer within ${milliseconds / 1000} s`)), milliseconds);
    try {
      return await Promise.race([work(), this.#whenDead]);
    } finally {
      clearTimeout(timer);
    }
  }
}
