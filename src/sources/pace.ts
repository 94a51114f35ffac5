/** Milliseconds of work after which the page gets a turn: half a frame, so that scrolling and pointing stay smooth. */
const longestTurn = 8;

/** Cuts long work into turns, so that a page that reads a large file still answers its user. */
export class Pace {
  #since = performance.now();

  /** Whether the present turn has lasted long enough; then call `rest` where the work can be interrupted. */
  get isDue(): boolean {
    return performance.now() - this.#since >= longestTurn;
  }

  /** Everything else that waits for this thread goes first. */
  async rest(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#since = performance.now();
  }
}
