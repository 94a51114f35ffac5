import { useState } from 'react';
import { type CsvCell, type CsvDialect, dutchExcel, pasted, toCsv } from '../../export/csv.ts';
import { fileName, saveBytes, saveFile } from '../../export/download.ts';
import { type Provenance, provenanceColumns, sourceList } from '../../export/provenance.ts';
import { guardedCanvasText } from '../../text/guardedCanvas.ts';
import { wheelText } from '../../text/wheel.ts';
import { copyMade } from '../ui/copyMade.ts';
import { readsCanvas } from '../ui/readsCanvas.ts';
import { drawWheelPicture, type PicturedWheel } from './wheelPicture.ts';

interface Props {
  readonly title: string;
  readonly wheels: readonly PicturedWheel[];
  readonly table: { readonly header: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] };
  readonly provenance: Provenance;
}

/** The wheel as a picture and as a table; both say relative to what, from which sources and whether it is invented. */
export function WheelSave({ title, wheels, table, provenance }: Props) {
  const [said, setSaid] = useState('');
  const { save } = wheelText;
  const name = (extension: string): string => fileName([provenance.municipality, save.word, title], extension);

  const failed = (): string => (readsCanvas() ? save.failed : guardedCanvasText.picture);
  const draw = async (): Promise<Blob | null> => {
    if (!readsCanvas()) return null;
    return drawWheelPicture({
      title,
      wheels,
      notes: [
        provenance.reference,
        wheelText.angle,
        wheelText.sources(sourceList(provenance)),
        `${wheelText.made(new Date())} ${provenance.invented ? wheelText.invented : ''}`.trim(),
      ],
    });
  };
  const saveImage = async (): Promise<void> => {
    const picture = await draw();
    if (picture === null) return setSaid(failed());
    saveBytes(name('png'), 'image/png', new Uint8Array(await picture.arrayBuffer()));
    setSaid(save.saved(name('png')));
  };
  const copyImage = async (): Promise<void> => {
    const drawn = draw();
    const picture = drawn.then((made) => made ?? Promise.reject(new Error('the wheel could not be drawn')));
    try {
      await copyMade('image/png', picture);
      setSaid(save.copied);
    } catch {
      setSaid((await drawn) === null ? failed() : save.notCopied);
    }
  };
  const tableText = (dialect: CsvDialect): string => {
    const { header, cells } = provenanceColumns(provenance);
    const rows = table.rows.map((row) => [...row, ...cells]);
    return toCsv([...table.header, ...header], rows, dialect);
  };
  const copyTable = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(tableText(pasted));
      setSaid(save.tableCopied);
    } catch {
      setSaid(save.tableNotCopied);
    }
  };
  const saveTable = (): void => {
    saveFile(name('csv'), 'text/csv', tableText(dutchExcel));
    setSaid(save.saved(name('csv')));
  };
  return (
    <div className="wb-row wb-no-print">
      <button type="button" className="wb-button" onClick={() => void copyImage()}>
        {save.copy}
      </button>
      <button type="button" className="wb-button" onClick={() => void saveImage()}>
        {save.image}
      </button>
      <button type="button" className="wb-button" onClick={() => void copyTable()}>
        {save.copyTable}
      </button>
      <button type="button" className="wb-button" onClick={saveTable}>
        {save.table}
      </button>
      <button type="button" className="wb-button" onClick={() => window.print()}>
        {save.print}
      </button>
      <span role="status" className="wb-help">
        {said}
      </span>
    </div>
  );
}
