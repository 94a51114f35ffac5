import { areaLevels, isAreaCode, levelOfCode } from '../domain/area.ts';
import { initialView } from './initialView.ts';
import { type Codec, codec } from './urlCodec.ts';
import { placingCodecs } from './urlPlacing.ts';
import { sittingCodecs } from './urlSitting.ts';
import {
  decodeCamera,
  decodeClassing,
  decodeCode,
  decodeCodes,
  decodeKinds,
  decodeMeasure,
  decodeProjects,
  decodeRecipe,
  decodeSort,
  decodeYear,
  encodeKinds,
  encodeProjects,
  methodWords,
} from './urlValues.ts';
import { recipeAtStart, type ViewState, workModes } from './viewState.ts';

/** Everything a link can carry, in the order in which it is read: `niveau` before the areas it must agree with. */
const codecs: readonly Codec[] = [
  codec({
    name: 'gemeente',
    get: (view) => view.municipality,
    set: (view, municipality) => ({ ...view, municipality }),
    encode: (code) => code ?? '',
    decode: (text) => (isAreaCode(text) && levelOfCode(text) === 'gemeente' ? text : null),
  }),
  codec({
    name: 'modus',
    get: (view) => view.mode,
    set: (view, mode) => ({ ...view, mode }),
    encode: (mode) => mode,
    decode: (text) => workModes.find((mode) => mode === text) ?? null,
  }),
  codec({
    name: 'niveau',
    get: (view) => view.level,
    set: (view, level) => ({ ...view, level }),
    encode: (level) => level,
    decode: (text) => areaLevels.find((level) => level === text) ?? null,
  }),
  codec({
    name: 'maat',
    get: (view) => view.measure,
    set: (view, measure) => ({ ...view, measure }),
    encode: (measure) => measure.replace(/^indicator:/, 'cijfer:'),
    decode: decodeMeasure,
  }),
  codec({
    name: 'jaar',
    get: (view) => view.year,
    set: (view, year) => ({ ...view, year }),
    encode: (year) => (year === null ? '' : String(year)),
    decode: decodeYear,
  }),
  codec({
    name: 'vergelijkjaar',
    get: (view) => view.compareYear,
    set: (view, compareYear) => ({ ...view, compareYear }),
    encode: (year) => (year === null ? '' : String(year)),
    decode: decodeYear,
  }),
  codec({
    name: 'klassen',
    get: (view) => view.classing,
    set: (view, classing) => ({ ...view, classing }),
    encode: ({ method, count, bounds }) => [methodWords[method], count, ...bounds].join(','),
    decode: decodeClassing,
  }),
  codec({
    name: 'gekozen',
    get: (view) => view.selected,
    set: (view, selected) => ({ ...view, selected }),
    encode: (code) => code ?? '',
    decode: decodeCode,
  }),
  codec({
    name: 'vergelijk',
    get: (view) => view.compared,
    set: (view, compared) => ({ ...view, compared }),
    encode: (codes) => codes.join(','),
    decode: decodeCodes,
  }),
  codec({
    name: 'projecten',
    get: (view) => view.projects,
    set: (view, projects) => ({ ...view, projects }),
    encode: encodeProjects,
    decode: decodeProjects,
  }),
  codec({
    name: 'locaties',
    get: (view) => view.places.sites,
    set: (view, sites) => ({ ...view, places: { ...view.places, sites } }),
    encode: (on) => (on ? 'aan' : 'uit'),
    decode: (text) => (text === 'aan' ? true : text === 'uit' ? false : null),
  }),
  codec({
    name: 'voorzieningen',
    get: (view) => view.places.facilityKinds,
    set: (view, facilityKinds) => ({ ...view, places: { ...view.places, facilityKinds } }),
    encode: encodeKinds,
    decode: decodeKinds,
  }),
  codec({
    name: 'tabel',
    get: (view) => view.table.open,
    set: (view, open) => ({ ...view, table: { ...view.table, open } }),
    encode: (open) => (open ? 'open' : 'dicht'),
    decode: (text) => (text === 'open' ? true : text === 'dicht' ? false : null),
  }),
  codec({
    name: 'sortering',
    get: (view) => view.table.sort,
    set: (view, sort) => ({ ...view, table: { ...view.table, sort } }),
    encode: ({ column, descending }) => (descending ? `${column},aflopend` : column),
    decode: decodeSort,
  }),
  codec({
    name: 'kaart',
    get: (view) => view.camera,
    set: (view, camera) => ({ ...view, camera }),
    encode: (camera) => (camera === null ? '' : [camera.lon, camera.lat, camera.zoom].join(',')),
    decode: decodeCamera,
  }),
  codec({
    name: 'recept',
    get: (view) => view.recipe,
    set: (view, recipe) => ({ ...view, recipe }),
    encode: (recipe) => recipe ?? '',
    decode: (text) => (text === recipeAtStart ? null : decodeRecipe(text)),
  }),
  codec({
    name: 'naast',
    get: (view) => view.beside,
    set: (view, beside) => ({ ...view, beside }),
    encode: (recipe) => recipe ?? '',
    decode: decodeRecipe,
  }),
  codec({
    name: 'kaarten',
    get: (view) => view.besideAs,
    set: (view, besideAs) => ({ ...view, besideAs }),
    encode: (way) => (way === 'swipe' ? 'schuif' : 'apart'),
    decode: (text) => (text === 'schuif' ? 'swipe' : text === 'apart' ? 'apart' : null),
  }),
  ...placingCodecs(),
  ...sittingCodecs(),
];

/** Fragment without `#`; what has its default is left out, so the first screen has an empty one. */
export function encodeView(view: ViewState): string {
  const parts = codecs.flatMap(({ name, write }) => {
    const text = write(view);
    return text === null ? [] : [`${name}=${text}`];
  });
  return parts.join('&');
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // a lone % is not worth losing the rest of the link over
    return text;
  }
}

/** The view a fragment describes. Whatever it does not understand counts as absent; it never throws. */
export function decodeView(fragment: string): ViewState {
  const given = new Map<string, string>();
  for (const part of fragment.replace(/^#/, '').split('&')) {
    const [name = '', ...rest] = part.split('=');
    if (!given.has(name)) given.set(name, decodePercent(rest.join('=')));
  }
  return codecs.reduce((view, { name, read }) => {
    const text = given.get(name);
    return text === undefined ? view : read(view, text);
  }, initialView);
}
