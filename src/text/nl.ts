import type { AreaLevel } from '../domain/area.ts';
import type { CellOrigin, Missing } from '../domain/dataset.ts';
import type { Indicator, MeasureScale, Theme, Unit } from '../domain/indicator.ts';
import type { ProjectStatus } from '../domain/place.ts';

/** Number formats: Dutch, decimal comma, point for thousands. */
const decimals = (digits: number) =>
  new Intl.NumberFormat('nl-NL', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const integer = decimals(0);
const oneDecimal = decimals(1);
const twoDecimals = decimals(2);

export const noValue = 'geen gegevens';

const unitSuffix: Readonly<Record<Unit, string>> = {
  aantal: '',
  procent: ' %',
  per_1000: ' per 1.000',
  km: ' km',
  euro: '',
  duizend_euro: '',
  score: '',
  jaar: ' jaar',
  ha: ' ha',
};

/** A figure with its unit, e.g. "12,3 %", "€ 304.000"; NaN gives "geen gegevens". */
export function formatValue(value: number, unit: Unit): string {
  if (Number.isNaN(value)) return noValue;
  if (unit === 'duizend_euro') return `€ ${integer.format(value * 1000)}`;
  if (unit === 'euro') return `€ ${integer.format(value)}`;
  if (unit === 'aantal') return integer.format(value);
  if (unit === 'score') return twoDecimals.format(value);
  return `${oneDecimal.format(value)}${unitSuffix[unit]}`;
}

/** An index as shown: whole points, 100 = the reference mean. */
export function formatIndex(value: number): string {
  return Number.isNaN(value) ? noValue : integer.format(value);
}

export function formatCount(value: number | null): string {
  return value === null || Number.isNaN(value) ? noValue : integer.format(value);
}

/** "1 plek", "24 plekken". */
export function formatPlaces(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'plek' : 'plekken'}`;
}

/** A share 0–1 as whole per cent, never broken before its sign. */
export function formatShare(value: number): string {
  return Number.isNaN(value) ? noValue : `${integer.format(value * 100)}\u00a0%`;
}

export function formatDecimal(value: number, digits: 1 | 2): string {
  if (Number.isNaN(value)) return noValue;
  return (digits === 1 ? oneDecimal : twoDecimals).format(value);
}

/** A difference with its sign, e.g. "+4,2", "−1,0"; "0,0" has none. */
export function formatSigned(value: number, digits: 1 | 2): string {
  if (Number.isNaN(value)) return noValue;
  const text = formatDecimal(Math.abs(value), digits);
  if (!/[1-9]/.test(text)) return text;
  return value < 0 ? `−${text}` : `+${text}`;
}

/** A change of a score that its one decimal does not show, in words; null when the decimal tells it or nothing changes. */
export function hiddenChange(before: number, after: number): string | null {
  const isSeen = before === after || formatDecimal(before, 1) !== formatDecimal(after, 1);
  if (isSeen || Number.isNaN(before)) return null;
  return `minder dan 0,1 ${after > before ? 'hoger' : 'lager'}`;
}

/** A difference between two figures of one unit, with its sign: shares in percentage points, money in euros. */
export function formatDifference(value: number, unit: Unit): string {
  if (Number.isNaN(value)) return noValue;
  const text = formatValue(Math.abs(value), unit).replace(unitSuffix[unit], '');
  if (!/[1-9]/.test(text)) return text;
  return value < 0 ? `−${text}` : `+${text}`;
}

/** A share 0–1 as per cent with one decimal, for weights; never broken before its sign. */
export function formatPart(value: number): string {
  return Number.isNaN(value) ? noValue : `${oneDecimal.format(value * 100)}\u00a0%`;
}

/** "a", "a en b", "a, b en c". */
export function listOf(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), words.at(-1) ?? ''].filter((part) => part !== '').join(' en ');
}

// --- words of the field, shared by all screens ---

export const levelText: Readonly<
  Record<AreaLevel, { readonly one: string; readonly many: string; readonly the: string }>
> = {
  buurt: { one: 'buurt', many: 'buurten', the: 'deze buurt' },
  wijk: { one: 'wijk', many: 'wijken', the: 'deze wijk' },
  gemeente: { one: 'gemeente', many: 'gemeenten', the: 'deze gemeente' },
};

export const themeText: Readonly<Record<Theme, string>> = {
  bevolking: 'Bevolking',
  huishoudens: 'Huishoudens',
  wonen: 'Wonen',
  inkomen: 'Inkomen en werk',
  gezondheid: 'Gezondheid',
  sociaal: 'Samenleven',
  zorg: 'Zorg en ondersteuning',
  voorzieningen: 'Voorzieningen',
  veiligheid: 'Veiligheid en overlast',
  index: 'Index',
};

/** The four fields of the balance: name, what it means, and a short form for charts (lines). */
export const fieldText: Readonly<
  Record<
    'ruimte' | 'stevig_veel_gevraagd' | 'rustig_weinig_steun' | 'eerst_versterken',
    { readonly name: string; readonly sentence: string; readonly lines: readonly string[] }
  >
> = {
  ruimte: {
    name: 'Ruimte',
    sentence: 'Meer draagkracht dan gemiddeld, en er wordt minder gevraagd.',
    lines: ['Ruimte'],
  },
  stevig_veel_gevraagd: {
    name: 'Stevig, maar veel gevraagd',
    sentence: 'Meer draagkracht dan gemiddeld, en er wordt ook meer gevraagd.',
    lines: ['Stevig, maar', 'veel gevraagd'],
  },
  rustig_weinig_steun: {
    name: 'Rustig, weinig steun',
    sentence: 'Minder draagkracht dan gemiddeld, en er wordt ook minder gevraagd.',
    lines: ['Rustig,', 'weinig steun'],
  },
  eerst_versterken: {
    name: 'Eerst versterken',
    sentence: 'Minder draagkracht dan gemiddeld, terwijl er meer wordt gevraagd. Versterken gaat hier voor toevoegen.',
    lines: ['Eerst', 'versterken'],
  },
};

export const natureText: Readonly<Record<Indicator['nature'], string>> = {
  register: 'registratie',
  survey: 'enquête',
  model_estimate: 'modelschatting',
  forecast: 'prognose',
};

/** Nature of a figure; what the application works out itself is neither counted nor asked by anyone. */
export function formatNature({ nature, source }: Pick<Indicator, 'nature' | 'source'>): string {
  return source === 'berekend' ? 'berekening' : natureText[nature];
}

/** How a figure came about; empty for a figure given at the level on screen. */
export const originText: Readonly<Record<CellOrigin, string>> = {
  given: '',
  from_buurten: 'berekend uit buurten',
  from_wijk: 'cijfer van de wijk: telt niet mee',
  from_gemeente: 'cijfer van de gemeente: telt niet mee',
};

export const missingText: Readonly<Record<Missing, string>> = {
  suppressed: 'niet getoond: te kleine aantallen',
  not_measured: 'niet gemeten',
  not_applicable: 'niet van toepassing',
};

export const unscoredText: Readonly<Record<'too_few_inhabitants' | 'inhabitants_unknown' | 'low_coverage', string>> = {
  too_few_inhabitants: 'te weinig inwoners voor een score',
  inhabitants_unknown: 'geen score: aantal inwoners onbekend',
  low_coverage: 'geen score: te weinig cijfers',
};

export const notComparableText = 'de twee jaren zijn hier niet te vergelijken';

export const statusText: Readonly<Record<ProjectStatus, string>> = {
  idee: 'idee',
  gepland: 'gepland',
  in_aanbouw: 'in aanbouw',
  gerealiseerd: 'gerealiseerd',
  gestopt: 'gestopt',
};

// --- shell: top bar, work modes, failures, SQL console ---

export const shellText = {
  product: 'Wijkbalans',
  title: (municipality: string, measure: string, area: string) =>
    [area, measure, municipality, 'Wijkbalans'].filter((part) => part !== '').join(' · '),
  skipToContent: 'Naar de inhoud',
  skipToTable: 'Naar de tabel',
  invented: (municipality: string) => `${municipality} is een verzonnen gemeente. Alle cijfers zijn fictief.`,
  workModes: 'Werkwijze',
  modeName: { verkennen: 'Verkennen', wegen: 'Wegen', plaatsen: 'Plaatsen', sessie: 'Sessie' },
  panels: 'Schermdelen',
  panelName: { kaart: 'Kaart', maat: 'Maat', tabel: 'Tabel', profiel: 'Profiel' },
  /** the panel of the work mode, on a narrow screen */
  modePanel: { verkennen: 'Maat', wegen: 'Recept', plaatsen: 'Plaatsen', sessie: 'Sessie' },
  level: 'Niveau',
  levelName: { buurt: 'Buurt', wijk: 'Wijk', gemeente: 'Gemeente' },
  chooseMunicipality: 'Gemeente kiezen',
  municipalityIntro:
    'Kies een gemeente die op deze site staat, of open een eigen bestand. Een bestand blijft in uw browser.',
  openedHere: 'door u geopend',
  inventedShort: 'fictief',
  present: 'nu in beeld',
  openOwn: 'Eigen gegevens openen',
  openZip: 'Zip openen',
  openFolder: 'Map openen',
  openOwnHelp: 'Een map of zip die met Wijkbalans is gemaakt, met het bestand dataset.json erin.',
  close: 'Sluiten',
  search: 'Zoek wijk, buurt of adres',
  searchResults: 'Gevonden gebieden',
  searchCount: (count: number) =>
    count === 0
      ? 'Niets gevonden.'
      : count === 1
        ? '1 gebied gevonden.'
        : `${integer.format(count)} gebieden gevonden.`,
  searchMore: (count: number) => `en nog ${integer.format(count)}; typ verder om te kiezen`,
  searchNothing: (query: string) => `Geen wijk of buurt gevonden met “${query}”.`,
  searchWithin: (level: string, parent: string) => (parent === '' ? level : `${level} in ${parent}`),
  share: 'Deel',
  presentToRoom: 'Presenteren',
  shareCopied: 'De link is gekopieerd. Wie hem opent, ziet hetzelfde scherm.',
  shareByHand: 'Kopiëren lukte niet vanzelf. Kopieer deze link:',
  shareOpened: 'Let op: een bestand dat u zelf hebt geopend, gaat niet mee met de link.',
  exporting: 'Exporteren',
  exportDutch: 'Tabel voor Excel (CSV, puntkomma)',
  exportInternational: 'Tabel voor R en Python (CSV, komma)',
  exportGeo: 'Grenzen met cijfers (GeoJSON)',
  exportAbout: 'Elk bestand noemt bron, jaar en waarmee is vergeleken.',
  exportSaved: (file: string) => `Het bestand ${file} is gemaakt.`,
  retry: 'Opnieuw proberen',
  loading: 'De cijfers worden geladen.',
  nothingLoaded: 'Er zijn geen cijfers om te tonen. Kies een gemeente of open een eigen bestand.',
  openProfile: (area: string) => `Profiel van ${area}`,
  stepOpen: (step: string) => `${step} is open.`,
  screenFailed:
    'Er ging iets mis bij het tekenen van dit scherm. Laad de pagina opnieuw. Gaat het dan weer mis, begin dan op het eerste scherm.',
  reload: 'Pagina opnieuw laden',
  startOver: 'Naar het eerste scherm',
  partLoading: 'Dit onderdeel wordt geladen.',
  partFailed: 'Dit onderdeel kon niet worden opgehaald. Controleer de verbinding en kies de werkwijze nog een keer.',
  mapFailed: 'De kaart kan niet worden getoond. Tabel, zoeken en profiel werken wel.',
} as const;

export const consoleText = {
  title: 'Vraag de gegevens',
  intro:
    'Stel een vraag in SQL aan de tabellen achter dit scherm. U kunt alleen lezen; niets verandert en niets verlaat uw browser.',
  question: 'Uw vraag in SQL',
  hint: 'Ctrl + Enter stelt de vraag.',
  ask: 'Vraag stellen',
  busy: 'Bezig met zoeken.',
  examples: 'Voorbeelden',
  tables: 'Tabellen en kolommen',
  result: 'Antwoord',
  rows: (count: number) => (count === 1 ? '1 rij' : `${integer.format(count)} rijen`),
  truncated: (count: number) => `Alleen de eerste ${integer.format(count)} rijen staan hier.`,
  empty: 'De vraag is goed, maar er zijn geen rijen die passen.',
  save: 'Antwoord bewaren (CSV voor Excel)',
  nothing: 'leeg',
  yes: 'ja',
  no: 'nee',
  waiting: 'De gegevensbank start nog. U kunt uw vraag al stellen; het antwoord komt zodra zij klaar is.',
  unavailable: 'Vragen stellen kan nu niet: de gegevensbank is niet beschikbaar.',
  loading: 'Het vraagvenster wordt geladen.',
  noRoom: 'Het vraagvenster kon niet worden geladen. Sluit dit venster en probeer het opnieuw.',
} as const;

export const exportText = {
  invented: 'fictieve gegevens',
  real: 'gegevens uit genoemde bronnen',
  provenanceHeader: ['maat', 'jaren', 'ten opzichte van', 'bronnen', 'grenzen van', 'soort gegevens'],
  kindHeader: 'soort gegevens',
} as const;

// --- explore: measure picker, legend, project filter ---

export const exploreText = {
  heading: 'Verkennen',
  measure: 'Maat',
  measureGroups: { balance: 'Balans', axes: 'De twee assen', indices: 'Indexen', data: 'Over de gegevens' },
  unavailable: (label: string) => `${label} (niet te berekenen)`,
  year: 'Jaar',
  newestYear: (year: number) => `${year} (nieuwste)`,
  compareYear: 'Verschil met jaar',
  noCompareYear: 'Geen: toon de cijfers zelf',
  change: (earlier: number, later: number, unit: Unit) =>
    `Verschil tussen ${earlier} en ${later}, in ${changeUnit[unit].name}.`,
  changeMean: (municipality: string, value: string) => `Gemiddeld verschil in ${municipality}: ${value}.`,
  changeNone: 'Geen enkel gebied heeft in beide jaren een cijfer dat te vergelijken is.',
  changeColours:
    'Bruin is minder dan in het eerste jaar, groenblauw is meer; grijs ligt het dichtst bij nul. Meer of minder is geen oordeel.',
  changeMargins: (overlapping: number, known: number, many: string) =>
    overlapping === 0
      ? `Bij alle ${integer.format(known)} ${many} met marges liggen de marges van de twee jaren los van elkaar.`
      : `Bij ${integer.format(overlapping)} van de ${integer.format(known)} ${many} met marges overlappen de marges van de twee jaren. Daar kan het verschil toeval zijn.`,
  seriesBreak: (year: number, note: string) => `Vanaf ${year} niet te vergelijken met eerder: ${note}`,
  coverageReference: (municipality: string, value: string, many: string) =>
    `Ten opzichte van het gemiddelde van de ${many} van ${municipality}: ${value}.`,
  about: {
    balans: 'Wat een gebied kan dragen naast wat erop drukt. De twee worden nooit bij elkaar opgeteld.',
    index: (label: string) => `${label} is een samengesteld cijfer uit meerdere bronnen.`,
  },
  relativeIndex: (municipality: string) => `Ten opzichte van het gemiddelde van ${municipality} (= 100).`,
  relativeValue: (municipality: string, value: string) =>
    `Ten opzichte van het gemiddelde van ${municipality}: ${value}.`,
  relativeNone: (municipality: string) => `Er is geen gemiddelde van ${municipality} bekend.`,
  changedRecipe: 'Met een recept dat hier is gewijzigd.',
  relativeScale: 'Op een vaste schaal; er is niet met een gemiddelde vergeleken.',
  relativeOther: {
    selectie: 'Ten opzichte van het gemiddelde van de getoonde gebieden (= 100).',
    nederland: 'Ten opzichte van het gemiddelde van Nederland (= 100).',
  },
  highMeans: (what: string) => `Een hoog cijfer betekent: ${what}.`,
  status: {
    vastgesteld: 'Vastgesteld door de gemeente.',
    voorbeeld: 'Voorbeeld, geen norm.',
    proefversie: 'Proefversie: hiervoor bestaat nog geen vastgestelde index.',
  },
  figures: (count: number) => `Gemaakt van ${count === 1 ? '1 cijfer' : `${integer.format(count)} cijfers`}.`,
  inShort: (kind: string, publishers: string, years: string) =>
    [kind, publishers, years].filter((part) => part !== '').join(' · '),
  sourceCount: (count: number) => `${integer.format(count)} bronnen`,
  figureCount: (count: number) => (count === 1 ? '1 cijfer' : `${integer.format(count)} cijfers`),
  yearRange: (first: number, last: number) => (first === last ? String(first) : `${first}–${last}`),
  source: 'Bron',
  sources: 'Bronnen',
  nature: 'Soort cijfer',
  definition: 'Wat is dit?',
  legend: 'Legenda',
  method: 'Indeling',
  methods: {
    quantile: 'Gelijke aantallen gebieden',
    equal: 'Gelijke stappen',
    jenks: 'Natuurlijke grenzen (Jenks)',
    standard_deviation: 'Afstand tot gemiddelde (standaardafwijking)',
    pretty: 'Ronde getallen',
    manual: 'Eigen grenzen',
  },
  classCount: 'Aantal klassen',
  classBounds: (lower: string, upper: string, last: boolean) => `${lower} tot ${last ? 'en met ' : ''}${upper}`,
  classes: 'Klassen',
  from: 'Waarde',
  areas: 'Gebieden',
  noValue: noValue,
  ownBounds: 'Eigen grenzen',
  ownBoundsHelp: (low: string, high: string) =>
    `Schrijf de grenzen van laag naar hoog, met een puntkomma ertussen. De waarden lopen van ${low} tot ${high}.`,
  ownBoundsUnit: { duizend_euro: 'Schrijf bedragen in duizenden euro’s: 250 is € 250.000.' },
  ownBoundsApply: 'Grenzen gebruiken',
  ownBoundsProblem: {
    empty: 'Schrijf minstens twee grenzen.',
    number: (text: string) => `“${text}” is geen getal. Schrijf bijvoorbeeld 12,5.`,
    order: (text: string) => `${text} staat niet op volgorde. Schrijf de grenzen van laag naar hoog.`,
    few: 'Schrijf minstens twee grenzen: dan zijn er drie klassen.',
    many: 'Schrijf hoogstens zes grenzen: dan zijn er zeven klassen.',
    outside: (low: string, high: string) =>
      `Geen enkele grens ligt tussen ${low} en ${high}. Dan krijgt alles dezelfde kleur.`,
  },
  problem: {
    few_values: 'Er zijn te weinig verschillende waarden voor dit aantal klassen. Daarom staan er minder klassen.',
    bounds_unusable: 'De eigen grenzen passen niet bij deze cijfers. Pas ze aan of kies een andere indeling.',
  },
  balanceLegend: 'Draagkracht en draaglast in negen kleuren',
  balanceLegendHelp: 'Het getal is het aantal gebieden. Laag, midden en hoog zijn ten opzichte van elkaar.',
  capacityAxis: 'draagkracht',
  loadAxis: 'draaglast',
  low: 'laag',
  middle: 'midden',
  high: 'hoog',
  cell: (load: string, capacity: string) => `draagkracht ${capacity}, draaglast ${load}`,
  fields: 'Vier velden',
  fieldsAbout: (capacity: string, load: string) => `Met als grens draagkracht ${capacity} en draaglast ${load}.`,
  areaCount: (count: number, one: string, many: string) =>
    count === 1 ? `1 ${one}` : `${integer.format(count)} ${many}`,
  projects: 'Woonzorgprojecten',
  projectsShown: (shown: number, all: number) => `${integer.format(shown)} van ${integer.format(all)} in beeld`,
  showProjects: 'Toon projecten op de kaart',
  concepts: 'Soort project',
  statuses: 'Stand',
  noProjects: 'Er zijn geen woonzorgprojecten bekend in deze gegevens.',
  distribution: 'Verdeling',
  spatial: 'Ruimtelijk patroon',
  spread: 'Spreiding van sociale huur',
  shift: 'Kleine gebieden: ruw en gestabiliseerd',
  partLoading: 'Wordt geopend.',
  partMissing: 'Dit deel kon niet worden opgehaald. Klap het dicht en weer open om het opnieuw te proberen.',
  scatter: 'Draagkracht × draaglast',
  dataAdvisers: 'Voor data-adviseurs',
  openConsole: 'Vraag de gegevens',
  engine: {
    waiting: 'Gegevensbank wacht.',
    starting: 'Gegevensbank start…',
    ready: 'Gegevensbank gereed.',
    failed: 'Gegevensbank niet beschikbaar. Kaart, tabel en profiel werken wel.',
  },
  remarks: 'Over deze gegevens',
  boundaries: (year: number) => `Grenzen van ${year}.`,
} as const;

/** What a change in a unit is called behind its number, and in a sentence ("in procentpunten"). */
const changeUnit: Readonly<Record<Unit, { readonly suffix: string; readonly name: string }>> = {
  aantal: { suffix: '', name: 'aantallen' },
  procent: { suffix: ' procentpunt', name: 'procentpunten' },
  per_1000: { suffix: ' per 1.000', name: 'aantallen per 1.000' },
  km: { suffix: ' km', name: 'kilometers' },
  euro: { suffix: '', name: 'euro’s' },
  duizend_euro: { suffix: '', name: 'euro’s' },
  score: { suffix: '', name: 'punten' },
  jaar: { suffix: ' jaar', name: 'jaren' },
  ha: { suffix: ' ha', name: 'hectares' },
};

/** Unit of a scale of changes; null for any other scale. */
function changedUnit(scale: MeasureScale): Unit | null {
  const unit = scale?.startsWith('change_') ? scale.slice('change_'.length) : '';
  return unit in changeUnit ? (unit as Unit) : null;
}

/** A figure as a bound in legend and table. Bounds of an index get one decimal, else two would look alike. */
export function formatBound(value: number, scale: MeasureScale): string {
  const changed = changedUnit(scale);
  if (changed !== null) return formatDifference(value, changed);
  return scale === null ? formatDecimal(value, 1) : formatValue(value, scale as Unit);
}

/** A figure of the measure on screen, a change with its sign. */
export function formatMeasure(value: number, scale: MeasureScale): string {
  const changed = changedUnit(scale);
  if (changed !== null) {
    return Number.isNaN(value) ? noValue : `${formatDifference(value, changed)}${changeUnit[changed].suffix}`;
  }
  return scale === null ? formatIndex(value) : formatValue(value, scale as Unit);
}

const plainNumber = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 4, useGrouping: false });

/** A number as a person types it: decimal comma, no unit, no thousands. */
export function formatTyped(value: number): string {
  return plainNumber.format(value);
}

// --- quality of the data ---

export const qualityText = {
  title: 'Kwaliteit van de gegevens',
  open: 'Kwaliteit van de gegevens',
  loading: 'Het overzicht wordt gemaakt.',
  noRoom: 'Het overzicht kon niet worden geladen. Sluit dit venster en probeer het opnieuw.',
  empty: 'In deze gegevens staan op dit niveau geen cijfers om te beoordelen.',
  intro: (figures: number, areas: string, municipality: string, share: string) =>
    `${municipality}: ${integer.format(figures)} cijfers voor ${areas}. Daarvan is ${share} bekend voor het gebied zelf, in het nieuwste jaar van elk cijfer.`,
  boundaries: (year: number) => `De grenzen zijn van ${year}.`,
  meaning: 'Dit overzicht zegt iets over de gegevens, niet over de gebieden.',
  onMap: 'Toon dekking op de kaart',
  checks: 'Controles',
  check: {
    boundaries: 'Elk gebied heeft een grens op de kaart.',
    figures: 'Elk gebied heeft ten minste één cijfer.',
    sums: 'De inwoners van de delen tellen op tot het geheel, op afronding na.',
    margins: 'Elke schatting ligt binnen haar eigen marges.',
  },
  passed: (checked: number) => `In orde (${integer.format(checked)} nagekeken).`,
  failed: (failing: readonly string[], checked: number) =>
    `Klopt niet bij ${integer.format(failing.length)} van ${integer.format(checked)}: ${failing.slice(0, 5).join(', ')}${failing.length > 5 ? ` en nog ${integer.format(failing.length - 5)}` : ''}.`,
  unknown: 'Niet na te gaan met deze gegevens.',
  remarks: 'Opmerkingen van de maker van de gegevens',
  perIndicator: 'Per cijfer',
  perArea: { buurt: 'Per buurt', wijk: 'Per wijk', gemeente: 'Per gemeente' },
  sortHelp: 'Kies een kolomkop om te sorteren.',
  save: (table: string) => `Tabel “${table}” bewaren (CSV voor Excel)`,
  columns: {
    indicator: 'Cijfer',
    area: 'Gebied',
    code: 'Code',
    coverage: 'Dekking',
    own: 'Bekend',
    computed: 'Berekend uit buurten',
    borrowed: 'Van groter gebied',
    suppressed: 'Te kleine aantallen',
    not_measured: 'Niet gemeten',
    not_applicable: 'Niet van toepassing',
    years: 'Jaren',
    levels: 'Niveaus',
    nature: 'Soort cijfer',
    margins: 'Marges',
    source: 'Bron',
    overlaps: 'Overlapt met',
    inhabitants: 'Inwoners',
  },
  years: (years: readonly number[]) =>
    years.length === 0
      ? 'geen'
      : years.length > 2
        ? `${years[0]}–${years.at(-1)} (${years.length} jaren)`
        : years.join(', '),
  levels: (levels: readonly AreaLevel[]) => levels.map((level) => levelText[level].one).join(', '),
  yes: 'ja',
  no: 'nee',
  nothing: '–',
  saved: (file: string) => `Het bestand ${file} is gemaakt.`,
} as const;

// --- map ---

export const mapText = {
  region: 'Kaart',
  plain: (municipality: string) => `Kaart van ${municipality}. De cijfers zijn nog niet in beeld.`,
  canvas: 'Kaartbeeld: pijltjestoetsen verschuiven, plus en min zoomen',
  loading: 'De kaart wordt getekend.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom uit',
  whole: 'Hele gemeente',
  toSelection: 'Zoom naar selectie',
  tools: 'Kaart bedienen',
  relativeTo: (reference: string, value: string) => `t.o.v. ${reference}: ${value}`,
  references: { selectie: 'de getoonde gebieden', nederland: 'Nederland' },
  classOf: (index: number, count: number) => `klasse ${index} van ${count} (van laag naar hoog)`,
  capacityAndLoad: (capacity: string, load: string) => `draagkracht ${capacity}, draaglast ${load}`,
  borrowed: {
    wijk: (many: string) => `Gestippeld: de ${many} tonen het cijfer van hun wijk.`,
    gemeente: (many: string) => `Gestippeld: de ${many} tonen het cijfer van de gemeente.`,
  },
  places: (vragers: string, dragers: string) => `plekken voor vragers: ${vragers}; woningen voor dragers: ${dragers}`,
  years: (from: number | null, to: number | null) =>
    `${from === null ? 'beginjaar onbekend' : `vanaf ${from}`}${to === null ? '' : ` tot en met ${to}`}`,
  unavailableTitle: 'De kaart kan hier niet worden getekend',
  unavailable: {
    no_webgl:
      'Deze browser kan geen kaart tekenen, omdat WebGL2 ontbreekt of uit staat. De tabel, het zoeken en het profiel werken wel en tonen dezelfde cijfers.',
    context_lost:
      'De browser heeft het tekenen van de kaart meerdere keren gestopt. De tabel, het zoeken en het profiel werken wel en tonen dezelfde cijfers.',
    worker_failed:
      'Het onderdeel dat de kaart voorbereidt, is twee keer gestopt. De tabel, het zoeken en het profiel werken wel en tonen dezelfde cijfers.',
    not_loaded:
      'Het onderdeel dat de kaart tekent, kon niet worden geladen. De tabel, het zoeken en het profiel werken wel en tonen dezelfde cijfers.',
  },
  retry: 'Kaart opnieuw proberen',
  contextLost: 'De kaart is even onderbroken en wordt zo opnieuw getekend.',
  noBoundaries: 'Er zijn geen grenzen om te tekenen. De tabel en het profiel tonen dezelfde cijfers.',
  summary: (measure: string, municipality: string, areas: string) => `${measure} in ${municipality}, ${areas}.`,
  summaryClass: (words: string, areas: string) => `${words}: ${areas}.`,
  summaryProjects: (count: number) =>
    count === 0
      ? ''
      : count === 1
        ? 'Er staat 1 woonzorgproject op de kaart.'
        : `Er staan ${integer.format(count)} woonzorgprojecten op de kaart.`,
  summaryElsewhere: 'Dezelfde cijfers staan in de tabel.',
} as const;

/** Name of a project's mark, e.g. "De Linde, gemengd wonen, gepland". */
export function describeProject(name: string, concept: string, status: ProjectStatus): string {
  return `${name}, ${concept.charAt(0).toLowerCase()}${concept.slice(1)}, ${statusText[status]}`;
}

// --- table ---

export const tableText = {
  heading: 'Tabel',
  open: 'Tabel tonen',
  close: 'Tabel verbergen',
  compare: (count: number) => `Vergelijking van ${count} gebieden`,
  count: (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${integer.format(count)} ${many}`),
  caption: (measure: string, count: string, reference: string) => `${measure}, ${count}. ${reference}`,
  sorted: (column: string, descending: boolean) => `Gesorteerd op ${column}, ${descending ? 'aflopend' : 'oplopend'}.`,
  wijkIn: (wijk: string, municipality: string) => `${wijk}, ${municipality}`,
  columns: {
    name: 'Naam',
    parent: { buurt: 'Wijk', wijk: 'Gemeente', gemeente: 'Land' },
    inhabitants: 'Inwoners',
    value: 'Waarde',
    class: 'Klasse',
    capacity: 'Draagkracht',
    load: 'Draaglast',
    field: 'Balans',
    coverage: 'Dekking',
    note: 'Toelichting',
    code: 'Code',
  },
  coverageHelp: 'Deel van de cijfers dat er is, naar gewicht. Bij twee assen telt de laagste.',
  reason: {
    suppressed: missingText.suppressed,
    not_measured: missingText.not_measured,
    not_applicable: missingText.not_applicable,
    too_few_inhabitants: unscoredText.too_few_inhabitants,
    inhabitants_unknown: unscoredText.inhabitants_unknown,
    low_coverage: unscoredText.low_coverage,
    not_comparable: notComparableText,
  },
  missing: '–',
} as const;

