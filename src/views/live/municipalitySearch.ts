import type { NamedMunicipality } from '../../domain/live.ts';
import { plainText } from '../shell/searchAreas.ts';

/** Lower is better: the name begins so, a later word does, it stands somewhere inside; −1 = not found. */
function match({ code, name }: NamedMunicipality, query: string): number {
  const digits = /^(?:gm ?)?(\d{2,4})$/.exec(query)?.[1];
  if (digits !== undefined) return code.slice(2).includes(digits) ? 0 : -1;
  const plain = plainText(name);
  if (plain.startsWith(query)) return 0;
  if (plain.includes(` ${query}`)) return 1;
  return plain.includes(query) ? 2 : -1;
}

/** Municipalities whose name or code fits what was typed, best first, then by name. */
export function searchMunicipalities(
  municipalities: readonly NamedMunicipality[],
  typed: string,
): readonly NamedMunicipality[] {
  const query = plainText(typed);
  if (query === '') return [];
  return municipalities
    .map((municipality) => ({ municipality, rank: match(municipality, query) }))
    .filter(({ rank }) => rank >= 0)
    .sort((one, other) => one.rank - other.rank || one.municipality.name.localeCompare(other.municipality.name, 'nl'))
    .map(({ municipality }) => municipality);
}
