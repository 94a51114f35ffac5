import type { Indicator } from '../domain/indicator.ts';

const words =
  /herkomst|migratie|nationalit|etnisch|etnicit|afkomst|allochto|autochto|(niet-|\b)westers|geboorteland|buitenlands|moedertaal|geloof|religie|huidskleur/i;

/** Whether a figure is about the origin, nationality or faith of people, read from its id and its name. */
export function isAboutOrigin({ id, label }: Pick<Indicator, 'id' | 'label'>): boolean {
  return words.test(label) || words.test(id.replaceAll('_', ' '));
}

/** Why such a figure may not count in an index (Dutch); the Leefbaarometer left these figures out from version 3.0 on. */
export function originRefusal(label: string): string {
  return `“${label}” gaat over waar mensen vandaan komen of wat zij geloven. Dat is geen last en geen kracht van een buurt, dus zo’n cijfer telt in een index niet mee. Kies een cijfer over wat er wordt gevraagd of gedragen.`;
}