// --- profile and comparison ---

export const profileText = {
  region: 'Profiel',
  chosen: (area: string) => `${area} is gekozen. In Profiel staat wat erover bekend is.`,
  emptyTitle: (municipality: string) => `${municipality} in het kort`,
  waiting: 'De cijfers worden geladen.',
  emptyHelp:
    'Kies een gebied op de kaart, in de tabel of met zoeken. U ziet dan wat er sterk is, wat aandacht vraagt en waar elk cijfer vandaan komt.',
  fieldCounts: (many: string) => `De ${many} in vier velden`,
  notPlaced: 'Zonder score',
  close: 'Sluit profiel',
  or: 'of',
  lies: (one: string, place: string) => `${one} in ${place}`,
  wijk: (name: string) => `wijk ${name}`,
  inhabitants: (count: number | null) =>
    count === null ? 'aantal inwoners onbekend' : `${formatCount(count)} inwoners`,
  relativeTo: (reference: string) => `Ten opzichte van het gemiddelde van ${reference}`,
  ownMunicipality: 'de eigen gemeente',
  netherlands: 'Nederland',
  selection: 'alle getoonde gebieden',
  coverage: (present: number, all: number) => `${present} van ${all} cijfers`,
  scale: (reference: string) => `Ten opzichte van ${reference}: 100 is het gemiddelde.`,
  thresholds: (capacity: string, load: string) =>
    `De grens tussen hoog en laag ligt bij draagkracht ${capacity} en draaglast ${load}.`,
  unplaced: 'Geen balans',
  whyUnscored: {
    too_few_inhabitants: (least: number) =>
      `Hier wonen te weinig mensen (minder dan ${formatCount(least)}). Bij zulke kleine aantallen zegt een score weinig.`,
    inhabitants_unknown: () => 'Het aantal inwoners is niet bekend. Daarom is er geen score.',
    low_coverage: (index: string, least: number) =>
      `${index}: er zijn te weinig cijfers voor een score. Ten minste ${formatShare(least)} van het gewicht moet er zijn.`,
  },
  noBalance: 'De balans kan met deze gegevens niet worden berekend.',
  strengths: 'Sterk',
  attention: 'Vraagt aandacht',
  noStrengths: 'Geen cijfer is duidelijk gunstiger dan het gemiddelde.',
  noAttention: 'Geen cijfer is duidelijk minder gunstig dan het gemiddelde.',
  sufficient: 'Minder gunstig dan het gemiddelde kan nog steeds voldoende zijn.',
  against: (word: string, mean: string) => `${word} dan gemiddeld (${mean})`,
  meanOf: (mean: string) => `gemiddeld ${mean}`,
  axis: { capacity: 'draagkracht', load: 'draaglast' },
  nearThreshold: (index: string, threshold: string) =>
    `${index} ligt vlak bij de grens van ${threshold}. Een klein verschil kan het veld veranderen.`,
  leavesCaption: (index: string) => `Cijfers in de index ${index}`,
  contributions: 'Opbouw van de score',
  chooseIndex: 'Index',
  noScore: 'geen score',
  indexOption: (index: string, shown: number) => `${index}: ${Number.isNaN(shown) ? 'geen score' : formatIndex(shown)}`,
  columns: {
    value: 'Waarde',
    mean: 'Gemiddeld',
    difference: 'Verschil',
    contribution: 'Bijdrage',
  },
  total: (points: string, shown: string) => `Samen ${points} → ${shown}`,
  totalPlain: (shown: string) => `Score ${shown}`,
  base: (reference: string) => `100 is het gemiddelde van ${reference}. Een bijdrage boven 0 tilt de score omhoog.`,
  notAdditive: 'Bij deze manier van samenvoegen tellen de bijdragen niet op.',
  highMeans: (meaning: string) => `Een hoge score betekent: ${meaning}.`,
  notCounted: 'telt niet mee',
  absent: 'ontbreekt in deze gegevens',
  stabilised: (drawn: string, own: string, mean: string) =>
    `${drawn}: het eigen cijfer telt voor ${own} mee, de rest is het gemiddelde van ${mean}. Hoe kleiner het gebied, hoe minder het eigen cijfer meetelt.`,
  details: {
    stabilised: 'Gestabiliseerd',
    definition: 'Wat het is',
    source: 'Bron',
    nature: 'Soort cijfer',
    origin: 'Herkomst',
    reason: 'Waarom in de index',
    direction: 'Richting',
    distance: 'Afstand tot gemiddelde',
    sum: 'Berekening',
    weight: 'Gewicht',
  },
  margins: (low: string, high: string) => `de werkelijke waarde ligt waarschijnlijk tussen ${low} en ${high}`,
  given: 'zo gepubliceerd voor dit gebied',
  direction: { 1: 'hoger telt op', '-1': 'hoger trekt af', 0: 'alleen ter informatie' },
  role: { beschermend: 'beschermend', risico: 'risico' },
  zScore: (z: string) => `${z} standaardafwijking`,
  sum: (z: string, weight: string, points: string) => `${z} × ${weight} × 10 = ${points} punten`,
  weight: (share: string) => `${share} van de hele index`,
  weightHere: (share: string, here: string) => `${share} van de hele index; hier ${here}, omdat er cijfers ontbreken`,
  source: (label: string, publisher: string) => `${label} (${publisher})`,
  licence: (licence: string) => `Licentie: ${licence}`,
  toSource: 'Naar de bron (andere site)',
  retrieved: (date: string) => `opgehaald ${date}`,
  invented: 'De cijfers zelf zijn hier verzonnen.',
  allFigures: 'Alle cijfers van dit gebied',
  sourceCount: (count: number) => `${integer.format(count)} bronnen`,
  figureCount: (count: number) => `${formatCount(count)} cijfers`,
  projects: 'Woonzorgprojecten hier en dichtbij',
  noProjects: (metres: number) => `Geen bekende projecten hier of binnen ${formatCount(metres)} meter.`,
  projectsUnknown: 'De grens van dit gebied ontbreekt. Daarom is niet te zeggen welke projecten dichtbij liggen.',
  here: 'in dit gebied',
  away: (metres: number) => `op ${formatCount(Math.max(10, Math.round(metres / 10) * 10))} meter`,
  vragers: (count: number | null) => (count === null ? 'plekken onbekend' : `${formatPlaces(count)} met zorgvraag`),
  dragers: (count: number) => `${formatCount(count)} voor dragers`,
  years: (from: number | null, to: number | null) => {
    if (from === null && to === null) return '';
    if (to === null) return `vanaf ${from}`;
    return from === null ? `tot en met ${to}` : `${from} tot en met ${to}`;
  },
  brings: (things: string) => `brengt mee: ${things}`,
  compareAdd: 'Vergelijk',
  compareRemove: 'Uit vergelijking',
  compareMore: 'Kies nog een gebied om te vergelijken.',
  compareFull: 'Er staan al vier gebieden in de vergelijking.',
} as const;

