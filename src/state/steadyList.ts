/**
 * Makes a function that gives back the very list it gave before as long as the next one holds the very same things in
 * the same order, so that what is remembered by identity stays.
 */
export function createSteadyList<T>(): (list: readonly T[]) => readonly T[] {
  let kept: readonly T[] = [];
  return (list) => {
    if (list.length !== kept.length || list.some((each, at) => each !== kept[at])) kept = list;
    return kept;
  };
}

/** The same for anything that can be written as JSON: the very thing given before as long as the next one says the same. */
export function createSteady<T extends object>(): (thing: T) => T {
  let kept: { readonly thing: T; readonly text: string } | null = null;
  return (thing) => {
    if (thing === kept?.thing) return thing;
    const text = JSON.stringify(thing);
    if (text !== kept?.text) kept = { thing, text };
    return kept.thing;
  };
}
