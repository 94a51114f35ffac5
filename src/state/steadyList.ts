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