/** A figure along an axis: without the words of its unit, which would take the room of the line. */
export function formatAxis(value: number, unit: Unit): string {
  return unit === 'procent' ? formatValue(value, unit) : formatValue(value, unit).replace(unitSuffix[unit], '');
}

export const seriesText = {
  title: 'Verloop',
  mean: (reference: string) => `gemiddelde van ${reference}`,
  margins: 'marges van de schatting',
  summary: (from: string, first: number, to: string, last: number) => `Van ${from} in ${first} naar ${to} in ${last}.`,
  gaps: (years: readonly number[]) => `Geen cijfer in ${listOf(years.map(String))}: daar is de lijn onderbroken.`,
  breakAt: (year: number, note: string) => `Vanaf ${year} niet te vergelijken met eerder: ${note}`,
  breakNote: (note: string) => `niet te vergelijken met eerder: ${note}`,
  table: 'Cijfers per jaar',
  caption: (indicator: string) => `${indicator} per jaar`,
  year: 'Jaar',
  range: (low: string, high: string) => `tussen ${low} en ${high}`,
} as const;

export const compareText = {
  region: 'Vergelijking',
  help: 'Vergelijk tot vier gebieden',
  addMore: 'Kies nog een gebied en druk op Vergelijk.',
  caption: (count: number, reference: string) =>
    `${count === 1 ? '1 gebied' : `${formatCount(count)} gebieden`} naast elkaar, met het gemiddelde van ${reference}`,
  clear: 'Vergelijking leegmaken',
  remove: (name: string) => `Weghalen: ${name}`,
  subject: 'Onderwerp',
  mean: 'Gemiddeld',
  field: 'Veld van de balans',
  axes: 'Draagkracht en draaglast',
  indices: 'Andere indexen',
  legend: (reference: string) => `Naast het gemiddelde van ${reference}. Hoger of lager is een verschil, geen oordeel.`,
  words: {
    zeer_laag: 'veel lager',
    laag: 'lager',
    gemiddeld: 'rond gemiddeld',
    hoog: 'hoger',
    zeer_hoog: 'veel hoger',
  },
} as const;

