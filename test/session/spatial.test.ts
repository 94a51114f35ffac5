import { describe, expect, it } from 'vitest';
import { fail, type Result, succeed } from '../../src/domain/failure.ts';
import { spatialPattern } from '../../src/model/autocorrelation.ts';
import { neighboursOf } from '../../src/model/neighbours.ts';
import { packBoundaries } from '../../src/model/packedBoundaries.ts';
import { createSpatial } from '../../src/session/spatial.ts';
import { createSurenessDesk, type SurenessDesk, transferOf } from '../../src/session/surenessDesk.ts';
import { answerQuestions, type SurenessReply, type SurenessRequest } from '../../src/session/surenessProtocol.ts';
import type { SpatialQuestion } from '../../src/state/spatialCountry.ts';
import { spatialGrid } from '../model/spatialGrid.ts';

const { areas, boundaries, values } = spatialGrid(2400);
const settings = { permutations: 99, seed: 'proef' };

function questionOf(...columns: readonly Float64Array[]): SpatialQuestion {
  return {
    areas,
    boundaries,
    columns: columns.map((column, place) => ({ label: `Kolom ${place}`, values: column })),
    settings,
    packed: () => packBoundaries(areas, boundaries),
  };
}

/** A worker in this process: messages are copied as a real one would, and it looks around between pieces. */
function workingDesk() {
  const kinds: string[] = [];
  let broke: (cause: unknown) => void = () => undefined;
  const desk = createSurenessDesk((hear, onBroken) => {
    broke = onBroken;
    const answer = answerQuestions(
      (reply: SurenessReply) => hear(structuredClone(reply, { transfer: transferOf(reply) })),
      () => new Promise<void>((resolve) => setImmediate(resolve)),
    );
    const send = (request: SurenessRequest) => {
      for (const { kind } of request.tasks ?? []) kinds.push(kind);
      void answer(structuredClone(request));
    };
    return { send, end: () => undefined };
  });
  return { desk, kinds, fail: () => broke('vol') };
}

const nowhere = (): void => undefined;
const opened = (desk: SurenessDesk) => async (): Promise<Result<SurenessDesk>> => succeed(desk);

describe('asking how a figure of a country lies on the map', () => {
  it('gives what the page itself would give, bit for bit, and finds the neighbours once', async () => {
    const { desk, kinds } = workingDesk();
    const spatial = createSpatial(opened(desk));
    const other = values.map((value) => -value);
    const parts: number[] = [];
    const answer = await spatial.read(questionOf(values, other), (part) => parts.push(part));
    const neighbours = neighboursOf(areas, boundaries);
    const patterns = [values, other].map((column) => spatialPattern(column, neighbours, settings));
    expect(answer).toEqual(succeed({ neighbours, patterns }));
    expect(parts).toEqual(parts.toSorted((one, next) => one - next));
    expect(parts.at(-1)).toBe(1);
    expect(values.length).toBe(2400);
    await spatial.read(questionOf(other), nowhere);
    expect(kinds).toEqual(['neighbours', 'spatial', 'spatial', 'spatial']);
  });

  it('knows the answer to the very same question', async () => {
    const { desk, kinds } = workingDesk();
    const spatial = createSpatial(opened(desk));
    const question = questionOf(values);
    const first = await spatial.read(question, nowhere);
    expect(await spatial.read(question, nowhere)).toEqual(first);
    expect(kinds).toEqual(['neighbours', 'spatial']);
  });

  it('is given up when stopped, whatever it was at, and can be asked again', async () => {
    const { desk, kinds } = workingDesk();
    const spatial = createSpatial(opened(desk));
    const question = questionOf(values);
    const early = spatial.read(question, nowhere);
    spatial.stop();
    expect(await early).toBeNull();
    expect(kinds).toEqual([]);
    let part = 0;
    const late = spatial.read(question, (now) => {
      part = now;
      if (now > 0.3 && now < 1) spatial.stop();
    });
    expect(await late).toBeNull();
    expect(part).toBeLessThan(1);
    expect((await spatial.read(question, nowhere))?.ok).toBe(true);
    expect(kinds).toEqual(['neighbours', 'spatial', 'spatial']);
  });

  it('gives up an older question for a newer one', async () => {
    const { desk } = workingDesk();
    const spatial = createSpatial(opened(desk));
    const older = spatial.read(questionOf(values), nowhere);
    const newer = spatial.read(questionOf(values.map((value) => value * value)), nowhere);
    expect(await older).toBeNull();
    expect((await newer)?.ok).toBe(true);
  });

  it('says in its own words what went wrong, and works again after it', async () => {
    const working = workingDesk();
    let tries = 0;
    const spatial = createSpatial(async () => {
      tries += 1;
      return tries === 1 ? fail('fetch_failed', 'Geen verbinding.') : succeed(working.desk);
    });
    const question = questionOf(values);
    expect(await spatial.read(question, nowhere)).toMatchObject({ failure: { sentence: 'Geen verbinding.' } });
    const broken = await spatial.read(question, (part) => {
      if (part > 0) working.fail();
    });
    expect(broken).toMatchObject({ ok: false, failure: { kind: 'engine_unavailable' } });
    expect(broken?.ok === false ? broken.failure.sentence : '').toContain('ruimtelijk patroon');
    expect((await spatial.read(question, nowhere))?.ok).toBe(true);
  });
});
