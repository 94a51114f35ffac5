import type { Area, AreaCode } from '../../domain/area.ts';
import { type NameParts, partsOf, sameParts } from '../open/sameName.ts';

/** How a name in a file stands to the areas of the municipality. */
export type NameMatch =
  | { readonly kind: 'exact'; readonly code: AreaCode }
  /** several areas have it, or some are called nearly so: a person chooses */
  | { readonly kind: 'propose'; readonly candidates: readonly AreaCode[] }
  | { readonly kind: 'unknown' };

/**
 * Looks names up among areas, insensitive to capitals, accents, punctuation and "Wijk 03" in front. Only a name that
 * exactly one area has is a match. Names that are nearly the same (shortened, or one or two letters off) are proposed.
 */
export class NameIndex {
  readonly #areas: readonly { readonly code: AreaCode; readonly parts: NameParts }[];
  readonly #byKey = new Map<string, AreaCode[]>();
  readonly #known = new Map<string, NameMatch>();

  constructor(areas: readonly Area[]) {
    this.#areas = areas.map(({ code, name }) => ({ code, parts: partsOf(name) }));
    for (const { code, parts } of this.#areas)
      this.#byKey.set(parts.key, [...(this.#byKey.get(parts.key) ?? []), code]);
  }

  match(name: string): NameMatch {
    const known = this.#known.get(name) ?? this.#look(name);
    this.#known.set(name, known);
    return known;
  }

  #look(name: string): NameMatch {
    const parts = partsOf(name);
    const { key } = parts;
    if (key === '') return { kind: 'unknown' };
    const [code, ...others] = this.#byKey.get(key) ?? [];
    if (code !== undefined) {
      return others.length === 0 ? { kind: 'exact', code } : { kind: 'propose', candidates: [code, ...others] };
    }
    const allowed = key.length < 5 ? 0 : key.length < 9 ? 1 : 2;
    const near = this.#areas.filter(
      (area) => sameParts(area.parts, parts) || (allowed > 0 && editDistance(area.parts.key, key, allowed) <= allowed),
    );
    return near.length === 0 ? { kind: 'unknown' } : { kind: 'propose', candidates: near.map(({ code }) => code) };
  }
}

/** Insertions, deletions and substitutions between two texts (Levenshtein); `most + 1` when there are more than `most`. */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const far = most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [above, letter] of [...one].entries()) {
    const next = [above + 1];
    for (let at = 1; at <= other.length; at++) {
      const replaced = (row[at - 1] ?? far) + (letter === other[at - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[at] ?? far) + 1, (next[at - 1] ?? far) + 1));
    }
    row = next;
  }
  return Math.min(far, row[other.length] ?? far);
}
