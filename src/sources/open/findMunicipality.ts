import { type AreaCode, isAreaCode } from '../../domain/area.ts';
import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { type OpenSource, openKinds } from './openFile.ts';
import { nameKey } from './sameName.ts';

export interface Municipality {
  readonly code: AreaCode;
  readonly name: string;
}

/**
 * The municipality a user means by a code ("GM0193", "0193") or a name ("zwolle"), as the source files know it. The
 * most authoritative file decides on the name. Fails when no file knows it, or when a name fits several.
 */
export function findMunicipality(wish: string, sources: readonly OpenSource[]): Result<Municipality> {
  const known = knownMunicipalities(sources);
  const code = wish
    .trim()
    .toUpperCase()
    .replace(/^(?=\d{4}$)/, 'GM');
  const byCode = known.filter((municipality) => municipality.code === code);
  const found = byCode.length > 0 ? byCode : byName(known, wish);
  const [first] = found;
  if (first === undefined) {
    return fail(
      'file_rejected',
      `Geen van de bestanden kent een gemeente "${wish}"; geef een naam of een code zoals GM9901.`,
    );
  }
  if (found.length > 1) {
    const choices = found.map((municipality) => `${municipality.name} (${municipality.code})`).join(' of ');
    return fail('file_rejected', `"${wish}" kan ${choices} zijn; geef de code.`);
  }
  return succeed(first);
}

/** CBS tells namesakes apart by province: "Bergen (L.)". The whole name first, then without that addition. */
function byName(known: readonly Municipality[], wish: string): readonly Municipality[] {
  const exact = known.filter(({ name }) => nameKey(name) === nameKey(wish));
  return exact.length > 0 ? exact : known.filter(({ name }) => nameKey(name.replace(/\(.*\)/, '')) === nameKey(wish));
}

function knownMunicipalities(sources: readonly OpenSource[]): readonly Municipality[] {
  const names = new Map<AreaCode, string>();
  for (const kind of openKinds) {
    for (const source of sources.filter((candidate) => candidate.kind === kind)) {
      for (const [code, name] of source.municipalities) {
        if (isAreaCode(code) && name !== '' && !names.has(code)) names.set(code, name);
      }
    }
  }
  return [...names].map(([code, name]) => ({ code, name }));
}
