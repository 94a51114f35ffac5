import { inventedStock } from '../../../scripts/replay/inventedStock.ts';
import { type ReplayOptions, type RunningReplay, replay } from '../../../scripts/replay/server.ts';
import type { Stock } from '../../../scripts/replay/stock.ts';
import { replayAddresses } from '../../../src/sources/live/hosts.ts';
import { createRequester, type RequestRules } from '../../../src/sources/live/request.ts';
import type { LiveSession } from '../../../src/sources/live/session.ts';

/** Patient enough for a busy machine, quick enough for faults. */
export const testRules: RequestRules = {
  parallel: 4,
  timeoutMilliseconds: 20_000,
  retries: 2,
  backoffMilliseconds: 1,
};

let stock: Promise<Stock> | null = null;

/** Oeverstad in the formats of the services, made once per test file. */
export function oeverstadStock(): Promise<Stock> {
  stock ??= inventedStock();
  return stock;
}

/** Runs `work` against a replay server that is closed afterwards. */
export async function withReplay<T>(
  options: Partial<Omit<ReplayOptions, 'port'>>,
  work: (server: RunningReplay) => Promise<T>,
): Promise<T> {
  const server = await replay({ stock: await oeverstadStock(), fault: null, ...options, port: 0 });
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

export function sessionAt(address: string, rules: Partial<RequestRules> = {}, signal?: AbortSignal): LiveSession {
  return { addresses: replayAddresses(address), requester: createRequester({ ...testRules, ...rules }, signal) };
}
