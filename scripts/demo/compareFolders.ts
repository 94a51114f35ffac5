import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Name of the first file, in alphabetical order, that is missing in one of two folders or differs; null = the same. */
export async function firstDifference(left: string, right: string): Promise<string | null> {
  const list = async (folder: string) => new Set(await readdir(folder).catch(() => []));
  const [inLeft, inRight] = [await list(left), await list(right)];
  for (const name of [...new Set([...inLeft, ...inRight])].sort()) {
    if (!inLeft.has(name) || !inRight.has(name)) return name;
    const [a, b] = [await readFile(join(left, name)), await readFile(join(right, name))];
    if (!a.equals(b)) return name;
  }
  return null;
}
