import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AreaCode } from '../../src/domain/area.ts';
import { replayAddresses } from '../../src/sources/live/hosts.ts';
import { liveSources, loadMunicipality } from '../../src/sources/live/load.ts';
import { createRequester, publicRules } from '../../src/sources/live/request.ts';
import { inventedStock } from '../replay/inventedStock.ts';
import { realStock } from '../replay/realStock.ts';
import { replay } from '../replay/server.ts';
import type { Stock } from '../replay/stock.ts';
import { type Measured, milliseconds } from './timing.ts';

const runs = 5;

/** One load of a municipality: milliseconds until each source was there, and all of them; figures that came. */
async function loadOnce(address: string, code: AreaCode) {
  const session = { addresses: replayAddresses(address), requester: createRequester(publicRules) };
  const ended = new Map<string, number>();
  let figures = 0;
  const start = performance.now();
  const { outcomes } = await loadMunicipality(session, code, (progress) => {
    if (progress.state === 'done') {
      ended.set(progress.source, performance.now() - start);
      figures += progress.figures;
    }
  });
  const whole = performance.now() - start;
  const failed = outcomes.filter(({ failure }) => failure !== null);
  return { ended, whole, figures, requests: session.requester.attempts(), failed };
}

async function measureLoad(label: string, stock: Stock, code: AreaCode): Promise<Measured[]> {
  const server = await replay({ stock, port: 0, fault: null });
  try {
    await loadOnce(server.address, code);
    const loads: Awaited<ReturnType<typeof loadOnce>>[] = [];
    for (let run = 0; run < runs; run += 1) loads.push(await loadOnce(server.address, code));
    const [last] = loads;
    const beside = `${last?.requests} requests, ${last?.figures} figures, 4 at a time, no network between`;
    const perSource = liveSources.flatMap(({ id, label: source }) => {
      const times = loads.flatMap(({ ended }) => ended.get(id) ?? []);
      return times.length === 0
        ? []
        : [
            {
              what: `${label}, ${source}`,
              value: milliseconds(times),
              beside: 'its end, side by side with the others',
            },
          ];
    });
    return [
      { what: `${label}, all sources`, value: milliseconds(loads.map(({ whole }) => whole)), beside },
      ...perSource,
    ];
  } finally {
    await server.close();
  }
}

/** Loading the invented municipality per source from a replay server. */
export async function measureLive(): Promise<Measured[]> {
  return measureLoad('municipality from services (replay)', await inventedStock(), 'GM9901' as AreaCode);
}

/** The same with real files; for looking at, never for the README. Empty where they are not. */
export async function measureRealLive(from: string): Promise<Measured[]> {
  if (!existsSync(from)) return [];
  return measureLoad('Zwolle from services (replay)', await realStock(from), 'GM0193' as AreaCode);
}

if (process.argv[1]?.endsWith('live.ts')) {
  const real = join(import.meta.dirname, '..', '..', '..', 'shared', 'real-data');
  for (const { what, value, beside } of [...(await measureLive()), ...(await measureRealLive(real))]) {
    console.log(`${what}: ${value} (${beside})`);
  }
}
