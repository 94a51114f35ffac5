import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { browserOffline } from '../../src/session/offline.ts';

class FakeWorker extends EventTarget {
  readonly messages: unknown[] = [];
  postMessage(message: unknown): void {
    this.messages.push(message);
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = new FakeWorker();
  updates = 0;
  whenAsked: () => Promise<void> = () => Promise.resolve();

  update(): Promise<void> {
    this.updates += 1;
    return this.whenAsked();
  }

  /** What a browser does when the server has another worker than the one it keeps. */
  finds(): void {
    const found = new FakeWorker();
    this.installing = found;
    this.dispatchEvent(new Event('updatefound'));
    this.installing = null;
    this.waiting = found;
    found.dispatchEvent(new Event('statechange'));
  }
}

function openPage(registration: FakeRegistration, isControlled: boolean): Window {
  const serviceWorker = {
    controller: isControlled ? registration.active : null,
    register: () => Promise.resolve(registration),
    getRegistration: () => Promise.resolve(registration),
    ready: Promise.resolve(registration),
  };
  const page = { navigator: { serviceWorker }, document: { baseURI: 'https://kaart.example/' } };
  return page as unknown as Window;
}

beforeEach(() => {
  vi.stubEnv('PROD', true);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a page that the service worker already runs', () => {
  it('asks at once whether there is a newer site, and announces it', async () => {
    const registration = new FakeRegistration();
    registration.whenAsked = () => {
      registration.finds();
      return Promise.resolve();
    };
    const announced = vi.fn();
    await browserOffline(openPage(registration, true)).prepare('GM9901' as AreaCode, announced);
    expect(announced).toHaveBeenCalledOnce();
    expect(registration.active?.messages).toEqual([{ type: 'KEEP_DATA', municipality: 'GM9901' }]);
  });

  it('goes on as it is when there is no network to ask', async () => {
    const registration = new FakeRegistration();
    registration.whenAsked = () => Promise.reject(new TypeError('no network'));
    const announced = vi.fn();
    await browserOffline(openPage(registration, true)).prepare(null, announced);
    expect(registration.updates).toBe(1);
    expect(announced).not.toHaveBeenCalled();
  });

  it('announces what already stood ready', async () => {
    const registration = new FakeRegistration();
    registration.waiting = new FakeWorker();
    const announced = vi.fn();
    await browserOffline(openPage(registration, true)).prepare(null, announced);
    expect(announced).toHaveBeenCalledOnce();
  });
});

it('a first visit does not ask, and the first worker is no new version', async () => {
  const registration = new FakeRegistration();
  registration.active = null;
  const announced = vi.fn();
  const page = openPage(registration, false);
  await browserOffline(page).prepare(null, announced);
  registration.finds();
  expect(registration.updates).toBe(0);
  expect(announced).not.toHaveBeenCalled();
});
