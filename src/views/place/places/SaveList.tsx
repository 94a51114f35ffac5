import type { Places } from '../../../domain/dataset.ts';
import { dutchExcel } from '../../../export/csv.ts';
import { fileName, saveFile } from '../../../export/download.ts';
import { type ListedPlace, placesCsv, placesGeoJson } from '../../../export/placeFiles.ts';
import type { Shown } from '../../../state/shown.ts';
import { placeListText, placeTableText } from '../../../text/placeEdit.ts';
import { placeFileText } from '../../../text/placeFiles.ts';
import { useData } from '../../appContext.tsx';

interface SaveListProps {
  readonly shown: Shown;
  readonly as: keyof Places;
}

/** Saves the whole open list; the file can be read in again under "Uit een bestand". */
export function SaveList({ shown, as }: SaveListProps) {
  const { concepts, facilityKinds, places } = useData();
  const { municipality, invented } = shown.dataset.manifest;
  const list: readonly ListedPlace[] = places?.[as] ?? [];
  const material = { municipality: municipality.name, invented, concepts, facilityKinds };
  const { many } = placeListText.names[as];
  const words = [municipality.name, many, ...(invented ? [placeFileText.inventedName] : [])];
  if (list.length === 0) return null;
  return (
    <div className="wb-row">
      <button
        type="button"
        className="wb-button"
        aria-label={placeTableText.saveAs(placeTableText.save.csv, many)}
        onClick={() => saveFile(fileName(words, 'csv'), 'text/csv', placesCsv(list, material, dutchExcel))}
      >
        {placeTableText.save.csv}
      </button>
      <button
        type="button"
        className="wb-button"
        aria-label={placeTableText.saveAs(placeTableText.save.geojson, many)}
        onClick={() => saveFile(fileName(words, 'geojson'), 'application/geo+json', placesGeoJson(list, material))}
      >
        {placeTableText.save.geojson}
      </button>
    </div>
  );
}
