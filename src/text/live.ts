import type { HostLearns } from '../domain/host.ts';

/** Words on services outside the site: what a person agrees to, and how the fetching goes. */
const learns: Readonly<Record<HostLearns, string>> = {
  municipality: 'de code van de gemeente',
  address: 'het adres dat u zoekt',
  map_part: 'het stuk kaart dat u bekijkt',
};

export const consentText = {
  heading: 'Eerst uw akkoord',
  intro: 'Hiervoor vraagt Wijkbalans gegevens aan diensten buiten deze site:',
  gives: (gives: string) => `geeft ${gives}`,
  learns: (hosts: number, kinds: readonly HostLearns[]) =>
    `${hosts === 1 ? 'Deze dienst ziet' : 'Deze diensten zien'} ${kinds.map((kind) => learns[kind]).join(', ')} en het IP-adres van uw computer.`,
  nothingElse: 'Meer sturen we niet. Uw eigen cijfers, projecten en instellingen blijven op dit apparaat.',
  remembered: 'Dit apparaat onthoudt uw akkoord. U kunt het bij Gemeente kiezen weer intrekken.',
  agree: 'Akkoord en ophalen',
  decline: 'Niet nu',
  withdraw: 'Akkoord intrekken',
  withdrawn: 'Uw akkoord is ingetrokken. Wijkbalans vraagt het opnieuw voordat het iets ophaalt.',
} as const;

const sourcesReady = (done: number, all: number): string => `${done} van de ${all} bronnen klaar`;

export const liveText = {
  heading: 'Gemeente ophalen bij de landelijke bronnen',
  help: 'Grenzen en cijfers van elke gemeente in Nederland, van CBS, RIVM, politie en PDOK.',
  open: 'Gemeente ophalen',
  listBusy: 'De lijst van gemeenten wordt opgehaald …',
  listAgain: 'Opnieuw proberen',
  search: 'Naam of code van een gemeente',
  searchHelp: 'Kies er meer om ze samen als regio te zien.',
  results: 'Gevonden gemeenten',
  found: (count: number) =>
    count === 0 ? 'Niets gevonden.' : count === 1 ? '1 gemeente gevonden.' : `${count} gemeenten gevonden.`,
  nothing: (typed: string) => `Geen gemeente gevonden met “${typed}”.`,
  more: (count: number) => `Nog ${count}; typ verder om te kiezen.`,
  chosen: 'Gekozen gemeenten',
  remove: (name: string) => `${name} weghalen`,
  full: (most: number) => `Dit zijn er ${most}; meer tegelijk ophalen kan niet.`,
  load: (names: readonly string[]) =>
    names.length === 1 ? `Haal ${names.join()} op` : `Haal deze ${names.length} gemeenten op als regio`,
  replaces: (name: string) =>
    `${name} staat al op dit apparaat. Ophalen vervangt die, met wat u eraan hebt toegevoegd. Bewaar die eerst als bestand als u die wilt houden.`,
  busyTitle: (names: string) => `${names} wordt opgehaald`,
  busyStatus: (done: number, all: number) => `${sourcesReady(done, all)}.`,
  busyHelp: 'U kunt dit venster sluiten en doorwerken; het ophalen gaat door.',
  stop: 'Stoppen',
  state: { busy: 'bezig', done: 'klaar', failed: 'niet gelukt' },
  figures: (count: string) => `${count} cijfers`,
  boundaries: 'grenzen',
  some: (done: number, all: number) => `${done} van de ${all} gemeenten`,
  of: (name: string, sentence: string) => `${name}: ${sentence}`,
  doneTitle: (name: string) => `${name} is opgehaald`,
  doneStatus: (figures: string) => `Alle bronnen zijn opgehaald: ${figures} cijfers.`,
  partStatus: (failed: number, figures: string) =>
    `${failed === 1 ? '1 bron is' : `${failed} bronnen zijn`} niet opgehaald. Wat er wel is (${figures} cijfers), kunt u gebruiken.`,
  nothingTitle: 'Er is niets opgehaald',
  stoppedTitle: 'Het ophalen is gestopt',
  stoppedStatus: 'Er is niets veranderd. Verder ophalen vraagt alleen wat nog ontbreekt.',
  show: 'Bekijk op de kaart',
  again: 'Haal op wat nog ontbreekt',
  goOn: 'Verder ophalen',
  other: 'Andere gemeente ophalen',
  notice: (names: string, done: number, all: number) => `${names} wordt opgehaald: ${sourcesReady(done, all)}.`,
  noticePart: (name: string, failed: number) =>
    `${name} is opgehaald, behalve ${failed === 1 ? '1 bron' : `${failed} bronnen`}. Zie Gemeente kiezen.`,
  dismiss: 'Begrepen',
} as const;
