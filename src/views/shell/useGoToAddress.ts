import type { AddressMatch } from '../../domain/address.ts';
import { areaAt } from '../../model/areaAt.ts';
import { useCommands, useData, useEmit, useView } from '../appContext.tsx';

/** streets and houses show, with the area around them */
const closeUp = 14.5;

/** Marks an address on the map, brings it into view and selects the buurt it lies in. */
export function useGoToAddress(): (match: AddressMatch) => void {
  const { boundaries } = useData();
  const { level } = useView();
  const { markAddress } = useCommands();
  const emit = useEmit();
  return (match) => {
    const finest = boundaries.buurt === undefined ? level : 'buurt';
    const shapes = boundaries[finest];
    const area = shapes === undefined ? null : areaAt(shapes, match);
    if (area !== null) {
      emit({ kind: 'choose_level', level: finest });
      emit({ kind: 'select_area', code: area.code });
    }
    markAddress(match);
    emit({ kind: 'settle_camera', camera: { lon: match.lon, lat: match.lat, zoom: closeUp } });
  };
}
