/** An id nobody has: the wished one, or else that with `eigen_` before it and, if need be, a number behind. */
export function freeId(wished: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wished)) return wished;
  const own = wished.startsWith('eigen_') ? wished : `eigen_${wished}`;
  let id = own;
  for (let count = 2; taken.has(id); count++) id = `${own}_${count}`;
  return id;
}
