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

/**
 * Whether two names are spellings of one name: same letters and digits ("Ee-weiden", "Eeweiden"), the same words
 * some of which are shortened ("Verspr.h." for "Verspreide huizen"), or one cut off at the length CBS allows.
 */
export function sameName(one: string, other: string): boolean {
  const [first, second] = [nameKey(one), nameKey(other)];
  if (first === second) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= longestName && nameKey(long).startsWith(nameKey(short))) return true;
  const [shortWords, longWords] = [words(short), words(long)];
  return (
    shortWords.length === longWords.length &&
    shortWords.every((word, index) => abbreviates(word, longWords[index] ?? ''))
  );
}

function abbreviates(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** "Wijk 10 Binnenstad" → "Binnenstad": the number is in the code; a name that is only a number stays. */
export function withoutWijkNumber(name: string): string {
  return name.replace(/^Wijk \d+\s+(?=\S)/, '');
}