// --- charts ---

export const scatterText = {
  title: 'Draagkracht en draaglast',
  x: 'Draagkracht',
  y: 'Draaglast',
  high: 'hoog',
  list: (many: string) => `Alle ${many} naar draagkracht en draaglast`,
  keys: 'Met de pijltjestoetsen loopt u langs de gebieden. Enter kiest.',
  option: (name: string, capacity: string, load: string) => `${name}: draagkracht ${capacity}, draaglast ${load}`,
  caption: (reference: string) =>
    `De lijnen zijn de grenzen tussen de vier velden; 100 is het gemiddelde van ${reference}. Een grotere stip heeft meer inwoners.`,
  unplaced: (count: number, one: string, many: string) =>
    `${formatCount(count)} ${count === 1 ? `${one} heeft` : `${many} hebben`} geen score en ${count === 1 ? 'staat' : 'staan'} er niet bij.`,
  none: 'Er zijn geen gebieden met een score op beide assen.',
} as const;

export const distributionText = {
  title: (measure: string) => `Verdeling: ${measure}`,
  each: (one: string) => `Elk bolletje is een ${one}.`,
  many: (many: string) => `De balken tellen ${many}.`,
  mean: (value: string) => `gemiddeld ${value}`,
  marked: (name: string, value: string) => `${name} ${value}`,
  summary: (min: string, median: string, max: string) => `Laagste ${min}, middelste ${median}, hoogste ${max}.`,
  meanIs: (mean: string) => `Gemiddeld ${mean}.`,
  missing: (count: number, one: string, many: string) =>
    count === 0 ? '' : `Geen gegevens voor ${formatCount(count)} ${count === 1 ? one : many}.`,
  none: (many: string) => `Voor geen van de ${many} is er een waarde.`,
} as const;
