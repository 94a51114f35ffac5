/**
 * Fields of the Publicatiestandaard 1.0 of the Dutch Algorithm Register (algoritmes.overheid.nl), in its order, with the
 * longest text each may hold. What only the municipality knows stands between square brackets.
 */
export const registerFields = {
  name: { label: 'Naam', most: 100 },
  short: { label: 'Korte omschrijving', most: 350 },
  organisation: { label: 'Organisatie', most: 100 },
  theme: { label: 'Thema', most: 100 },
  status: { label: 'Status', most: 100 },
  begin: { label: 'Begindatum', most: 100 },
  contact: { label: 'Contactgegevens', most: 500 },
  website: { label: 'Link naar publiekspagina', most: 500 },
  category: { label: 'Publicatiecategorie', most: 350 },
  goal: { label: 'Doel en impact', most: 2500 },
  considerations: { label: 'Afwegingen', most: 2500 },
  intervention: { label: 'Menselijke tussenkomst', most: 2500 },
  risks: { label: 'Risicobeheer', most: 2500 },
  basis: { label: 'Wettelijke basis', most: 2500 },
  assessments: { label: 'Toelichting op impacttoetsen', most: 2500 },
  data: { label: 'Gegevens', most: 2500 },
  links: { label: 'Verwijzingen gegevensbronnen', most: 2500 },
  working: { label: 'Technische werking', most: 5000 },
  provider: { label: 'Leverancier', most: 200 },
  code: { label: 'Link naar broncode', most: 500 },
  language: { label: 'Taal', most: 100 },
  standard: { label: 'Versie publicatiestandaard', most: 100 },
  terms: { label: 'Zoektermen', most: 2500 },
} as const;
export type RegisterField = keyof typeof registerFields;

export const registerText = {
  about:
    'De velden volgen de Publicatiestandaard 1.0 van het Algoritmeregister. Vul aan wat tussen vierkante haken staat en controleer de rest: u bent zelf verantwoordelijk voor de registratie.',
  invented: 'Deze tekst hoort bij fictieve gegevens. Gebruik hem als voorbeeld, niet als registratie.',
  name: (index: string) => `${index} per wijk en buurt berekenen`,
  short: (index: string, figures: number) =>
    `Dit algoritme telt ${figures === 1 ? '1 cijfer' : `${figures} cijfers`} per wijk of buurt op tot één score: ${index}. De score laat zien hoe een gebied ervoor staat naast het gemiddelde. Medewerkers gebruiken hem in gesprekken over wonen met zorg.`,
  organisation: (municipality: string) => `Gemeente ${municipality}`,
  theme: 'Wonen; Zorg en gezondheid',
  inUse: 'In gebruik',
  inDevelopment: 'In ontwikkeling',
  begin: '[maand waarin de index in gebruik is genomen, als jjjj-mm]',
  contact: '[e-mailadres of webadres voor vragen]',
  website: '[webadres van de pagina over dit onderwerp, als die er is]',
  category:
    '[Impactvolle algoritmes of Overige algoritmes; de uitkomst gaat over gebieden, niet over personen, en leidt niet vanzelf tot een besluit]',
  goal: (index: string) =>
    `Het doel is om te zien hoe wijken en buurten ervoor staan, zodat mensen samen kunnen afwegen waar een woonvorm met zorg past. ${index} is daarbij één van de gegevens op tafel. Inwoners merken dit alleen indirect: de uitkomst kan meewegen in de keuze voor een plek of in afspraken over spreiding.`,
  considerations:
    'Zonder zo’n overzicht wordt op gevoel of op losse cijfers gekozen en is achteraf niet te volgen waarom. Daar staat tegenover dat een score een wijk een etiket kan geven. Daarom staat er altijd bij waarmee is vergeleken, zijn alle onderdelen en gewichten te zien en te veranderen, en staan sterke kanten vooraan. Het alternatief, alle cijfers los naast elkaar, blijft in hetzelfde hulpmiddel beschikbaar.',
  intervention:
    'Het algoritme neemt geen besluit en doet geen voorstel voor een besluit. Medewerkers lezen de score samen met de cijfers eronder en met mensen die de wijk kennen. Zij kunnen gewichten en onderdelen aanpassen; wat is veranderd, is te zien en terug te draaien.',
  risks: (minInhabitants: number, minCoverage: string) =>
    `Kleine aantallen: gebieden met minder dan ${minInhabitants} inwoners krijgen geen score en te kleine aantallen worden niet getoond. Ontbrekende cijfers: die tellen nooit als 0; een score vraagt minstens ${minCoverage} van het gewicht. Stigma: vergelijken gebeurt in woorden als “lager dan gemiddeld”, zonder rood en zonder ranglijst vooraf; herkomst en nationaliteit tellen niet mee. Dubbel tellen: cijfers die deels hetzelfde meten, worden genoemd. Schijnzekerheid: van schattingen staan de marges erbij waar die bekend zijn. [eigen afspraken over controle en evaluatie]`,
  basis: '[wet of regeling voor het proces waarin de index wordt gebruikt, bijvoorbeeld de Wmo 2015]',
  assessments:
    'Het algoritme verwerkt geen persoonsgegevens: alleen cijfers per wijk, buurt of gemeente. [controleer dit voor eigen cijfers en vermeld of een DPIA of IAMA is gedaan]',
  data: (figures: readonly string[], sources: readonly string[]) =>
    `Cijfers per gebied die meetellen: ${figures.join(', ')}. Bronnen: ${sources.join('; ')}.`,
  noSources: '[bronnen]',
  working: (sentences: readonly string[]) =>
    `Het algoritme is niet zelflerend; dezelfde invoer geeft altijd dezelfde uitkomst. ${sentences.join(' ')}`,
  provider: 'Wijkbalans (open source, EUPL-1.2)',
  code: '[webadres van de broncode van de gebruikte versie]',
  language: 'nld',
  standard: '1.0',
  terms: (index: string) => `wijk, buurt, wonen met zorg, draagkracht, draaglast, index, ${index}`,
  more: (count: number) => `en nog ${count}`,
} as const;
