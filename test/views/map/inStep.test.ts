import { describe, expect, it } from 'vitest';
import type { Camera } from '../../../src/state/viewState.ts';
import { createMapsInStep } from '../../../src/views/map/inStep.ts';
import type { MapPort } from '../../../src/views/map/port.ts';

const nothing = () => undefined;

/** A map that only remembers where it was sent. */
function mapOf(log: [Camera, boolean][]): MapPort {
  return {
    draw: nothing,
    fit: nothing,
    moveTo: (camera, animate) => log.push([camera, animate]),
    zoomBy: nothing,
    panBy: nothing,
    camera: () => ({ lon: 0, lat: 0, zoom: 0 }),
    resize: nothing,
    destroy: nothing,
  };
}

describe('maps in step', () => {
  it('go where a person moves one of them, at once and without telling of it, until they leave', () => {
    const logs: [Camera, boolean][][] = [[], [], []];
    const [one, two, three] = logs.map(mapOf);
    if (one === undefined || two === undefined || three === undefined) throw new Error('three maps');
    const inStep = createMapsInStep();
    const leave = [one, two, three].map((port) => inStep.join(port));
    const camera = { lon: 5.3, lat: 52.6, zoom: 12 };
    inStep.moved(two, camera);
    expect(logs).toEqual([[[camera, false]], [], [[camera, false]]]);
    leave[2]?.();
    inStep.moved(one, camera);
    expect(logs.map(({ length }) => length)).toEqual([1, 1, 1]);
  });
});
