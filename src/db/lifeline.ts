/** The engine is gone: no call to it can succeed any more. */
export class EngineStopped extends Error {
  override readonly name = 'EngineStopped';
}

/**
 * Keeps calls to a worker from waiting for ever: each call ends when the worker answers, when it dies, or when its
 * time is up, which counts as dying.
 */
export class Lifeline {
  readonly #whenDead: Promise<never>;
  #die: (reason: string) => void = () => undefined;
  #cause: EngineStopped | null = null;

  /** `onDeath` is called once, at the first sign of death. */
  constructor(onDeath: (cause: EngineStopped) => void) {
    this.#whenDead = new Promise((_, reject) => {
      this.#die = (reason) => {
        if (this.#cause !== null) return;
        const cause = new EngineStopped(reason);
        this.#cause = cause;
        reject(cause);
        onDeath(cause);
      };
    });
    // nobody may be waiting when the worker dies
    this.#whenDead.catch(() => undefined);
  }

  die(reason: string): void {
    this.#die(reason);
  }

  async guard<T>(work: () => Promise<T>, milliseconds: number): Promise<T> {
    if (this.#cause !== null) throw this.#cause;
    const timer = setTimeout(() => this.#die(`no answer within ${milliseconds / 1000} s`), milliseconds);
    try {
      return await Promise.race([work(), this.#whenDead]);
    } finally {
      clearTimeout(timer);
    }
  }
}
