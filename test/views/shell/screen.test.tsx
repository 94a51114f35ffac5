import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { DataState } from '../../../src/state/appState.ts';
import { createDeriveShown } from '../../../src/state/derive.ts';
import { createAppStore } from '../../../src/state/store.ts';
import type { ViewState } from '../../../src/state/viewState.ts';
import { App } from '../../../src/views/App.tsx';
import { AppProvider, createAppContext } from '../../../src/views/appContext.tsx';
import { stateWith } from '../../state/inventedState.ts';
import { quietCommands } from '../quietCommands.ts';

/** The first paint of the whole screen as HTML, tags kept. */
function screen(view: Partial<ViewState> = {}, change: Partial<DataState> = {}): string {
  const state = stateWith(view, change);
  const app = createAppContext({
    store: createAppStore(state.data, state.view),
    derive: createDeriveShown(),
    commands: quietCommands,
  });
  return renderToString(
    <AppProvider value={app}>
      <App />
    </AppProvider>,
  );
}

const rowNames = (html: string): string[] =>
  [...html.matchAll(/class="wb-row-button"[^>]*>(?:<span[^>]*><\/span>)?([^<]*)</g)].map(([, name = '']) => name);

describe('the screen', () => {
  const first = screen();

  it.each(['Gemeente kiezen', 'Deel', 'Exporteren', 'Zoek wijk, buurt of adres', 'Maat', 'Verkennen'])(
    'keeps the name %s',
    (name) => {
      expect(first).toContain(name);
    },
  );

  it('has the landmarks people and tests look for', () => {
    for (const label of ['Kaart', 'Tabel', 'Profiel']) expect(first).toContain(`aria-label="${label}"`);
    expect(first).toMatch(/role="radiogroup"[^>]*aria-label="Niveau"/);
  });

  it('offers the screen to a room once there is a scene to show', () => {
    expect(first).toContain('>Sessie<');
    expect(first).not.toContain('>Presenteren<');
  });

  it('says that the figures are invented, and only then', () => {
    expect(first).toContain('Oeverstad is een verzonnen gemeente. Alle cijfers zijn fictief.');
    const dataset = stateWith().data.datasets.wijk;
    if (dataset === undefined) throw new Error('the invented state has no wijken');
    const real = { ...dataset, manifest: { ...dataset.manifest, invented: false } };
    expect(screen({}, { datasets: { wijk: real } })).not.toContain('fictief');
  });

  it('lists the areas alphabetically, or as a link asks', () => {
    expect(rowNames(first)).toEqual(['Wijk 1', 'Wijk 2', 'Wijk 3', 'Wijk 4']);
    const table = { open: true, sort: { column: 'value', descending: false } };
    expect(rowNames(screen({ measure: 'indicator:last', table }))).toEqual(['Wijk 2', 'Wijk 1', 'Wijk 3', 'Wijk 4']);
  });

  it('shows a failure in one sentence and keeps the figures', () => {
    const html = screen(
      {},
      { failure: { kind: 'file_rejected', sentence: 'Rij 12 van values.csv bevat 140, hoogstens 100 mag.' } },
    );
    expect(html).toMatch(/role="alert"[^>]*><div[^>]*><p>Rij 12 van values\.csv/);
    expect(rowNames(html)).toHaveLength(4);
  });

  it('waits visibly, and says so when there is nothing to wait for', () => {
    expect(screen({}, { datasets: {}, loading: 'busy' })).toContain('De cijfers worden geladen.');
    expect(screen({}, { datasets: {}, loading: 'idle' })).toContain('Er zijn geen cijfers om te tonen.');
  });

  it('goes on without the engine', () => {
    const failed = { kind: 'failed', failure: { kind: 'engine_unavailable', sentence: 'Niet gestart.' } } as const;
    const html = screen({}, { engine: failed });
    expect(html).toContain('Gegevensbank niet beschikbaar. Kaart, tabel en profiel werken wel.');
    expect(rowNames(html)).toHaveLength(4);
  });

  it('puts the comparison where the table was, and the table back on request', () => {
    const compared = ['WK990101', 'WK990102'] as readonly string[] as ViewState['compared'];
    const sort = { column: 'name', descending: false };
    const comparing = screen({ compared, table: { open: false, sort } });
    expect(comparing).toContain('wb-compare-place');
    expect(rowNames(comparing)).toEqual([]);
    expect(screen({ compared, table: { open: true, sort } })).toContain('Vergelijking van 2 gebieden');
  });
});
