import { createContext } from 'react';
import type { Camera } from '../../state/viewState.ts';
import type { MapPort } from './port.ts';

/** Maps that move together. */
export interface MapsInStep {
  /** gives the way to leave */
  join(port: MapPort): () => void;
  /** a person moves this map: the others go there too */
  moved(port: MapPort, camera: Camera): void;
}

/** What is told to a map in this way it does not report, so that no movement comes back. */
export function createMapsInStep(): MapsInStep {
  const ports = new Set<MapPort>();
  return {
    join: (port) => {
      ports.add(port);
      return () => ports.delete(port);
    },
    moved: (port, camera) => {
      for (const other of ports) if (other !== port) other.moveTo(camera, false);
    },
  };
}

/** null where a map has the screen to itself */
export const InStepContext = createContext<MapsInStep | null>(null);
