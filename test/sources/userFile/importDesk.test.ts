import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserImportDesk } from '../../../src/sources/userFile/importDeskBrowser.ts';

/** A worker of which the test decides when it answers, or breaks. */
class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  readonly asked: unknown[] = [];
  ended = false;

  constructor(
    readonly address: URL,
    readonly options: WorkerOptions,
  ) {
    super();
    FakeWorker.made.push(this);
  }

  postMessage(job: unknown): void {
    this.asked.push(job);
  }

  answer(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  terminate(): void {
    this.ended = true;
  }
}

beforeEach(() => {
  FakeWorker.made = [];
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

const present = (): FakeWorker => {
  const worker = FakeWorker.made.at(-1);
  if (worker === undefined) throw new Error('no worker was started');
  return worker;
};
const undone = { ok: true, value: { files: new Map(), asOnSite: true } };

describe('the desk in a worker', () => {
  it('starts a module worker of the site when first asked, and asks the same one again', async () => {
    const desk = browserImportDesk();
    expect(FakeWorker.made).toHaveLength(0);
    const first = desk.undo(new Map(), 'een');
    expect(present().options).toEqual({ type: 'module' });
    expect(present().address.protocol).not.toBe('blob:');
    present().answer(undone);
    expect(await first).toEqual(undone);
    const second = desk.undo(new Map(), 'twee');
    present().answer(undone);
    expect(await second).toEqual(undone);
    expect(FakeWorker.made).toHaveLength(1);
    expect(present().asked).toEqual([
      { kind: 'undo', files: new Map(), importId: 'een' },
      { kind: 'undo', files: new Map(), importId: 'twee' },
    ]);
  });

  it('ends the worker when it is stopped, and starts another for the next job', async () => {
    const desk = browserImportDesk();
    const stopped = desk.undo(new Map(), 'een');
    const [former] = FakeWorker.made;
    desk.stop();
    expect(await stopped).toMatchObject({ ok: false, failure: { sentence: 'Gestopt. Er is niets veranderd.' } });
    expect(former?.ended).toBe(true);
    const next = desk.undo(new Map(), 'twee');
    former?.dispatchEvent(new Event('error'));
    present().answer(undone);
    expect(await next).toEqual(undone);
    expect(FakeWorker.made).toHaveLength(2);
  });

  it('is a failure of one sentence when the worker breaks', async () => {
    const desk = browserImportDesk();
    const broken = desk.undo(new Map(), 'een');
    present().dispatchEvent(new Event('error'));
    expect(await broken).toMatchObject({
      failure: { sentence: expect.stringContaining('misschien is het bestand te groot voor dit apparaat') },
    });
    expect(present().ended).toBe(true);
  });
});
