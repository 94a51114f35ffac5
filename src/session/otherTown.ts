import { type AreaCode, isRegionCode } from '../domain/area.ts';
import type { Failure } from '../domain/failure.ts';
import type { ViewState } from '../state/viewState.ts';

/**
 * The same question about another municipality: areas and camera belong to the former one, and so does a level that
 * is only seen where there is no other.
 */
export function elsewhere(view: ViewState): ViewState {
  const level = view.level === 'gemeente' ? 'wijk' : view.level;
  return { ...view, level, selected: null, compared: [], camera: null };
}

/** What the link holds waits until that municipality is here. */
export function notOnSite(code: AreaCode, withWork: boolean): Failure {
  const sentence = isRegionCode(code)
    ? 'De link gaat over een regio van meer gemeenten, maar die staat niet op dit apparaat. Haal die gemeenten eerst samen op bij Gemeente kiezen, of open het zipbestand van de regio.'
    : `De link gaat over gemeente ${code}, maar die staat niet op deze site. Haal die gemeente eerst op bij Gemeente kiezen, of open de map of het zipbestand.`;
  const waits = `${withWork ? 'Het werk in de link' : 'De link'} wacht tot die gemeente${isRegionCode(code) ? 'n open zijn' : ' open is'}.`;
  return { kind: 'fetch_failed', sentence: `${sentence} ${waits}` };
}

/** What is kept here can only be broken by the storage itself; opening the file anew mends it. */
export function brokenOnDevice(failure: Failure): Failure {
  const advice = 'Verwijder deze gemeente bij Gemeente kiezen en open het bestand opnieuw.';
  return { ...failure, sentence: `${failure.sentence} ${advice}` };
}
