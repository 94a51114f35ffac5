import type { AreaLevel } from '../domain/area.ts';
import type { Missing } from '../domain/dataset.ts';
import type { Indicator, Unit } from '../domain/indicator.ts';
import type {
  ColumnType,
  Encoding,
  Projection,
  Question,
  Separator,
  TableFormat,
  UnmatchedRow,
} from '../domain/userFile.ts';
import type { FigurePlan, PlaceField, PlaceKind } from '../domain/userImport.ts';
import { counted } from './import.ts';
import { levelText } from './nl.ts';

// --- the screen for one's own figures, fetched when it is first opened ---

export const stepText = {
  steps: 'Stappen',
  file: 'Bestand',
  reading: 'Zo is het gelezen',
  joining: 'Koppelen',
  figures: 'Wat is het?',
  numbered: (number: number, title: string) => `${number}. ${title}`,
  back: 'Terug',
  next: 'Verder',
  apply: 'Toevoegen',
  otherFile: 'Ander bestand',
  cancel: 'Stoppen',
  busy: { reading: 'Het bestand wordt gelezen.', applying: 'De cijfers worden toegevoegd.' },
  read: (rows: number, columns: number) =>
    `Gelezen: ${counted(rows, 'rij', 'rijen')}, ${counted(columns, 'kolom', 'kolommen')}.`,
  nothingLost: 'Wat u al zag, is niet veranderd.',
} as const;

export const fileText = {
  intro:
    'Voeg cijfers toe aan de gemeente die u nu ziet: een tabel met codes of namen van wijken of buurten, of een lijst van plekken met coördinaten of adressen. Alles blijft op dit apparaat; alleen adressen kunnen naar PDOK, en pas als u daarmee akkoord gaat.',
  choose: 'Kies een bestand',
  kinds: 'CSV, Excel (.xlsx), GeoJSON, Parquet of een zip. U kunt het ook op deze pagina slepen.',
  paste: 'Plak hier',
  pasteHelp: 'Kopieer de cellen in Excel, met de kopregel erbij, en plak ze hier met Ctrl+V (op een Mac: ⌘V).',
  readPasted: 'Lees wat is geplakt',
  pastedEmpty: 'Plak eerst een tabel in dit veld.',
  entry: 'Bestand in de zip',
  readEntry: 'Lees dit bestand',
  letGo: 'Dit bestand loslaten',
} as const;

export const formatText: Readonly<Record<TableFormat, string>> = {
  csv: 'tekst (CSV)',
  xlsx: 'Excel',
  geojson: 'GeoJSON',
  parquet: 'Parquet',
  geoparquet: 'GeoParquet',
};

export const encodingText: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little endian)',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1252': 'Windows-1252 (oudere Excel)',
};

export const separatorText: Readonly<Record<Separator, string>> = {
  ';': 'puntkomma ;',
  ',': 'komma ,',
  '\t': 'tab',
  '|': 'staand streepje |',
};

export const projectionText: Readonly<Record<Projection, string>> = {
  wgs84: 'graden: lengte, breedte (WGS 84)',
  wgs84_swapped: 'graden, omgekeerd: breedte, lengte',
  rd: 'meters: x, y (Rijksdriehoek)',
  rd_swapped: 'meters, omgekeerd: y, x',
  web_mercator: 'meters van Web Mercator',
};

export const columnTypeText: Readonly<Record<ColumnType, string>> = {
  code: 'gebiedscode',
  name: 'gebiedsnaam',
  year: 'jaar',
  x: 'x of lengte',
  y: 'y of breedte',
  number: 'getal',
  date: 'datum',
  text: 'tekst',
};

