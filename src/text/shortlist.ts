import { formatCount, formatDecimal, formatIndex, formatPlaces, hiddenChange, listOf } from './nl.ts';

/** Words of the shortlist and of sites beside each other. */
export const shortlistText = {
  heading: 'Shortlist',
  intro: (concept: string, chosen: number, wanted: number) =>
    chosen === 0
      ? `Nog geen locatie gekozen voor ${concept.toLowerCase()}. Mensen kiezen; de scores helpen daarbij.`
      : `${chosen} van de bedoelde ${wanted} gekozen voor ${concept.toLowerCase()}. De volgorde is die van u.`,
  blind: 'Eerst worden de regels en criteria verzegeld; daarna krijgen de locaties hun naam.',
  noSites: 'Er zijn nog geen locaties. Voeg ze toe bij Plekken.',
  add: 'Locatie toevoegen',
  choose: 'Kies een locatie…',
  addButton: 'Zet op de shortlist',
  takeFirst: (count: number, method: string) => `Neem de ${count} hoogste volgens ${method}`,
  up: (name: string) => `${name} omhoog`,
  down: (name: string) => `${name} omlaag`,
  remove: (name: string) => `${name} van de shortlist`,
  show: (name: string) => `${name} op de kaart`,
  compare: (name: string) => `Vergelijk ${name}`,
  compareShort: 'Vergelijk',
  note: (name: string) => `Waarom ${name}?`,
  noteShort: 'Reden of opmerking',
  remark: 'Opmerking bij de hele shortlist',
  score: (score: number, rank: number, ranked: number, method: string) =>
    Number.isNaN(score)
      ? 'geen score: van geen enkel criterium is een waarde bekend'
      : `${formatIndex(score * 100)} van 100, plaats ${rank} van ${ranked} (${method})`,
  flow: (rank: number, ranked: number, method: string) => `plaats ${rank} van ${ranked} (${method})`,
  rejected: (rules: readonly string[]) =>
    `Valt af door ${rules.length === 1 ? 'de regel' : 'de regels'} ${listOf(rules.map((rule) => `“${rule}”`))}.`,
  rejectedShort: 'valt af',
  open: (rules: readonly string[]) => `Nog niet te toetsen: ${listOf(rules.map((rule) => `“${rule}”`))}.`,
  gone: 'Deze locatie staat niet meer in de lijst van locaties.',
  moved: (name: string, place: number) => `${name} staat nu op plaats ${place}.`,
  rejectedHeading: (count: number) => `Afgevallen locaties (${count})`,
  undone: 'Ongedaan maken kan met Ctrl+Z.',
  files: 'Bestanden voor de besluitvorming',
} as const;

/** Words of 2–4 sites beside each other. */
export const besideSitesText = {
  heading: 'Locaties naast elkaar',
  few: 'Vink bij twee tot vier locaties “Vergelijk” aan; dan staan ze hier naast elkaar.',
  subject: 'Onderwerp',
  stop: 'Stop vergelijken',
  close: (name: string) => `${name} niet meer vergelijken`,
  groups: {
    place: 'Ligging',
    standing: 'Regels en score',
    criteria: 'Criteria: gevonden waarde, en wat die waard is (0–100)',
    profile: (level: string, reference: string) => `De ${level} eromheen, ten opzichte van ${reference} (100)`,
    effect: 'Wat een project hier doet, als het zo groot wordt als de locatie en het concept toelaten',
    distances: 'Dichtstbijzijnde voorziening, in meters hemelsbreed',
  },
  surroundings: 'Omgeving',
  caption: (count: number, concept: string) => `${count} locaties naast elkaar voor ${concept.toLowerCase()}`,
  allRules: 'Alle regels',
  holds: 'voldoet',
  score: (method: string) => `Score (${method})`,
  scored: (score: string, rank: number, ranked: number) => `${score} van 100, plaats ${rank} van ${ranked}`,
  worth: (worth: string, share: string) => `${worth} van 100, telt voor ${share} mee`,
  field: 'Plaats in de balans',
  axis: { capacity: 'Draagkracht', load: 'Draaglast' },
  project: 'Project',
  places: (vragers: number | null, dragers: number | null) =>
    `${vragers === null ? 'plekken niet bekend' : formatPlaces(vragers)} voor vragers, ${formatCount(dragers)} voor dragers`,
  unchanged: (now: number) => (Number.isNaN(now) ? 'niet bekend' : `blijft ${formatDecimal(now, 1)}`),
  change: (before: number, after: number) => {
    if (Number.isNaN(before) || Number.isNaN(after)) return 'niet bekend';
    if (before === after) return `blijft ${formatDecimal(after, 1)}`;
    const hidden = hiddenChange(before, after);
    return hidden === null
      ? `${formatDecimal(before, 1)} → ${formatDecimal(after, 1)}`
      : `${formatDecimal(after, 1)} (${hidden})`;
  },
  others: (level: string) => `Andere ${level} waar iets verandert`,
  noFacility: 'geen bekend',
  distance: (metres: string, name: string) => `${metres} m (${name})`,
  shortlist: 'Op de shortlist',
  shortlistPlace: (place: number) => `plaats ${place}`,
  notChosen: 'nee',
  unknown: 'niet bekend',
  inset: (name: string, areas: readonly string[], things: number) =>
    `Kaartje van ${name}, 1,6 bij 1,2 kilometer: ${
      areas.length === 0 ? 'buiten alle gebieden' : `in ${listOf(areas)}`
    }; ${things === 1 ? '1 project of voorziening' : `${things} projecten en voorzieningen`} in beeld.`,
  insetScale: '200 m',
} as const;

/** Words of the files a decision is written down in. */
export const decisionText = {
  heading: 'Bestanden voor de besluitvorming',
  help: 'Elk bestand noemt alle locaties, ook de afgevallen, met redenen, bronnen en waar de cijfers ten opzichte van staan.',
  title: (concept: string, municipality: string) => `Een plek voor ${concept.toLowerCase()} in ${municipality}`,
  effect: (concept: string, site: string, places: string) => `${concept} op ${site}: ${places}`,
  format: {
    pdf: 'Besluitblad (PDF)',
    workbook: 'Werkmap (XLSX)',
    dutch: 'Locaties voor Excel in het Nederlands (CSV)',
    international: 'Locaties voor R en Python (CSV)',
    geo: 'Locaties op de kaart (GeoJSON)',
  },
  /** in the name of the file */
  word: {
    pdf: 'besluitblad',
    workbook: 'werkmap',
    dutch: 'locaties',
    international: 'locaties-internationaal',
    geo: 'locaties',
  },
  paper: 'Papier van het besluitblad',
  papers: { A4: 'A4', A3: 'A3' },
  withMap: 'Met de kaart',
  busy: 'Het bestand wordt gemaakt…',
  saved: (name: string) => `${name} is opgeslagen.`,
  failed: 'Het bestand kon niet worden gemaakt. Probeer het opnieuw; er is niets veranderd.',
  noSureness:
    'Bij zoveel locaties wordt de zekerheid van de volgorde niet vanzelf berekend. Start dat in de stap Scores; anders staat ze niet in het bestand.',
} as const;
