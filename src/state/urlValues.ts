import { type AreaCode, isAreaCode, levelOfCode } from '../domain/area.ts';
import { type ProjectStatus, projectStatuses } from '../domain/place.ts';
import { classCounts, cleanClassing, isUsableCamera, isUsableYear, roundCamera } from './transitions.ts';
import {
  type Camera,
  type Classing,
  type ClassMethod,
  classMethods,
  type MeasureId,
  maxCompared,
  type PlacingPart,
  type ProjectFilter,
  placingParts,
  recipeAtStart,
  type TableState,
  type ViewState,
} from './viewState.ts';

// Each decoder checks what a person may have typed and answers null for anything it does not fully understand.

/** Ids of recipes, indicators, concepts and table columns as they may stand in a link. */
const idPattern = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$/;
const conceptPattern = /^[a-z][a-z0-9_]{0,39}$/;
const columnPattern = /^[A-Za-z][A-Za-z0-9_:.-]{0,59}$/;
const numberPattern = /^-?\d{1,24}(\.\d{1,24})?(e[+-]?\d{1,3})?$/;
const mostHiddenConcepts = 20;
const mostKinds = 20;

/** Id of a recipe; `~begin` is the open recipe as it was before anyone changed it. */
export function decodeRecipe(text: string): string | null {
  return text === recipeAtStart || idPattern.test(text) ? text : null;
}

export const methodWords: Record<ClassMethod, string> = {
  quantile: 'kwantiel',
  equal: 'gelijk',
  jenks: 'jenks',
  standard_deviation: 'standaardafwijking',
  pretty: 'rond',
  manual: 'handmatig',
};

export function decodeNumber(text: string): number | null {
  const value = numberPattern.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

function decodeNumbers(texts: readonly string[]): readonly number[] | null {
  const values = texts.map(decodeNumber).filter((value) => value !== null);
  return values.length === texts.length ? values : null;
}

export function decodeMeasure(text: string): MeasureId | null {
  if (text === 'balans' || text === 'dekking' || text === 'zekerheid') return text;
  const [kind, id, ...rest] = text.split(':');
  if (id === undefined || rest.length > 0 || !idPattern.test(id)) return null;
  if (kind === 'index') return `index:${id}`;
  return kind === 'cijfer' ? `indicator:${id}` : null;
}

export function decodeClassing(text: string): Classing | null {
  const [word, countText = '', ...boundTexts] = text.split(',');
  const method = classMethods.find((candidate) => methodWords[candidate] === word);
  const count = decodeNumber(countText);
  const bounds = decodeNumbers(boundTexts);
  if (method === undefined || count === null || bounds === null) return null;
  if (!Number.isInteger(count) || count < classCounts.fewest || count > classCounts.most) return null;
  const classing = cleanClassing({ method, count, bounds });
  const kept = classing.bounds.length === bounds.length && classing.bounds.every((bound, i) => bound === bounds[i]);
  return kept ? classing : null;
}

export function decodeCode(text: string, view: ViewState): AreaCode | null {
  return isAreaCode(text) && levelOfCode(text) === view.level ? text : null;
}

export function decodeCodes(text: string, view: ViewState): readonly AreaCode[] | null {
  const codes = [...new Set(text.split(','))].map((part) => decodeCode(part, view)).filter((code) => code !== null);
  return codes.length === 0 ? null : codes.slice(0, maxCompared);
}

/** `uit`, and each hidden concept or status with a minus sign: `uit,-flexwonen,-status.idee`. */
export function encodeProjects({ shown, hiddenConcepts, hiddenStatuses }: ProjectFilter): string {
  const concepts = hiddenConcepts.slice(0, mostHiddenConcepts).map((concept) => `-${concept}`);
  const statuses = hiddenStatuses.map((status) => `-status.${status}`);
  return [...(shown ? [] : ['uit']), ...concepts, ...statuses].join(',');
}

export function decodeProjects(text: string): ProjectFilter {
  const tokens = [...new Set(text.split(','))];
  const hidden = tokens.filter((token) => token.startsWith('-')).map((token) => token.slice(1));
  const statusOf = (token: string): ProjectStatus | undefined =>
    projectStatuses.find((status) => token === `status.${status}`);
  return {
    shown: !tokens.includes('uit'),
    hiddenConcepts: hidden.filter((id) => conceptPattern.test(id)).slice(0, mostHiddenConcepts),
    hiddenStatuses: hidden.map(statusOf).filter((status) => status !== undefined),
  };
}

/** Kinds of facility on the map: `huisarts,apotheek`. */
export function encodeKinds(kinds: readonly string[]): string {
  return kinds.slice(0, mostKinds).join(',');
}

export function decodeKinds(text: string): readonly string[] | null {
  const kinds = [...new Set(text.split(','))].filter((kind) => conceptPattern.test(kind));
  return kinds.length === 0 ? null : kinds.slice(0, mostKinds);
}

export function decodeSort(text: string): TableState['sort'] | null {
  const [column = '', direction, ...rest] = text.split(',');
  if (rest.length > 0 || !columnPattern.test(column)) return null;
  return direction === undefined || direction === 'aflopend' ? { column, descending: direction === 'aflopend' } : null;
}

export function decodeCamera(text: string): Camera | null {
  const numbers = decodeNumbers(text.split(','));
  if (numbers?.length !== 3) return null;
  const [lon = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = numbers;
  const camera = roundCamera({ lon, lat, zoom });
  return isUsableCamera(camera) ? camera : null;
}

export function decodeYear(text: string): number | null {
  const year = decodeNumber(text);
  return year !== null && isUsableYear(year) ? year : null;
}

/** Steps of Plaatsen, as they stand in a link. */
export function decodePart(text: string): PlacingPart | null {
  return placingParts.find((part) => part === text) ?? null;
}

export function decodeConcept(text: string): string | null {
  return conceptPattern.test(text) ? text : null;
}

const mostPlaceIds = 40;

/** Ids come from people's files: twice encoded, so that a comma within one is none between two. */
export function encodeIds(ids: readonly string[]): string {
  return ids
    .slice(0, mostPlaceIds)
    .map((id) => encodeURIComponent(encodeURIComponent(id)))
    .join(',');
}

export function decodeIds(text: string): readonly string[] | null {
  try {
    const ids = [...new Set(text.split(',').map(decodeURIComponent))].filter((id) => id !== '');
    return ids.length === 0 ? null : ids.slice(0, mostPlaceIds);
  } catch {
    return null;
  }
}
