import type { IndexNode, IndexSpec } from '../domain/indexSpec.ts';
import { isLeaf } from '../domain/indexSpec.ts';
import type { Indicator } from '../domain/indicator.ts';
import { isNoWork, type Work } from '../domain/scenario.ts';
import { editRecipe, type RecipeEdit } from '../model/editRecipe.ts';
import type { NodePath } from '../model/recipeTree.ts';
import type { DataState } from './appState.ts';

/** What a link takes along of the work: all of it, in few words, or nothing. */
export type LinkedWork =
  | { readonly kind: 'none' }
  | { readonly kind: 'carried'; readonly text: string }
  | { readonly kind: 'file_needed' };

/** Longest text that a link takes along; mail programs break longer ones. */
const longest = 900;
/** names of the parts of the fragment that are no part of the view: a few changes in words, or all of the work packed */
const name = 'wijziging';
const packedName = 'werk';
/** Longest packed work that a link takes along; a mail program may break a long one, a browser does not. */
const longestPacked = 16_000;

type Given = Pick<DataState, 'recipes' | 'weighing'>;

/** Weights, switches and directions that differ between two nodes of one place, e.g. `0.2w1.5`, `1x`, `0.1o-1`. */
function differences(given: IndexNode, changed: IndexNode, path: NodePath): readonly string[] {
  const at = path.join('.');
  const own = [
    ...(given.weight === changed.weight ? [] : [`${at}w${changed.weight}`]),
    ...(given.off === changed.off ? [] : [`${at}${changed.off === true ? 'x' : 'v'}`]),
    ...(isLeaf(given) && isLeaf(changed) && given.orientation !== changed.orientation
      ? [`${at}o${changed.orientation}`]
      : []),
  ];
  if (isLeaf(given) || isLeaf(changed)) return own;
  const inner = changed.children.flatMap((child, place) => {
    const before = given.children[place];
    return before === undefined ? [] : differences(before, child, [...path, place]);
  });
  return [...own, ...inner];
}

function editOf(text: string): RecipeEdit | null {
  const [, places = '', kind, number = ''] = /^(\d+(?:\.\d+)*)([wxvo])(-?[\d.]+(?:e-?\d+)?)?$/.exec(text) ?? [];
  const at = places.split('.').map(Number);
  const value = Number(number);
  if (kind === 'w' && number !== '') return { kind: 'set_weight', at, weight: value };
  if (kind === 'x' || kind === 'v') return { kind: 'switch', at, on: kind === 'v' };
  const orientation = ([1, -1, 0] as const).find((each) => kind === 'o' && number !== '' && each === value);
  return orientation === undefined ? null : { kind: 'set_orientation', at, orientation };
}

/** Switching off comes last, so that no step in between leaves nothing that counts. */
function inOrder(edits: readonly RecipeEdit[]): readonly RecipeEdit[] {
  const takesAway = (edit: RecipeEdit): boolean =>
    (edit.kind === 'switch' && !edit.on) || (edit.kind === 'set_weight' && edit.weight === 0);
  return [...edits.filter((edit) => !takesAway(edit)), ...edits.filter(takesAway)];
}

function applied(spec: IndexSpec, texts: readonly string[], known: readonly Indicator[]): IndexSpec | null {
  const edits = texts.map(editOf);
  let present: IndexSpec | null = edits.includes(null) ? null : spec;
  for (const edit of inOrder(edits.filter((each) => each !== null))) {
    const next = present === null ? null : editRecipe(present, edit, known);
    present = next?.ok === true ? next.value : null;
  }
  return present;
}

/** The work as a part of a link: changed weights, switches, directions and thresholds; whatever is more needs the file. */
export function linkWork({ recipes, weighing }: Given, work: Work, known: readonly Indicator[]): LinkedWork {
  if (isNoWork(work)) return { kind: 'none' };
  const parts = work.recipes.map((changed) => {
    const given = recipes.find(({ id }) => id === changed.id);
    if (given === undefined) return null;
    const texts = differences(given.root, changed.root, []);
    const isAll = JSON.stringify(applied(given, texts, known)) === JSON.stringify(changed);
    return isAll ? `${changed.id}:${texts.join(',')}` : null;
  });
  const own = work.weighing;
  const bounds = own === null ? [] : [`~grenzen:${own.thresholds.capacity},${own.thresholds.load}`];
  const isOnlyBounds =
    own === null || JSON.stringify({ ...own, thresholds: weighing.thresholds }) === JSON.stringify(weighing);
  const text = [...parts, ...bounds].join(';');
  const isRest = !isNoWork({ ...work, recipes: [], weighing: null });
  const fits = !parts.includes(null) && isOnlyBounds && !isRest && text.length <= longest;
  return fits ? { kind: 'carried', text: `${name}=${text}` } : { kind: 'file_needed' };
}

/** All of the work as a part of a link, from its packed text; null when it is too long for one. */
export function packedLink(packed: string): string | null {
  return packed.length > longestPacked ? null : `${packedName}=${packed}`;
}

/** Whether a fragment carries work of somebody, in words or packed. */
export function carriesWork(fragment: string): boolean {
  return [name, packedName].some((each) => partOf(fragment, each) !== null);
}

/** The packed work a fragment carries; null when it carries none. */
export function packedIn(fragment: string): string | null {
  return partOf(fragment, packedName);
}

function partOf(fragment: string, of: string): string | null {
  const parts = fragment.replace(/^#/, '').split('&');
  const part = parts.find((each) => each.startsWith(`${of}=`));
  return part === undefined ? null : part.slice(of.length + 1);
}

/** The text of the changes in a fragment; null when it carries none. */
function changesIn(fragment: string): string | null {
  const text = partOf(fragment, name);
  try {
    return text === null ? null : decodeURIComponent(text);
  } catch {
    return '';
  }
}

/**
 * The work that a link asks for, laid over the present one: recipes and thresholds the link does not name stay as they
 * are. Null when the link carries no changes; `unknown` when it carries some that do not fit these recipes.
 */
export function workFromLink(
  fragment: string,
  { recipes, weighing }: Given,
  work: Work,
  known: readonly Indicator[],
): Work | 'unknown' | null {
  const text = changesIn(fragment);
  if (text === null) return null;
  let next: Work = work;
  for (const part of text.split(';')) {
    const [id = '', list = ''] = part.split(':');
    const texts = list.split(',');
    if (id === '~grenzen') {
      const [capacity = Number.NaN, load = Number.NaN] = texts.map((each) => (each === '' ? Number.NaN : Number(each)));
      if (texts.length !== 2 || !Number.isFinite(capacity) || !Number.isFinite(load)) return 'unknown';
      next = { ...next, weighing: { ...weighing, thresholds: { capacity, load } } };
      continue;
    }
    const given = recipes.find((recipe) => recipe.id === id);
    const changed = given === undefined ? null : applied(given, texts, known);
    if (changed === null) return 'unknown';
    next = { ...next, recipes: [...next.recipes.filter((recipe) => recipe.id !== id), changed] };
  }
  return next;
}
