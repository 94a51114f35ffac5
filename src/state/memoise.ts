/**
 * The same function, remembering its latest answers: arguments that are the very same objects give the very same answer.
 * `size` answers are kept, least recently used goes first.
 */
export function memoise<A extends readonly unknown[], R>(compute: (...args: A) => R, size = 1): (...args: A) => R {
  const kept: { readonly args: A; readonly answer: R }[] = [];
  return (...args) => {
    const at = kept.findIndex((entry) => entry.args.every((arg, i) => Object.is(arg, args[i])));
    const entry = kept[at] ?? { args, answer: compute(...args) };
    if (at !== -1) kept.splice(at, 1);
    kept.unshift(entry);
    kept.length = Math.min(kept.length, size);
    return entry.answer;
  };
}
