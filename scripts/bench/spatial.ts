import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AreaFeatureCollection } from '../../src/domain/boundary.ts';
import { boundariesFile } from '../../src/domain/bundle.ts';
import type { Neighbours } from '../../src/model/neighbours.ts';
import { packBoundaries } from '../../src/model/packedBoundaries.ts';
import { createRandom } from '../../src/model/random.ts';
import { type SurenessOutcome, type SurenessTask, startTask } from '../../src/model/surenessTasks.ts';
import { spatialSettings } from '../../src/state/spatialReading.ts';
import { type Measured, milliseconds, timed } from './timing.ts';

/** One pass of the task as the worker does it, in pieces. */
function carryOut(task: SurenessTask): SurenessOutcome {
  const run = startTask(task);
  while (run.advance() < 1);
  return run.outcome();
}

function neighboursIn(task: SurenessTask): Neighbours {
  const outcome = carryOut(task);
  if (outcome.kind !== 'neighbours') throw new Error('no neighbours were found');
  return outcome.result;
}

/** The spatial pattern of one column of all buurten of a made-up country; `country` is the folder of its bundle. */
export async function measureSpatial(country: string): Promise<Measured[]> {
  const boundaries: AreaFeatureCollection = JSON.parse(readFileSync(join(country, boundariesFile('buurt')), 'utf8'));
  const areas = boundaries.features.map(({ properties }) => properties);
  const found: SurenessTask = { kind: 'neighbours', boundaries: packBoundaries(areas, boundaries) };
  const random = createRandom('bench');
  const values = Float64Array.from(areas, () => random.bell());
  const pattern: SurenessTask = {
    kind: 'spatial',
    values,
    neighbours: neighboursIn(found),
    settings: spatialSettings,
  };
  return [
    {
      what: 'spatial pattern, 14,500 areas: boundaries made ready for the worker',
      value: milliseconds(await timed(6, 1, () => packBoundaries(areas, boundaries))),
      beside: 'on the page, at the first pattern of a country alone',
    },
    {
      what: 'spatial pattern, 14,500 areas: who borders on whom',
      value: milliseconds(await timed(3, 1, () => carryOut(found))),
      beside: 'in a worker, at the first pattern alone',
    },
    {
      what: 'spatial pattern, 14,500 areas: Moran’s I and local clusters, 999 rearrangements',
      value: milliseconds(await timed(3, 1, () => carryOut(pattern))),
      beside: 'in a worker, per column',
    },
  ];
}
