/** CBS cuts names of buurten off at this many characters. */
const longestName = 38;

/** Lower case without accents, wijk number ("Wijk 10 …") and "e.o." written in full; words only. */
function words(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/^wijk \d+\s+(?=\S)/, '')
    .replace(/\be\.\s?o\./g, 'en omgeving')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Name reduced to what two spellings of it share; for looking up. */
export function nameKey(name: string): string {
  return words(name).join('');
}

/** A name taken apart once, for comparing it with many others. */
export interface NameParts {
  readonly name: string;
  readonly words: readonly string[];
  readonly key: string;
}

export function partsOf(name: string): NameParts {
  const own = words(name);
  return { name, words: own, key: own.join('') };
}

/**
 * Whether two names are spellings of one name: same letters and digits ("Ee-weiden", "Eeweiden"), the same words
 * some of which are shortened ("Verspr.h." for "Verspreide huizen"), or one cut off at the length CBS allows.
 */
export function sameName(one: string, other: string): boolean {
  return sameParts(partsOf(one), partsOf(other));
}

/** The same of names that were taken apart before. */
export function sameParts(one: NameParts, other: NameParts): boolean {
  if (one.key === other.key) return true;
  // whatever is shortened or cut off, the first letter stays
  if (one.key[0] !== other.key[0]) return false;
  const [short, long] = one.name.length < other.name.length ? [one, other] : [other, one];
  if (short.name.length >= longestName && long.key.startsWith(short.key)) return true;
  return (
    short.words.length === long.words.length &&
    short.words.every((word, index) => abbreviates(word, long.words[index] ?? ''))
  );
}

function abbreviates(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** "Wijk 10 Binnenstad" → "Binnenstad": the number is in the code; a name that is only a number stays. */
export function withoutWijkNumber(name: string): string {
  return name.replace(/^Wijk \d+\s+(?=\S)/, '');
}
