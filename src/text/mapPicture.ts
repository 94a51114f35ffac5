import { dayText } from './moment.ts';
import { formatCount } from './nl.ts';

// --- the map as a picture: words in it, and the dialog that makes it ---

const metres = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

export const mapPictureText = {
  /** in the name of the file */
  word: 'kaart',
  about:
    'Op de afbeelding staan de kaart, de legenda, een schaalbalk, waarmee is vergeleken en de bronnen. Het noorden is boven.',
  firstMap: 'Er staan twee kaarten op het scherm. De afbeelding is van de eerste.',
  title: 'Titel',
  size: 'Afmeting',
  sizes: {
    screen: 'Zo breed als dit scherm',
    slide: 'Dia, 1920 bij 1080',
    a4_150: 'A4, gewone druk (150 dpi)',
    a4_300: 'A4, scherpe druk (300 dpi)',
    a3_150: 'A3, gewone druk (150 dpi)',
    a3_300: 'A3, scherpe druk (300 dpi)',
  },
  pixels: (width: number, height: number) => `${formatCount(width)} bij ${formatCount(height)} beeldpunten`,
  pixelsAcross: (width: number) => `${formatCount(width)} beeldpunten breed, en zo hoog als nodig`,
  orientation: 'Stand',
  orientations: { landscape: 'Liggend', portrait: 'Staand' },
  extent: 'Wat erop staat',
  extents: { whole: 'Alle gebieden', screen: 'Het stuk dat nu op de kaart staat' },
  labels: (many: string) => `Namen van ${many}`,
  places: 'Projecten, locaties en voorzieningen',
  make: 'Maak afbeelding',
  making: (percent: number) =>
    percent === 0
      ? 'De afbeelding wordt gemaakt. Een groot vel kan een minuut duren.'
      : `De afbeelding wordt gemaakt: ${percent} %.`,
  stop: 'Stop',
  stopped: 'Gestopt. Er is geen bestand gemaakt.',
  saved: (name: string) => `Het bestand ${name} is gemaakt.`,
  preview: 'Zo ziet de afbeelding eruit',
  tiles: (count: number) =>
    `Deze afbeelding is in ${count} delen getekend. Een naam op een naad kan er anders uitzien dan op het scherm.`,
  backgroundMissing: 'De achtergrondkaart kwam niet of niet helemaal door.',

  invented: 'Fictieve gegevens',
  legend: 'Legenda',
  selected: (name: string) => `Dikke lijn: ${name}`,
  compared: (names: string) => `Streeplijn: ${names}`,
  withCount: (label: string, count: string) => `${label}: ${count}`,
  complexes: 'Complexen',
  chosen: 'Gekozen locatie, met het nummer op de shortlist',
  rejected: 'Locatie die afvalt',
  pale: 'Bleek: in het gekozen jaar niet in gebruik',
  group: 'Een getal in een rondje of ruit: zoveel op die plek',
  more: (count: number) => `en nog ${formatCount(count)} ${count === 1 ? 'regel' : 'regels'}`,
  part: (areas: string) => `De kaart toont een deel. De aantallen in de legenda gaan over alle ${areas}.`,
  sources: (sources: string) => `Bronnen: ${sources}.`,
  boundaries: (year: number) => `Grenzen van ${year}.`,
  background: (attribution: string) => `Achtergrondkaart: ${attribution}.`,
  made: (date: Date) => `Gemaakt op ${dayText(date)} met Wijkbalans.`,
  subtitle: (municipality: string, areas: string, years: string) =>
    [municipality, areas, years === '' ? '' : `cijfers van ${years}`].filter((part) => part !== '').join(' · '),
  scale: (length: number) => (length >= 1000 ? `${metres.format(length / 1000)} km` : `${metres.format(length)} m`),

  failed: {
    no_webgl: 'Deze browser kan geen kaart tekenen, dus ook geen afbeelding ervan. De tabel is wel te bewaren.',
    context_lost: 'De browser stopte met tekenen. Probeer het opnieuw of kies een kleinere afmeting.',
    worker_failed: 'Het onderdeel dat de kaart voorbereidt, stopte. Probeer het opnieuw.',
    not_loaded: 'Het onderdeel dat de kaart tekent, kon niet worden geladen. Probeer het opnieuw.',
    too_large: (width: number, height: number) =>
      `Deze browser kan geen afbeelding van ${formatCount(width)} bij ${formatCount(height)} beeldpunten maken. Kies een kleinere afmeting.`,
    blank: 'De kaart kwam niet op de afbeelding. Er is geen bestand gemaakt. Probeer het opnieuw.',
    nothing_there: 'Op dit stuk van de kaart ligt geen enkel gebied. Kies “Alle gebieden” of verschuif de kaart.',
    no_boundaries: 'Er zijn geen grenzen om te tekenen.',
    cramped: 'De titel en de legenda passen niet op deze afmeting. Kies een grotere afmeting of een kortere titel.',
    too_long: 'Het tekenen duurde te lang. Probeer het opnieuw of kies een kleinere afmeting.',
  },
} as const;
