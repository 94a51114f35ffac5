import '@fontsource/noto-sans/latin-400.css';
import '@fontsource/noto-sans/latin-600.css';
import '@fontsource/noto-sans/latin-700.css';
import '@fontsource/noto-sans/latin-ext-400.css';
import '@fontsource/noto-sans/latin-ext-600.css';
import '@fontsource/noto-sans/latin-ext-700.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/shell.css';
import './styles/overlays.css';
import './styles/explore.css';
import './styles/spatial.css';
import './styles/legend.css';
import './styles/live.css';
import './styles/table.css';
import './styles/import.css';
import './styles/places.css';
import './styles/print.css';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { shellText } from '../text/nl.ts';
import { useDesk, usePointed, useShown, useView } from './appContext.tsx';
import { ImportNotice } from './import/ImportNotice.tsx';
import { ImportRoom } from './import/ImportRoom.tsx';
import { ImportWayProvider } from './import/importWay.tsx';
import { LiveNotice } from './live/LiveNotice.tsx';
import { FailureBar } from './shell/FailureBar.tsx';
import { LinkNotice } from './shell/LinkNotice.tsx';
import { NothingYet } from './shell/NothingYet.tsx';
import { type Panel, PanelBar } from './shell/PanelBar.tsx';
import { TopBar } from './shell/TopBar.tsx';
import { VersionNotice } from './shell/VersionNotice.tsx';
import { Workbench } from './shell/Workbench.tsx';
import { LatePart } from './ui/LatePart.tsx';
import { useMedia } from './ui/useMedia.ts';
import { useUndoKeys } from './weigh/useUndoKeys.ts';

const contentId = 'inhoud';
const tableId = 'tabel';
/** as in layout.css */
const narrow = '(max-width: 47.99rem)';
/** where the page scrolls as a whole (layout.css) */
const low = '(max-height: 30rem)';

/** The fragment of the address holds the state of the screen, so these links move the focus themselves. */
function SkipLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <button type="button" className="wb-button wb-skip" onClick={() => document.getElementById(to)?.focus()}>
      {children}
    </button>
  );
}

function useDocumentTitle(): void {
  const shown = useShown();
  const title =
    shown === null
      ? shellText.product
      : shellText.title(shown.dataset.manifest.municipality.name, shown.measure.label, shown.selected?.name ?? '');
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** A place pointed out in a list is on the map, which a narrow screen shows by itself. */
function useMapForPointed(onMap: () => void): void {
  const pointed = usePointed();
  const show = useEffectEvent(onMap);
  useEffect(() => {
    if (pointed !== null && window.matchMedia(narrow).matches) show();
  }, [pointed]);
}

/** On a phone a place that is opened shows its form, and a spot that is asked for shows the map. */
function usePanelForPlaces(show: (panel: Panel) => void): void {
  const [{ open, wanted }] = useDesk();
  const turn = useEffectEvent(show);
  useEffect(() => {
    const panel = wanted !== null ? 'kaart' : open !== null ? 'maat' : null;
    if (panel !== null && window.matchMedia(narrow).matches) turn(panel);
  }, [open, wanted]);
}

/**
 * A part of a narrow screen that gives way takes with it the button that led to another part; the focus then goes to the
 * part that is shown, since it would fall to the page.
 */
function useFocusInPanel(panel: Panel): void {
  const before = useRef(panel);
  useEffect(() => {
    if (before.current === panel) return;
    before.current = panel;
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body && activeElement.getClientRects().length > 0) return;
    document.getElementById(contentId)?.focus({ preventScroll: true });
  }, [panel]);
}

const loadRoom = () => import('./session/present/PresentView.tsx').then(({ PresentView }) => PresentView);
const late = { loading: shellText.partLoading, failed: shellText.partFailed };

/** The working screen, or the screen of a room, which shows nothing else. */
function Screen() {
  const now = useShown();
  const { sitting } = useView();
  const [last, setLast] = useState(now);
  if (now !== null && now !== last) setLast(now);
  // while the level of a scene is on its way the room keeps what it has
  const shown = now ?? last;
  if (shown === null || !sitting.presenting) return <WorkScreen />;
  return <LatePart load={loadRoom} props={{ shown }} {...late} />;
}

function WorkScreen() {
  const shown = useShown();
  const { table } = useView();
  const [panel, setPanel] = useState<Panel>('kaart');
  const isLow = useMedia(low);
  useDocumentTitle();
  useUndoKeys();
  useMapForPointed(() => setPanel('kaart'));
  usePanelForPlaces(setPanel);
  useFocusInPanel(panel);
  return (
    <div className="wb-app" data-panel={panel}>
      <SkipLink to={contentId}>{shellText.skipToContent}</SkipLink>
      {shown !== null && table.open && <SkipLink to={tableId}>{shellText.skipToTable}</SkipLink>}
      <TopBar />
      <FailureBar />
      <VersionNotice />
      <LinkNotice />
      <ImportNotice />
      <LiveNotice />
      {isLow && <PanelBar panel={panel} onChoose={setPanel} />}
      <main id={contentId} className="wb-main" tabIndex={-1}>
        {shown === null ? <NothingYet /> : <Workbench shown={shown} onPanel={setPanel} />}
      </main>
      {!isLow && <PanelBar panel={panel} onChoose={setPanel} />}
      <ImportRoom onAdded={() => setPanel('kaart')} />
    </div>
  );
}

export function App() {
  return (
    <ImportWayProvider>
      <Screen />
    </ImportWayProvider>
  );
}
