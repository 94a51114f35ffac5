import { askableTables, exampleQuestions } from '../db/askable.ts';
import type { Askable } from '../domain/answer.ts';

/** What a column of the console's tables holds, by its name; the same name means the same in every table. */
const columnDescriptions: Readonly<Record<string, string>> = {
  aard: 'register, enquête, modelschatting of prognose',
  bestemming: 'bestemming in het omgevingsplan',
  beschikbaar_vanaf: 'eerste jaar waarin de locatie vrij is',
  bovengrens: 'bovenkant van de foutmarge (95 %), als de bron die geeft',
  breedtegraad: 'graden noord, WGS 84',
  brengt: 'voorzieningen die het project meebrengt',
  bron: 'code van de bron',
  capaciteit: 'aantal woningen dat er past',
  code: 'code van het CBS; de nullen horen erbij',
  concept: 'soort woonzorgproject',
  definitie: 'wat het cijfer betekent',
  eenheid: 'procent, per 1.000, km, …',
  eigenaar: 'van wie de grond is',
  gebied: 'code van het gebied',
  groenblauw_netwerk: 'ligt in het netwerk van groen en water',
  hectare: 'oppervlakte',
  huishoudens: 'op 1 januari; leeg als het niet bekend is',
  id: 'vaste naam, om tabellen te koppelen',
  indicator: 'id in de tabel indicatoren',
  inwoners: 'op 1 januari; leeg als het niet bekend is',
  jaar: 'jaar van het cijfer',
  jaar_tot: 'laatste jaar; leeg is blijvend',
  jaar_van: 'eerste jaar',
  lengtegraad: 'graden oost, WGS 84',
  ligt_in: 'code van de wijk of gemeente eromheen',
  naam: 'naam',
  niveau: 'buurt, wijk of gemeente',
  ondergrens: 'onderkant van de foutmarge (95 %), als de bron die geeft',
  ontbreekt: 'waarom er geen waarde is; leeg als er een waarde is',
  over: 'waarvan het een aandeel of gemiddelde is: inwoners, huishoudens, woningen',
  plaatsen_dragers: 'woningen voor bewoners die steun kunnen geven',
  plaatsen_vragers: 'plaatsen voor bewoners die steun nodig hebben',
  prikkelarm: 'rustige plek met weinig prikkels',
  soort: 'soort cijfer of voorziening',
  status: 'idee, gepland, in aanbouw, gerealiseerd of gestopt',
  thema: 'thema in de keuzelijst',
  toelichting: 'opmerking van de gemeente',
  waarde: 'het cijfer; leeg als het ontbreekt, nooit stilzwijgend 0',
};

/** The console's tables and example questions, with a word on every column. */
export const askable: Askable = {
  tables: askableTables.map(({ name, description, columns }) => ({
    name,
    description,
    columns: columns.map((column) => ({ name: column, description: columnDescriptions[column] ?? '' })),
  })),
  examples: exampleQuestions,
};
