import { isAreaCode } from '../../domain/area.ts';
import type { Failure, Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { findMunicipality, type Municipality } from '../open/findMunicipality.ts';
import type { OpenSource } from '../open/openFile.ts';
import { readRegionNames } from './odata.ts';
import type { LiveSession } from './session.ts';
import { tableFamilies } from './tables.ts';

/**
 * All municipalities by name, for the picker: those of the newest edition of Kerncijfers CBS answers for.
 * Fails with the first reason when no edition answers.
 */
export async function listMunicipalities(session: LiveSession): Promise<Result<readonly Municipality[]>> {
  const editions = tableFamilies.find(({ id }) => id === 'kerncijfers')?.editions ?? [];
  let first: Failure | null = null;
  for (const edition of editions) {
    const names = await readRegionNames(session, edition, 'WijkenEnBuurten', 'GM');
    if (names.ok && names.value !== null && names.value.size > 0) {
      const list = [...names.value].map(([code, name]) => ({ code, name }));
      return succeed(list.sort((one, other) => one.name.localeCompare(other.name, 'nl')));
    }
    if (!names.ok) first ??= names.failure;
  }
  if (first !== null) return { ok: false, failure: first };
  return fail('fetch_failed', 'CBS geeft geen lijst van gemeenten.');
}

/** The municipality a user means by a name or a code, in the list of the service. */
export function chooseMunicipality(wish: string, known: readonly Municipality[]): Result<Municipality> {
  const list: OpenSource = {
    file: 'CBS',
    kind: 'kwb_selection',
    label: 'Lijst van gemeenten',
    municipalities: new Map(known.filter(({ code }) => isAreaCode(code)).map(({ code, name }) => [code, name])),
    read: () => fail('file_rejected', 'De lijst van gemeenten heeft geen cijfers.'),
  };
  const found = findMunicipality(wish, [list]);
  if (found.ok || known.length === 0) return found;
  return fail(
    'file_rejected',
    found.failure.sentence.replace('Geen van de bestanden kent een gemeente', 'CBS kent geen gemeente'),
  );
}
