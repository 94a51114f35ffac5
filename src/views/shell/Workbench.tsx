import { useEffect, useRef } from 'react';
import type { Shown } from '../../state/shown.ts';
import { shellText } from '../../text/nl.ts';
import { useData, useEmit, useHovered, useSetHovered, useView } from '../appContext.tsx';
import { ExplorePanel } from '../explore/ExplorePanel.tsx';
import { MapView } from '../map/MapView.tsx';
import { ProfilePanel } from '../profile/ProfilePanel.tsx';
import { TablePanel } from '../table/TablePanel.tsx';
import { Guarded } from '../ui/Guarded.tsx';
import { LatePart } from '../ui/LatePart.tsx';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { useFetchAhead } from '../ui/useFetchAhead.ts';
import { useFocusWhenLost } from '../ui/useFocusWhenLost.ts';
import { modePanelId, modeTabId } from './modeIds.ts';
import type { Panel } from './PanelBar.tsx';

interface WorkbenchProps {
  readonly shown: Shown;
  /** which part a narrow screen shows */
  readonly onPanel: (panel: Panel) => void;
}

const loadWeighPanel = () => import('../weigh/WeighPanel.tsx').then(({ WeighPanel }) => WeighPanel);
const loadPlacePanel = () => import('../place/PlacePanel.tsx').then(({ PlacePanel }) => PlacePanel);
const loadPlaceLower = () => import('../place/PlaceLower.tsx').then(({ PlaceLower }) => PlaceLower);
const loadSessionPanel = () => import('../session/SessionPanel.tsx').then(({ SessionPanel }) => SessionPanel);
const loadSessionLower = () => import('../session/SessionLower.tsx').then(({ SessionLower }) => SessionLower);
const loadSureness = () => import('../weigh/SurenessForMap.tsx').then(({ SurenessForMap }) => SurenessForMap);
const loadTwoMaps = () => import('../weigh/BesideMap.tsx').then(({ TwoMaps }) => TwoMaps);
const loadComparePanel = () => import('../profile/ComparePanel.tsx').then(({ ComparePanel }) => ComparePanel);
const ahead = [loadComparePanel, loadWeighPanel, loadPlacePanel, loadPlaceLower, loadSessionPanel, loadSessionLower];
/** what a part that is fetched when first wanted says meanwhile */
const late = { loading: shellText.partLoading, failed: shellText.partFailed };

/** fewest areas that make a comparison */
const comparable = 2;

/** A second area to compare asks for the comparison: it takes the place of the table, which one button brings back. */
function useRoomForComparison(compared: number): void {
  const emit = useEmit();
  const before = useRef(compared);
  useEffect(() => {
    if (compared >= comparable && compared > before.current) emit({ kind: 'open_table', on: false });
    before.current = compared;
  }, [compared, emit]);
}

function MapPlace({ shown }: { readonly shown: Shown }) {
  const { concepts } = useData();
  const { camera } = useView();
  return (
    <MapView
      shown={shown}
      hovered={useHovered()}
      onHover={useSetHovered()}
      emit={useEmit()}
      concepts={concepts}
      municipalityName={shown.dataset.manifest.municipality.name}
      camera={camera}
    />
  );
}

/** Panel of the work mode, map above table or comparison, profile. */
export function Workbench({ shown, onPanel }: WorkbenchProps) {
  const { mode, table, beside, measure } = useView();
  const { selected, compared } = shown;
  useRoomForComparison(compared.length);
  useFetchAhead(ahead);
  // with the comparison its buttons go; the table is what is below the map again
  useFocusWhenLost(compared.length >= comparable ? 'comparison' : '', () => document.getElementById('tabel'));
  const two = mode === 'wegen' && beside !== null;
  const comparing = compared.length >= comparable && !table.open;
  return (
    <div id={modePanelId} className="wb-work" role="tabpanel" aria-labelledby={modeTabId(mode)}>
      {/* no stop of its own: Firefox makes one of every box that scrolls, and a reader has nothing to say there */}
      <div className="wb-left" tabIndex={-1}>
        {mode === 'wegen' ? (
          <LatePart load={loadWeighPanel} props={{ shown }} {...late} />
        ) : mode === 'plaatsen' ? (
          <LatePart load={loadPlacePanel} props={{ shown }} {...late} />
        ) : mode === 'sessie' ? (
          <LatePart load={loadSessionPanel} props={{ shown }} {...late} />
        ) : (
          <>
            {measure === 'zekerheid' && <LatePart load={loadSureness} props={{ shown }} {...late} />}
            <ExplorePanel shown={shown} />
          </>
        )}
      </div>
      <div className="wb-centre" data-lower={table.open || comparing} data-comparing={comparing}>
        <div className="wb-map-place">
          <Guarded fallback={<p className="wb-message">{shellText.mapFailed}</p>}>
            {two ? (
              <LatePart load={loadTwoMaps} props={{ shown, map: <MapPlace shown={shown} /> }} {...late} />
            ) : (
              <MapPlace shown={shown} />
            )}
          </Guarded>
          {selected !== null && (
            <button type="button" className="wb-button wb-to-profile" onClick={() => onPanel('profiel')}>
              {shellText.openProfile(selected.name)}
            </button>
          )}
        </div>
        <div className="wb-lower">
          {comparing && (
            <div className="wb-compare-place">
              <LatePart load={loadComparePanel} props={{}} {...late} />
            </div>
          )}
          {mode === 'plaatsen' && !comparing ? (
            <LatePart load={loadPlaceLower} props={{ shown }} {...late} />
          ) : mode === 'sessie' && !comparing ? (
            <LatePart load={loadSessionLower} props={{ shown }} {...late} />
          ) : (
            <TablePanel shown={shown} comparable={compared.length >= comparable ? compared.length : 0} />
          )}
        </div>
      </div>
      <ScrollBox className="wb-right" label={shellText.panelName.profiel} tabStop={selected === null}>
        <ProfilePanel />
      </ScrollBox>
    </div>
  );
}
