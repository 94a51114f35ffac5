import './ready.css';
import { useState } from 'react';
import { type CsvDialect, dutchExcel, international, toCsv } from '../../../export/csv.ts';
import { fileName, saveFile } from '../../../export/download.ts';
import { passesFilter } from '../../../state/readyRows.ts';
import { readyFilters } from '../../../state/viewState.ts';
import { levelText } from '../../../text/nl.ts';
import { readyText } from '../../../text/ready.ts';
import { useEmit, useView } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { LowerPanel } from '../../ui/LowerPanel.tsx';
import type { PartProps } from '../partProps.ts';
import { ReadyTable } from './ReadyTable.tsx';
import { mostRows, readyCsvRows } from './readyTable.ts';
import { type ReadinessShown, useReadiness } from './useReadiness.ts';

function Content({ shown, ready }: PartProps & { readonly ready: ReadinessShown }) {
  const emit = useEmit();
  const { readyAreas: filter, onlyNeeded } = useView().placing;
  const [saved, setSaved] = useState('');
  const words = readyText.table;
  const { manifest, areas } = shown.dataset;
  const { concept, needed, items: allItems, rowOf } = ready;
  const neededItems = needed.map(({ item }) => item);
  const canChoose = neededItems.length > 0 && concept !== null;
  const items = canChoose && onlyNeeded ? neededItems : allItems;
  const byName = areas.toSorted((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true }));
  const rows = byName.slice(0, mostRows).map(rowOf);
  const chosen = rows.filter((row) => passesFilter(row, items, filter));
  const save = (dialect: CsvDialect): void => {
    const cells = readyCsvRows(chosen, items, neededItems, concept?.label ?? '', manifest);
    const name = fileName([manifest.municipality.name, levelText[shown.level].many, readyText.csv.file], 'csv');
    saveFile(name, 'text/csv', toCsv(readyText.csv.header, cells, dialect));
    setSaved(words.saved(name));
  };
  return (
    <>
      <div className="wb-ready-tools">
        {canChoose && (
          <Choice
            label={words.items}
            value={onlyNeeded ? 'needed' : 'all'}
            options={[
              ['all', words.itemsAll],
              ['needed', words.itemsNeeded(concept.label)],
            ]}
            onChoose={(which) => emit({ kind: 'choose_placing', change: { onlyNeeded: which === 'needed' } })}
          />
        )}
        <Choice
          label={words.areas}
          value={filter}
          options={readyFilters.map((each) => [each, words.filters[each]] as const)}
          onChoose={(readyAreas) => emit({ kind: 'choose_placing', change: { readyAreas } })}
        />
      </div>
      <div className="wb-ready-tools">
        <p className="wb-help wb-ready-count" role="status">
          {words.count(chosen.length, rows.length)} {saved}
        </p>
        <div className="wb-ready-actions">
          <button type="button" className="wb-button" onClick={() => save(dutchExcel)}>
            {words.saveDutch}
          </button>
          <button type="button" className="wb-button" onClick={() => save(international)}>
            {words.saveInternational}
          </button>
        </div>
      </div>
      {areas.length > mostRows && <p className="wb-message">{words.tooMany(areas.length, mostRows)}</p>}
      {chosen.length === 0 ? (
        <p className="wb-ready-none">{words.none}</p>
      ) : (
        <ReadyTable rows={chosen} items={items} many={levelText[shown.level].many} />
      )}
    </>
  );
}

/** Below the map: all areas beside all items, to filter and to save. */
export function ReadyLower({ shown }: PartProps) {
  const ready = useReadiness(shown);
  const words = readyText.table;
  return (
    <LowerPanel label={readyText.heading} openWord={words.open} closeWord={words.close} className="wb-ready-lower">
      {typeof ready === 'string' ? (
        <p className="wb-message">{readyText.unavailable[ready]}</p>
      ) : (
        <Content shown={shown} ready={ready} />
      )}
    </LowerPanel>
  );
}
