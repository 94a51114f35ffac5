import { useState } from 'react';
import type { PlaceKindOfWork } from '../../../domain/placeWork.ts';
import { dutchExcel } from '../../../export/csv.ts';
import { fileName, saveBytes, saveFile } from '../../../export/download.ts';
import { type ListedPlace, placesCsv, placesGeoJson } from '../../../export/placeFiles.ts';
import { usualSmallestCount } from '../../../model/smallCount.ts';
import type { Shown } from '../../../state/shown.ts';
import { shellText } from '../../../text/nl.ts';
import { placeListText, placeTableText } from '../../../text/placeEdit.ts';
import { placeFileText } from '../../../text/placeFiles.ts';
import { useData } from '../../appContext.tsx';
import { Said } from '../../ui/Said.tsx';

interface SaveListProps {
  readonly shown: Shown;
  readonly as: PlaceKindOfWork;
  readonly list: readonly ListedPlace[];
}

const formats = ['csv', 'xlsx', 'geojson'] as const;
type Format = (typeof formats)[number];

/** Saves the whole open list, with what was noticed over time; lists of the town's places can be read in again. */
export function SaveList({ shown, as, list }: SaveListProps) {
  const { concepts, facilityKinds } = useData();
  const [failed, setFailed] = useState(false);
  const [saved, setSaved] = useState('');
  const { municipality, invented, suppression } = shown.dataset.manifest;
  const smallestCount = suppression?.smallestCount ?? usualSmallestCount;
  const material = { municipality: municipality.name, invented, concepts, facilityKinds, smallestCount };
  const { many, tab } = placeListText.names[as];
  const words = [municipality.name, many, ...(invented ? [placeFileText.inventedName] : [])];
  if (list.length === 0) return null;
  const write: Readonly<Record<Format, (name: string) => unknown>> = {
    csv: (name) => saveFile(name, 'text/csv', placesCsv(list, material, dutchExcel)),
    geojson: (name) => saveFile(name, 'application/geo+json', placesGeoJson(list, material)),
    xlsx: async (name) => {
      const { placesWorkbook } = await import('../../../export/placeWorkbook.ts');
      const bytes = await placesWorkbook(list, tab, material, new Date().toISOString());
      saveBytes(name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', new Uint8Array(bytes));
    },
  };
  const save = async (format: Format): Promise<void> => {
    setFailed(false);
    setSaved('');
    const name = fileName(words, format);
    try {
      await write[format](name);
      setSaved(name);
    } catch {
      // the code that writes a workbook is fetched when it is asked for
      setFailed(true);
    }
  };
  return (
    <div className="wb-row">
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          className="wb-button"
          aria-label={placeTableText.saveAs(placeTableText.save[format], many)}
          onClick={() => void save(format)}
        >
          {placeTableText.save[format]}
        </button>
      ))}
      {failed && <p role="alert">{shellText.partFailed}</p>}
      <Said words={saved === '' ? '' : shellText.exportSaved(saved)} />
    </div>
  );
}
