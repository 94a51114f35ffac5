import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { SitingShown } from '../../../state/siting.ts';
import { type SiteFigures, siteFigures } from '../../../state/viewState.ts';
import { placingText } from '../../../text/placing.ts';
import { scoresText } from '../../../text/siteScores.ts';
import { useData, useEmit, useView } from '../../appContext.tsx';
import { LargeLower } from '../../ui/LargeLower.tsx';
import { useSiting } from '../useSiting.ts';
import { CellDetails } from './CellDetails.tsx';
import { SiteGrid } from './SiteGrid.tsx';
import { siteColumns } from './siteColumns.ts';
import { siteRows } from './siteRows.ts';
import { siteLines } from './sortSites.ts';
import { useCellMaterial, useChosen } from './useScores.ts';

/** Every site on every criterion, below the map. */
export function ScoresLower() {
  const siting = useSiting();
  const { table } = useView();
  const { places } = useData();
  const [typed, setTyped] = useState('');
  const isThere = table.open && siting !== null && !siting.isBlind && siting.sites.length > 0;
  return (
    <LargeLower
      label={scoresText.heading}
      heading={scoresText.title}
      openWord={scoresText.open}
      closeWord={scoresText.close}
      className="wb-sites-panel"
      isThere={isThere}
      empty={
        <p className="wb-help wb-sites-none">
          {siting === null
            ? placingText.waiting
            : siting.isBlind
              ? scoresText.blind(places?.sites.length ?? Number.NaN)
              : scoresText.none}
        </p>
      }
      tools={<TableTools typed={typed} onTyped={setTyped} />}
      largeTitle={scoresText.heading}
      largeClassName="wb-sites-panel wb-sites-large"
      largeButton={{
        className: 'wb-site-large',
        title: scoresText.large,
        content: (
          <>
            <span aria-hidden="true">⤢</span>
            <span className="wb-hidden">{scoresText.large}</span>
          </>
        ),
      }}
    >
      {(onLeave) => siting !== null && <Sites siting={siting} typed={typed} onLeave={onLeave} />}
    </LargeLower>
  );
}

interface TableToolsProps {
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}

/** What the cells show, and a search for sites. */
function TableTools({ typed, onTyped }: TableToolsProps) {
  const { figures } = useView().placing;
  const emit = useEmit();
  const id = useId();
  const choose = (chosen: SiteFigures): void => emit({ kind: 'choose_placing', change: { figures: chosen } });
  return (
    <div className="wb-site-tools">
      <label className="wb-hidden" htmlFor={`${id}-figures`}>
        {scoresText.figures}
      </label>
      <select
        id={`${id}-figures`}
        className="wb-input"
        value={figures}
        onChange={({ target }) => {
          const chosen = siteFigures.find((each) => each === target.value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {siteFigures.map((each) => (
          <option key={each} value={each}>
            {scoresText.figuresOf[each]}
          </option>
        ))}
      </select>
      <label className="wb-hidden" htmlFor={`${id}-search`}>
        {scoresText.search}
      </label>
      <input
        id={`${id}-search`}
        className="wb-input"
        type="search"
        autoComplete="off"
        placeholder={scoresText.searchShort}
        value={typed}
        onChange={({ target }) => onTyped(target.value)}
      />
    </div>
  );
}

interface SitesProps {
  readonly siting: SitingShown;
  readonly typed: string;
  /** another part of the screen is asked for */
  readonly onLeave: () => void;
}

function Sites({ siting, typed, onLeave }: SitesProps) {
  const { table } = useView();
  const material = useCellMaterial(siting);
  const chosen = useChosen(siting);
  // typing goes first, the list follows
  const search = useDeferredValue(typed);
  const [asked, setAsked] = useState<{ readonly site: string; readonly criterion: number } | null>(null);
  const columns = siteColumns(siting.siting, material.figures);
  const rows = siteRows(siting.sites, siting.matrix);
  const lines = useMemo(
    () => siteLines(rows, search, columns, table.sort, material, chosen),
    [rows, search, columns, table.sort, material, chosen],
  );
  const askedRow = rows.kept.find(({ id }) => id === asked?.site);
  const { method } = siting.siting;
  return (
    <>
      <p className="wb-help wb-sites-about">
        {method === 'promethee' ? scoresText.relativePromethee : scoresText.relative}
        <span className="wb-hidden"> {scoresText.keys}</span>
      </p>
      {lines.length === 0 ? (
        <p className="wb-help wb-sites-none" role="status">
          {scoresText.noneFound}
        </p>
      ) : (
        <SiteGrid
          lines={lines}
          columns={columns}
          material={material}
          shortlist={siting.shortlist}
          chosen={chosen}
          label={scoresText.caption(siting.concept.label, scoresText.figuresOf[material.figures])}
          onLeave={onLeave}
          onExplain={(row, criterion) => setAsked({ site: row.id, criterion })}
        />
      )}
      <CellDetails
        material={material}
        row={askedRow ?? null}
        criterion={asked?.criterion ?? 0}
        onClose={() => setAsked(null)}
        onLeave={onLeave}
      />
    </>
  );
}
