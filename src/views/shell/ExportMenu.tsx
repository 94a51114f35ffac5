import { type ComponentType, useId, useRef, useState } from 'react';
import { dutchExcel, international, toCsv } from '../../export/csv.ts';
import { fileName, saveFile } from '../../export/download.ts';
import { toGeoJson } from '../../export/geojson.ts';
import { provenanceColumns, provenanceOf } from '../../export/provenance.ts';
import type { Shown } from '../../state/shown.ts';
import { mapPictureOpenText } from '../../text/mapPictureOpen.ts';
import { levelText, shellText } from '../../text/nl.ts';
import { useData, useView } from '../appContext.tsx';
import { figuresUsed } from '../explore/figuresUsed.ts';
import type { MapPictureFormProps } from '../map/MapPictureForm.tsx';
import { exportTable } from '../table/exportTable.ts';
import { rowsBetween, sortedTable } from '../table/sortedTable.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LatePart } from '../ui/LatePart.tsx';
import { useFetchAhead } from '../ui/useFetchAhead.ts';

const loadPictureForm = (): Promise<ComponentType<MapPictureFormProps>> =>
  import('../map/MapPictureForm.tsx').then(({ MapPictureForm }) => MapPictureForm);
const ahead = [loadPictureForm];

const formats = ['dutch', 'international', 'geo'] as const;
type Format = (typeof formats)[number];

const labels: Readonly<Record<Format, string>> = {
  dutch: shellText.exportDutch,
  international: shellText.exportInternational,
  geo: shellText.exportGeo,
};

/** Table and boundaries of this moment as files; each says what it is relative to and where the figures come from. */
export function ExportMenu({ shown }: { readonly shown: Shown }) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [saved, setSaved] = useState('');
  const [pictureOpen, setPictureOpen] = useState(false);
  useFetchAhead(ahead);
  const { datasets } = useData();
  const { sort } = useView().table;
  const { manifest } = shown.dataset;

  const save = (format: Format): void => {
    const sorted = sortedTable(shown, datasets, sort);
    const rows = rowsBetween(sorted, 0, sorted.count);
    const table = exportTable(shown, rows);
    const provenance = provenanceOf(manifest, figuresUsed(shown));
    const words = [manifest.municipality.name, levelText[shown.level].many, shown.measure.label];
    const name = fileName(words, format === 'geo' ? 'geojson' : 'csv');
    if (format === 'geo') {
      if (shown.boundaries === null) return;
      const byCode = new Map(rows.map(({ area }, at) => [area.code as string, table.rows[at] ?? []]));
      saveFile(name, 'application/geo+json', toGeoJson(shown.boundaries, table.properties, byCode, provenance));
    } else {
      const { header, cells } = provenanceColumns(provenance);
      const text = toCsv(
        [...table.header, ...header],
        table.rows.map((row) => [...row, ...cells]),
        format === 'dutch' ? dutchExcel : international,
      );
      saveFile(name, 'text/csv', text);
    }
    menu.current?.hidePopover();
    setSaved(shellText.exportSaved(name));
  };

  return (
    <>
      <button type="button" className="wb-button" popoverTarget={`${id}-menu`}>
        {shellText.exporting}
      </button>
      <div ref={menu} id={`${id}-menu`} className="wb-pop" popover="auto">
        <ul className="wb-plain">
          {formats.map((format) => (
            <li key={format}>
              <button
                type="button"
                className="wb-button"
                data-kind="link"
                disabled={format === 'geo' && shown.boundaries === null}
                onClick={() => save(format)}
              >
                {labels[format]}
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              className="wb-button"
              data-kind="link"
              aria-haspopup="dialog"
              disabled={shown.boundaries === null}
              onClick={() => {
                menu.current?.hidePopover();
                setPictureOpen(true);
              }}
            >
              {mapPictureOpenText.menu}
            </button>
          </li>
        </ul>
        <p className="wb-help">{shellText.exportAbout}</p>
      </div>
      <Dialog title={mapPictureOpenText.heading} open={pictureOpen} onClose={() => setPictureOpen(false)}>
        <LatePart
          load={loadPictureForm}
          props={{ shown }}
          loading={mapPictureOpenText.loading}
          failed={mapPictureOpenText.missing}
        />
      </Dialog>
      <span role="status" className="wb-hidden">
        {saved}
      </span>
    </>
  );
}