export const readingText = {
  facts: (format: string, rows: number, columns: number) =>
    `${format}, ${counted(rows, 'rij', 'rijen')} en ${counted(columns, 'kolom', 'kolommen')}.`,
  pasted: 'Geplakte tabel',
  questions: 'Dit is voor u gekozen',
  questionLabel: {
    codeColumn: 'Kolom met codes',
    sheet: 'Tabblad',
    decimals: 'Decimaalteken',
    names: 'Gebied',
  } satisfies Record<Question['about'], string>,
  remarks: 'Wat opviel',
  errors: (count: number) =>
    count === 1
      ? '1 cel kon niet worden gelezen en telt als ontbrekend'
      : `${counted(count, 'cel', 'cellen')} konden niet worden gelezen en tellen als ontbrekend`,
  firstErrors: (shown: number) => `De eerste ${shown}:`,
  preview: 'De eerste rijen',
  previewCaption: (file: string, shown: number) =>
    `De eerste ${counted(shown, 'rij', 'rijen')} van ${file}, met het rijnummer in het bestand`,
  rowNumber: 'Rij',
  header: (from: number, to: number) => (from === to ? `kopregel: rij ${from}` : `kopregels: rij ${from} en ${to}`),
  noHeader: 'geen kopregel',
  area: 'Gebied',
  noArea: 'niet gekoppeld',
  typeOf: (column: string) => `Soort kolom: ${column}`,
  counts: (filled: number, missing: number, unreadable: number) =>
    [
      `${counted(filled, 'gevuld', 'gevuld')}`,
      ...(missing === 0 ? [] : [counted(missing, 'ontbreekt', 'ontbreken')]),
      ...(unreadable === 0 ? [] : [counted(unreadable, 'niet leesbaar', 'niet leesbaar')]),
    ].join(', '),
  range: (low: string, high: string) => `van ${low} tot ${high}`,
  unreadable: 'niet leesbaar',
  empty: '(leeg)',
  corrections: 'Anders lezen',
  correctionsHelp: 'Klopt er iets niet? Kies het hier; het bestand wordt dan opnieuw gelezen.',
  entry: 'Bestand in de zip',
  sheet: 'Tabblad',
  encoding: 'Tekens (codering)',
  separator: 'Scheidingsteken',
  decimals: 'Decimaalteken',
  comma: 'komma (1.234,5)',
  point: 'punt (1,234.5)',
  undecided: 'niet te zien',
  headerRows: 'Rijen met kolomnamen',
  headerFrom: 'Eerste kopregel',
  headerTo: 'Laatste kopregel',
  headerNone: 'Het bestand heeft geen kopregel',
  headerApply: 'Kopregel gebruiken',
  headerProblem: 'Schrijf het rijnummer van de eerste en de laatste kopregel, bijvoorbeeld 4 en 4.',
  codeColumn: 'Kolom met gebiedscodes',
  nameColumn: 'Kolom met gebiedsnamen',
  yearColumn: 'Kolom met jaren',
  none: 'geen',
  projection: 'Coördinaten',
} as const;

export const knownText = {
  about: (source: string) => `Dit is een bestand van een bekende bron: ${source}. Er hoeft niets te worden ingevuld.`,
  figures: 'Dit komt erbij:',
  counts: (values: number, years: readonly number[]) =>
    `${counted(values, 'cijfer', 'cijfers')} voor deze gemeente, ${years.length === 1 ? 'jaar' : 'jaren'} ${years.join(', ')}.`,
  none: 'In dit bestand staan geen cijfers voor de gemeente die u nu ziet.',
} as const;

