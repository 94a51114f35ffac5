import './record.css';
import { useCallback, useMemo } from 'react';
import type { AreaCode } from '../../../domain/area.ts';
import { recordPanelText } from '../../../text/record.ts';
import { useData } from '../../appContext.tsx';
import { UndoBar } from '../../ui/UndoBar.tsx';
import type { SessionPartProps } from '../partProps.ts';
import { RemarkEntry } from './RemarkEntry.tsx';
import { RemarkList } from './RemarkList.tsx';
import { SessionFiles } from './SessionFiles.tsx';

/** What was said in the room, and the files a session leaves behind. */
export function RecordPanel({ shown }: SessionPartProps) {
  const { datasets } = useData();
  const names = useMemo(
    () =>
      new Map<string, string>(
        Object.values(datasets).flatMap(({ areas }) => areas.map(({ code, name }) => [code, name] as const)),
      ),
    [datasets],
  );
  const nameOf = useCallback((code: AreaCode) => names.get(code) ?? null, [names]);
  const { areas } = shown.dataset;
  return (
    <div className="wb-record">
      <section className="wb-section" aria-labelledby="wb-record-title">
        <h3 id="wb-record-title">{recordPanelText.title}</h3>
        <p className="wb-help">{recordPanelText.intro}</p>
        <RemarkEntry areas={areas} />
        <div className="wb-row">
          <UndoBar />
        </div>
      </section>
      <RemarkList areas={areas} nameOf={nameOf} />
      <SessionFiles shown={shown} nameOf={nameOf} />
    </div>
  );
}
