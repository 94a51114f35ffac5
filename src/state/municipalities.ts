import type { AreaCode } from '../domain/area.ts';
import type { DataState } from './appState.ts';
import type { ViewState } from './viewState.ts';

/** Codes of the municipalities on screen: one, or those of a region; empty while nothing is open. */
export function municipalitiesOf(
  { datasets }: Pick<DataState, 'datasets'>,
  { municipality }: Pick<ViewState, 'municipality'>,
): readonly AreaCode[] {
  const codes = datasets.gemeente?.areas.map(({ code }) => code) ?? [];
  if (codes.length > 0 || municipality === null) return codes;
  return [municipality];
}