export const joinText = {
  noColumn:
    'Geen kolom zegt over welk gebied een rij gaat. Kies bij stap 2 een kolom met codes of namen. Staan er adressen in? Wijs dan hieronder de kolommen met het adres aan.',
  points: 'Dit zijn plekken op de kaart. Elke plek krijgt de buurt waarin zij ligt.',
  by: (key: 'code' | 'name', column: string) => `Gekoppeld op ${key === 'code' ? 'code' : 'naam'}: kolom ${column}.`,
  matched: (rows: number, areas: number) =>
    `${counted(rows, 'rij is', 'rijen zijn')} gekoppeld aan ${counted(areas, 'gebied', 'gebieden')}.`,
  unmatched: (count: number) => `${counted(count, 'rij is', 'rijen zijn')} niet gekoppeld`,
  otherVintage: (count: number) =>
    `Daarvan ${count === 1 ? 'lijkt' : 'lijken'} er ${count} uit een ander jaar te komen.`,
  duplicates: (count: number) => `${counted(count, 'gebied staat', 'gebieden staan')} er vaker in`,
  absent: (count: number) => `${counted(count, 'gebied staat', 'gebieden staan')} niet in het bestand`,
  absentHelp: 'Deze gebieden krijgen geen cijfer. Dat is iets anders dan 0.',
  allThere: 'Elk gebied van dit niveau staat in het bestand.',
  allMatched: 'Elke rij is gekoppeld.',
  row: 'Rij',
  value: 'Waarde in het bestand',
  why: 'Waarom',
  area: 'Gebied',
  rows: 'Rijen',
  differing: 'Verschillende cijfers in',
  same: 'nergens: de rijen zeggen hetzelfde',
  more: (shown: number, count: number) => `De eerste ${shown} van ${count}.`,
  reason: {
    no_area: 'niet bekend over welk gebied dit gaat',
    other_municipality: 'van een andere gemeente',
    not_in_list: 'deze code bestaat hier niet; misschien van een ander jaar',
    other_name: 'deze code hoort hier bij een andere naam',
    country: 'gaat over heel Nederland',
    proposal: 'lijkt op een naam; kies hieronder',
    unknown_name: 'deze naam komt hier niet voor',
  } satisfies Record<UnmatchedRow['why'], string>,
  keep: 'Welke rij telt bij een gebied dat er vaker in staat?',
  keepHelp: 'Rijen die hetzelfde zeggen, tellen één keer.',
  keepChoice: {
    first: 'de eerste rij',
    last: 'de laatste rij',
    skip: 'geen van beide: dit gebied krijgt geen cijfer',
  },
  names: 'Namen die lijken op een gebied',
  namesHelp: 'Kies per naam welk gebied bedoeld is. Wat u niet kiest, wordt niet gekoppeld.',
  nameLabel: (name: string, rows: number) => `${name} (${counted(rows, 'rij', 'rijen')})`,
  nameNone: 'niet koppelen',
  takeCertain: (count: number) => `Neem ${counted(count, 'voorstel', 'voorstellen')} over waar maar één gebied past`,
  taken: (count: number) => `${counted(count, 'naam is', 'namen zijn')} gekozen.`,
  elsewhereShow: (municipality: string) => `Toon ${municipality}`,
} as const;

export const unitText: Readonly<Record<Unit, string>> = {
  aantal: 'aantal',
  procent: 'procent',
  per_1000: 'per 1.000',
  km: 'kilometer',
  euro: 'euro',
  duizend_euro: 'duizend euro',
  score: 'score (punten)',
  jaar: 'jaar',
  ha: 'hectare',
};

export const kindText: Readonly<Record<Indicator['kind'], string>> = {
  count: 'aantal',
  share: 'aandeel van een geheel',
  rate: 'aantal per zoveel',
  mean: 'gemiddelde',
  score: 'score',
  distance: 'afstand',
};

export const baseText: Readonly<Record<NonNullable<Indicator['base']>, string>> = {
  inhabitants: 'inwoners',
  households: 'huishoudens',
  homes: 'woningen',
  '65plus': 'inwoners van 65 jaar en ouder',
  '18plus': 'inwoners van 18 jaar en ouder',
};

export const directionText: Readonly<Record<NonNullable<FigurePlan['direction']> | 'unknown', string>> = {
  high_is_favourable: 'meer is gunstig',
  high_is_unfavourable: 'meer vraagt aandacht',
  unknown: 'geen van beide, of niet bekend',
};

