import type { Area } from '../../domain/area.ts';
import { useEmit, useGivenData } from '../appContext.tsx';
import { boundsOf } from '../map/areaGeometry.ts';
import { cameraOf } from './cameraOf.ts';

/** Selects an area, at its own level, and brings it into view. */
export function useGoToArea(): (area: Area) => void {
  const { boundaries } = useGivenData();
  const emit = useEmit();
  return (area) => {
    emit({ kind: 'choose_level', level: area.level });
    emit({ kind: 'select_area', code: area.code });
    const feature = boundaries[area.level]?.features.find(({ properties }) => properties.code === area.code);
    const bounds = feature === undefined ? null : boundsOf([feature]);
    if (bounds === null) return;
    const map = document.querySelector('[data-map-state]');
    emit({ kind: 'settle_camera', camera: cameraOf(bounds, map?.clientWidth ?? 0, map?.clientHeight ?? 0) });
  };
}
