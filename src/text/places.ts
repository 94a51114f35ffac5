import type { PlaceKindOfWork } from '../domain/placeWork.ts';
import { formatCount } from './nl.ts';

// --- candidate sites and facilities: on the map, in the panel, in the profile ---

const hectares = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

const unknown = 'onbekend';
const yesNo = (value: boolean | null): string => (value === null ? unknown : value ? 'ja' : 'nee');

/** Name of a site's mark, e.g. "Kop van de Haven, kandidaatlocatie". */
export function describeSite(name: string): string {
  return `${name}, kandidaatlocatie`;
}

/** Name of a facility's mark, e.g. "Praktijk De Brug, huisarts". */
export function describeFacility(name: string, kind: string): string {
  return `${name}, ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
}

const plural: Readonly<Record<PlaceKindOfWork, string>> = {
  projects: 'projecten',
  sites: 'kandidaatlocaties',
  facilities: 'voorzieningen',
  complexes: 'complexen',
};

/** Name of a complex's mark. */
export function describeComplex(name: string): string {
  return `${name}, complex`;
}

export const sitesText = {
  title: 'Locaties',
  none: 'Er zijn geen kandidaatlocaties bekend in deze gegevens. U kunt ze toevoegen uit een eigen bestand.',
  help: 'Een kandidaatlocatie is een plek waar misschien gebouwd of verbouwd kan worden.',
  show: 'Toon kandidaatlocaties op de kaart',
  list: (count: number) =>
    count === 1 ? 'De locatie in een lijst' : `Alle ${formatCount(count)} locaties in een lijst`,
  more: (count: number) => `Toon er nog ${formatCount(count)}`,
  one: 'Kandidaatlocatie',
  rejected: 'Valt af door een regel',
  chosen: (number: number) => `Nummer ${number} op de shortlist`,
  summary: (count: number) =>
    count === 0
      ? ''
      : count === 1
        ? 'Er staat 1 kandidaatlocatie op de kaart.'
        : `Er staan ${formatCount(count)} kandidaatlocaties op de kaart.`,
  hectares: (value: number | null) => (value === null ? 'oppervlakte onbekend' : `${hectares.format(value)} hectare`),
  capacity: (count: number | null) =>
    count === null ? 'aantal woningen onbekend' : count === 1 ? '1 woning' : `${formatCount(count)} woningen`,
  from: (year: number | null) => (year === null ? 'beschikbaar vanaf onbekend' : `beschikbaar vanaf ${year}`),
  known: {
    owner: (name: string) => `eigenaar: ${name === '' ? unknown : name}`,
    zoning: (name: string) => `bestemming: ${name === '' ? unknown : name}`,
    lowStimulus: (value: boolean | null) => `prikkelarm: ${yesNo(value)}`,
    greenBlueNetwork: (value: boolean | null) => `groenblauw netwerk: ${yesNo(value)}`,
  },
  inArea: { buurt: 'Locaties in deze buurt', wijk: 'Locaties in deze wijk', gemeente: 'Locaties in deze gemeente' },
  noneInArea: 'Geen bekende kandidaatlocaties in dit gebied.',
  searchHelp: (area: string) => (area === '' ? 'kandidaatlocatie' : `kandidaatlocatie in ${area}`),
} as const;

export const facilitiesText = {
  title: 'Voorzieningen',
  none: 'Er zijn geen voorzieningen bekend in deze gegevens. U kunt ze toevoegen uit een eigen bestand.',
  help: 'Kies welke soorten op de kaart staan. De letters staan ook op de kaart; een getal is een groep dicht bij elkaar.',
  kinds: 'Soort voorziening',
  all: 'Alle soorten aan',
  allOff: 'Alle soorten uit',
  one: 'Voorziening',
  summary: (count: number) =>
    count === 0
      ? ''
      : count === 1
        ? 'Er staat 1 voorziening op de kaart.'
        : `Er staan ${formatCount(count)} voorzieningen op de kaart.`,
  near: 'Voorzieningen in en bij',
  nearHelp: (metres: number) => `In dit gebied, of tot ${formatCount(metres)} meter erbuiten.`,
  noneNear: (metres: number) => `Geen bekende voorzieningen hier of binnen ${formatCount(metres)} meter.`,
  count: (inside: number, near: number) =>
    [inside === 0 ? '' : `${formatCount(inside)} in dit gebied`, near === 0 ? '' : `${formatCount(near)} dichtbij`]
      .filter((part) => part !== '')
      .join(', '),
} as const;

export const complexText = {
  one: 'Complex',
  owner: (name: string) => `eigenaar: ${name === '' ? unknown : name}`,
  homes: (shown: string) => `woningen: ${shown}`,
  residents: (shown: string) => `bewoners: ${shown}`,
  places: (shown: string) => `woningen voor mensen met steun: ${shown}`,
  unknown,
  hidden: 'verborgen: te weinig om te tonen',
  hiddenHelp: (smallest: number) =>
    `Aantallen van 1 tot en met ${smallest - 1} staan er niet, zodat niemand te herkennen is.`,
  signals: (count: number) => (count === 1 ? '1 melding of notitie' : `${formatCount(count)} meldingen en notities`),
} as const;

export const placesText = {
  group: (kind: PlaceKindOfWork | null, count: number) =>
    `${formatCount(count)} ${kind === null ? 'projecten en locaties' : plural[kind]} dicht bij elkaar`,
  close: 'Sluit kaartje',
  edit: 'Wijzigen',
  editOf: (name: string) => `Wijzigen: ${name}`,
  pointed: (name: string) => `${name} is aangewezen op de kaart.`,
  unknownBoundary: 'De grens van dit gebied ontbreekt. Daarom is niet te zeggen wat er ligt.',
} as const;