export const figuresText = {
  intro: 'Zeg van elke kolom wat het is. Er staat al een voorstel; kijk het na.',
  heading: 'Cijfers',
  count: (included: number, all: number) => `${included} van ${counted(all, 'cijfer', 'cijfers')} toevoegen`,
  find: 'Zoek een kolom',
  found: (count: number) => `${counted(count, 'kolom', 'kolommen')} gevonden`,
  allOn: 'Alles aan',
  allOff: 'Alles uit',
  include: (label: string) => `Meenemen: ${label}`,
  settings: 'Instellen',
  settingsOf: (label: string) => `Instellen: ${label}`,
  columns: (columns: readonly string[]) => `${columns.length === 1 ? 'Kolom' : 'Kolommen'}: ${columns.join(', ')}`,
  label: 'Naam',
  definition: 'Wat is het precies?',
  definitionFromList:
    'Deze omschrijving komt uit de lijst van Wijkbalans, omdat uw kolom net zo heet. Is uw cijfer anders gemeten? Pas dan naam en omschrijving aan.',
  unit: 'Eenheid',
  kind: 'Soort getal',
  base: 'Deel van',
  noBase: 'niets: het is geen aandeel',
  direction: 'Richting',
  directionHelp: 'Een aantekening bij het cijfer; of het telt in een index, kiest u daar.',
  theme: 'Thema',
  nature: 'Waar komt het vandaan?',
  natureChoice: {
    register: 'registratie',
    survey: 'enquête',
    model_estimate: 'modelschatting',
    forecast: 'prognose',
  } satisfies Record<Indicator['nature'], string>,
  year: 'Jaar',
  yearFrom: { header: 'staat in de kolomkop', column: 'staat in de kolom met jaren', fixed: 'één jaar voor alles' },
  yearFixed: 'Welk jaar',
  levels: 'Niveau',
  finished: 'Dit is een index die al af is',
  finishedHelp: 'Wijkbalans rekent hem dan niet om en zet hem onder Index.',
  replaces: (label: string) => `Vervangt het cijfer “${label}” dat er al is`,
  called: (label: string) => `Er is al een cijfer dat zo heet. Dit komt te heten: ${label}.`,
  replacesHelp: 'Anders komen beide naast elkaar te staan.',
  source: 'Bron',
  sourceHelp: 'Dit staat bij elk cijfer uit dit bestand.',
  sourceLabel: 'Naam van de bron',
  publisher: 'Wie heeft het gemaakt?',
  licence: 'Mag het verder worden gebruikt? (licentie)',
  url: 'Webadres (mag leeg)',
  noFigures: 'In dit bestand staat geen kolom met getallen.',
  summary: (unit: string, year: string, levels: readonly AreaLevel[]) =>
    [unit, year, levels.map((level) => levelText[level].many).join(', ')].filter((part) => part !== '').join(' · '),
  yearSummary: { header: 'jaar uit de kop', column: 'jaar uit een kolom' },
  finishedShort: 'kant-en-klare index',
  problems: (count: number) => (count === 1 ? 'Er ontbreekt nog 1 gegeven.' : `Er ontbreken nog ${count} gegevens.`),
} as const;

export const placesText = {
  heading: 'Plekken op de kaart',
  as: 'Wat zijn deze plekken?',
  kinds: {
    projects: 'woonzorgprojecten',
    sites: 'kandidaatlocaties',
    facilities: 'voorzieningen',
  } satisfies Record<PlaceKind, string>,
  none: 'niet toevoegen',
  from: 'Kies per gegeven een kolom, of één waarde voor alle plekken.',
  field: {
    name: 'Naam',
    concept: 'Woonzorgconcept',
    status: 'Stand',
    placesVragers: 'Plekken voor vragers',
    placesDragers: 'Woningen voor dragers',
    yearFrom: 'Vanaf jaar',
    yearTo: 'Tot en met jaar',
    brings: 'Brengt mee',
    note: 'Opmerking',
    hectares: 'Hectares',
    owner: 'Eigenaar',
    zoning: 'Bestemming',
    capacity: 'Aantal woningen mogelijk',
    availableFrom: 'Beschikbaar vanaf',
    availableTo: 'Beschikbaar tot en met',
    permanence: 'Permanent of tijdelijk',
    partners: 'Partners (organisaties)',
    lowStimulus: 'Prikkelarm (ja of nee)',
    greenBlueNetwork: 'In het groenblauwe netwerk (ja of nee)',
    kind: 'Soort voorziening',
  } satisfies Record<PlaceField, string>,
  nothing: 'niet in het bestand',
  column: (name: string) => `kolom ${name}`,
  fixed: 'één waarde voor alle plekken',
  value: (field: string) => `${field}: waarde voor alle plekken`,
  required: 'moet worden ingevuld',
} as const;

const choosePlace = 'Kies een kolom, of vul één waarde in voor alle plekken.';

export const problemText = {
  nothing: 'Kies ten minste één cijfer om toe te voegen.',
  label: 'Geef dit cijfer een naam.',
  definition: 'Schrijf in een paar woorden wat dit cijfer is.',
  year: 'Schrijf een jaar van vier cijfers, bijvoorbeeld 2024.',
  source: 'Schrijf hoe de bron heet.',
  publisher: 'Schrijf wie de cijfers heeft gemaakt.',
  place: {
    name: choosePlace,
    concept: choosePlace,
    status: choosePlace,
    kind: choosePlace,
  },
} as const;

/** Why a cell holds no figure, beside the cell itself. */
export const cellText: Readonly<Record<Missing, string>> = {
  suppressed: 'geen cijfer: te kleine aantallen',
  not_measured: 'geen cijfer: niet gemeten',
  not_applicable: 'geen cijfer: niet van toepassing',
};
