import type { Indicator } from '../domain/indicator.ts';
import {
  formatAxis,
  formatCount,
  formatDecimal,
  formatPlaces,
  formatShare,
  formatSigned,
  formatValue,
  listOf,
} from './nl.ts';

// --- Plaatsen: what chosen projects do to the wijken, and how much room is left ---

type Axis = 'capacity' | 'load';

const projects = (count: number): string => (count === 1 ? '1 project' : `${formatCount(count)} projecten`);
const points = (value: number): string => formatDecimal(value, 1);

const decimals = (value: number, digits: number): string =>
  new Intl.NumberFormat('nl-NL', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

const shareWords = (share: number | null): string =>
  share === null ? 'verhouding niet te zeggen' : `${formatShare(share)} dragers`;

export const effectText = {
  heading: 'Wat doet het met de wijk?',
  intro: 'Kies projecten die er nog niet zijn, of maak een schets. U ziet wat ze doen met draagkracht en draaglast.',
  axis: { capacity: 'Draagkracht', load: 'Draaglast' } satisfies Record<Axis, string>,
  open: 'Toon het effect',
  close: 'Verberg het effect',
  nothing: {
    waiting: 'De gegevens van Plaatsen worden opgehaald.',
    level: 'Voor het effect zijn ten minste twee gebieden nodig. Kies bovenin wijk of buurt.',
    no_boundaries: 'De grenzen van de gebieden ontbreken. Daarom is niet te zeggen in welke wijk een project meetelt.',
    no_balance: 'De balans kan met deze gegevens niet worden berekend. Daarom is er geen effect te tonen.',
  },
  choose: {
    title: 'Projecten',
    search: 'Zoek een project',
    none: 'Er zijn geen projecten die nog komen. Maak hieronder een schets.',
    noMatch: (typed: string) => `Geen project gevonden met “${typed}”.`,
    more: (count: number) => `en nog ${projects(count)}; typ een deel van de naam`,
    list: 'Projecten die nog komen',
    line: (concept: string, status: string, year: number | null, vragers: number | null) =>
      [
        concept,
        status,
        year === null ? 'jaar niet bekend' : `vanaf ${year}`,
        vragers === null ? 'plekken niet bekend' : formatPlaces(vragers),
      ].join(', '),
    clear: 'Terug naar nu',
    cleared: 'Er is niets gekozen: u ziet de wijken zoals ze nu zijn.',
  },
  sketch: {
    title: 'Schets',
    add: 'Maak een schets',
    addHere: (area: string) => `Maak een schets in ${area}`,
    name: (number: number) => `Schets ${number}`,
    help: 'Een schets is een idee. Hij staat op de kaart en u kunt hem altijd weer weghalen.',
    concept: 'Woonzorgconcept',
    vragers: 'Plekken voor vragers',
    dragers: 'Woningen voor dragers',
    empty: 'Leeg betekent: niet bekend.',
    brings: 'Brengt mee voor de wijk',
    where: 'Waar?',
    whereKind: { area: 'In het midden van een gebied', site: 'Op een kandidaatlocatie', point: 'Op coördinaten' },
    area: 'Gebied',
    site: 'Kandidaatlocatie',
    lon: 'Lengtegraad (oost)',
    lat: 'Breedtegraad (noord)',
    noNumber: 'Typ twee getallen, zoals 5,2134 en 52,5641.',
    outside: 'Dit punt ligt buiten alle gebieden. De schets telt dan alleen mee in gebieden binnen de straal.',
    noneChosen: 'nog niet gekozen',
    pick: 'Wijs aan op de kaart',
    picking: 'Klik op de kaart waar de schets komt.',
    stopPicking: 'Stop met aanwijzen',
    keep: 'Maak er een project van',
    kept: 'Het project staat nu bij de geplande projecten.',
    projectName: 'Naam van het project',
    remove: 'Weg ermee',
  },
  onTop: {
    title: 'Vergelijk met',
    now: 'de wijken zoals ze nu zijn',
    planned: (count: number) => `alles wat al gepland is (nog ${projects(count)})`,
    help: 'Gepland is: gepland of in aanbouw. Het jaar waarin iets klaar is, telt hier niet mee.',
  },
  summary: (chosen: number, planned: number, touched: number, still: number, one: string, many: string) => {
    if (chosen === 0) return 'Er is geen project gekozen. Er verandert niets.';
    const on = planned === 0 ? '' : ` bovenop ${projects(planned)} die al gepland zijn`;
    const areas = touched === 1 ? `1 ${one}` : `${formatCount(touched)} ${many}`;
    const rest = still === 1 ? `1 ${one}` : `${formatCount(still)} ${many}`;
    const together = `${projects(chosen)}${on}`;
    const verb = chosen === 1 ? 'raakt' : 'raken samen';
    if (touched === 0) return `${together} ${verb} geen enkele ${one}: geen cijfer van een index verandert.`;
    return `${together} ${verb} ${areas}. In ${rest} verandert niets.`;
  },
  table: {
    caption: 'Gebieden die veranderen, voor en na',
    area: 'Gebied',
    field: 'Veld van de balans',
    own: 'hier',
    neighbour: 'buurgebied',
    before: 'nu',
    after: 'straks',
    same: 'gelijk',
    unplaced: 'geen balans',
    noScore: 'geen score',
    toUnknown: 'wordt onbekend',
    change: (before: number, after: number) => `${points(before)} → ${points(after)}`,
    changeAloud: (before: number, after: number) => `van ${points(before)} naar ${points(after)}`,
    difference: (before: number, after: number) => formatSigned(after - before, 1),
    fieldChange: (before: string, after: string) => (before === after ? `${after} (blijft)` : `${before} → ${after}`),
    details: (count: number) => (count === 1 ? '1 cijfer verandert' : `${formatCount(count)} cijfers veranderen`),
    detailsOf: (name: string, count: number) =>
      `${count === 1 ? '1 cijfer verandert' : `${formatCount(count)} cijfers veranderen`} in ${name}`,
    relative: (reference: string) =>
      `Scores ten opzichte van ${reference}: 100 is het gemiddelde van nu. Gemiddelde en spreiding blijven die van nu, zodat andere gebieden niet meebewegen.`,
  },
  leaf: {
    figure: 'Cijfer',
    leftOut: (axis: string) =>
      `Telt hier niet mee in ${axis.toLowerCase()}: van dit onderdeel zijn te weinig cijfers bekend.`,
    countsIn: (axis: string) => `(telt mee in ${axis.toLowerCase()})`,
    raw: 'Cijfer, nu → straks',
    contribution: 'Bijdrage in punten, nu → straks',
    notes: 'Opmerking',
    none: 'Geen opmerking',
  },
  notes: {
    missing_before: 'Er is nu geen cijfer. Daarom is ook niet bekend wat het wordt.',
    places_unknown: 'Van een project is niet bekend hoeveel plekken het krijgt. De score wordt onbekend, niet nul.',
    area_unknown: 'De grens of het aantal inwoners van dit gebied is niet bekend.',
    removed_facility:
      'Een voorziening gaat weg. Wat dan de dichtstbijzijnde is, is niet bekend; het cijfer blijft staan.',
    end_of_scale: 'De schaal houdt hier op. De score verandert minder dan het cijfer.',
    no_spread: 'Alle gebieden hebben nu hetzelfde cijfer. Daarom is een verandering niet te wegen.',
  },
  chart: {
    title: 'Van nu naar straks: draagkracht en draaglast',
    caption: 'Open stip: nu. Dichte stip met pijl: straks. De tabel zegt hetzelfde in getallen.',
    none: 'Geen gebied met een score op beide assen verandert.',
    point: (name: string, capacity: string, load: string) => `${name}: draagkracht ${capacity}, draaglast ${load}`,
  },
  settings: (words: readonly string[], detour: number, radius: number, status: string, source: string) =>
    `Zo rekent dit: plekken tellen mee tot ${formatCount(radius)} meter van het gebied. ${
      words.length === 0
        ? ''
        : `Een ${listOf(words).replace(' en ', ' of ')} verkort de afstand tot een ontmoetingsplek; een weg is ${formatDecimal(detour, 1)} keer de rechte lijn. `
    }Woningen voor dragers veranderen de verhouding, maar geen cijfer van een index. Status: ${status}. Bron: ${source}.`,
  mix: {
    title: 'Dragers en vragers',
    chosen: 'Gekozen projecten samen',
    now: (area: string) => `${area} nu`,
    after: (area: string) => `${area} straks`,
    line: (dragers: number | null, vragers: number | null, share: number | null) => {
      if (dragers === 0 && vragers === 0) return 'geen woonzorgprojecten';
      const count = (value: number | null, what: string): string =>
        value === null ? `aantal ${what} niet bekend` : `${formatCount(value)} ${what}`;
      return [count(dragers, 'dragers'), count(vragers, 'vragers'), shareWords(share)].join(', ');
    },
    unknown: (names: readonly string[]) => `Niet bekend bij: ${listOf(names)}.`,
    range: (concept: string, from: number, to: number, status: string) =>
      `${concept}: ${formatShare(from)} tot ${formatShare(to)} dragers (${status === 'voorbeeld' ? 'voorbeeld, geen norm' : status}).`,
    noRange: (concept: string) => `${concept}: geen verhouding afgesproken.`,
    within: { in: 'De gekozen projecten vallen hierbinnen.', out: 'De gekozen projecten vallen hierbuiten.' },
  },
  room: {
    title: 'Hoeveel past er nog?',
    choose: 'Kies een gebied op de kaart of in de tabel om te zien hoeveel er nog past.',
    concept: (concept: string, area: string) => `${concept} in ${area}`,
    until: 'Tot welke grens?',
    kinds: {
      load: 'draaglast, grens uit de weging',
      concentration: 'plekken per 1.000 inwoners',
      places: 'plekken in dit gebied',
    },
    limit: 'Grens',
    source: {
      load: (label: string, status: string) => `De grens komt uit “${label}” (${status}).`,
      concentration: 'Dit begint bij het hoogste cijfer dat nu in een van de gebieden voorkomt. Er is geen norm.',
      places: 'Dit begint bij het hoogste aantal dat nu in een van de gebieden voorkomt. Er is geen norm.',
    },
    figure: {
      load: (value: number, digits: number) => `draaglast ${decimals(value, digits)}`,
      concentration: (value: number, digits: number) => `${decimals(value, digits)} per 1.000`,
      places: (value: number) => formatPlaces(value),
    },
    fits: (count: number, concept: string, area: string, at: string, next: string, limit: string) =>
      `In ${area} ${count === 1 ? 'past' : 'passen'} nog ${formatPlaces(count)} (${concept}). Met ${formatCount(count)} is het ${at}, met ${formatCount(count + 1)} ${next}. De grens is ${limit}.`,
    fitsNone: (concept: string, area: string, at: string, next: string, limit: string) =>
      `In ${area} past geen plek meer (${concept}). Nu is het ${at}, met 1 plek ${next}. De grens is ${limit}.`,
    full: (area: string, now: string, over: string, limit: string) =>
      `${area} zit nu al op of boven de grens: ${now}. Dat is ${over} boven de grens van ${limit}.`,
    endless: {
      not_touched: (area: string) => `Plekken op deze plaats tellen in ${area} niet mee. De grens wordt nooit bereikt.`,
      not_counted: (area: string) =>
        `Het aantal plekken telt niet mee in draaglast. In ${area} wordt de grens daarom nooit bereikt.`,
      end_of_scale: (area: string) => `De schaal houdt op voordat ${area} de grens bereikt.`,
    },
    unknown: {
      no_figure: (area: string) => `Van ${area} is er geen cijfer. Daarom is niet te zeggen hoeveel er past.`,
      missing_before: (area: string) =>
        `Van ${area} ontbreekt een cijfer dat nodig is. Daarom is de ruimte niet bekend.`,
      places_unknown: (area: string) =>
        `Van een project bij ${area} is niet bekend hoeveel plekken het heeft. Daarom is de ruimte niet bekend.`,
      area_unknown: (area: string) => `De grens of het aantal inwoners van ${area} is niet bekend.`,
      removed_facility: (area: string) => `Bij ${area} gaat een voorziening weg. Wat er dan past, is niet bekend.`,
      no_spread: (area: string) => `Alle gebieden hebben hetzelfde cijfer. Voor ${area} is geen ruimte uit te rekenen.`,
    },
    weight: (share: string) =>
      `Plekken tellen voor ${share} mee in draaglast. Dit is een rekenkundige grens en geen advies.`,
    with: {
      now: 'Gerekend vanaf nu.',
      planned: 'Gerekend met alles wat gepland is.',
      chosen: 'Gerekend met de gekozen projecten erbij.',
      both: 'Gerekend met alles wat gepland is en de gekozen projecten erbij.',
    },
    more: {
      title: 'Wat zou ruimte maken?',
      intro: (area: string, limit: string) =>
        `Elk van deze veranderingen brengt draaglast in ${area} alleen al terug tot ${limit}, als de rest gelijk blijft.`,
      line: (label: string, from: string, to: string) => `${label}: van ${from} naar ${to}`,
      occurs: 'komt nu voor in deze gemeente',
      occursNot: 'komt nu nergens voor in deze gemeente',
      impossible: (count: number) =>
        `Met ${count === 1 ? 'één ander cijfer' : `${count} andere cijfers`} alleen lukt het niet: dat zou onder 0 of boven 100 % moeten komen.`,
      unsaid: 'Met deze manier van optellen is niet per cijfer te zeggen wat ruimte maakt.',
      none: 'Geen enkel cijfer maakt op zichzelf genoeg ruimte.',
    },
  },
  stack: {
    title: (area: string) => `Wat er al gepland is in en rond ${area}, op volgorde van jaar`,
    titleNone: 'Wat er al gepland is, op volgorde van jaar',
    choose: 'Kies een gebied om te zien hoe de plannen zich opstapelen.',
    caption: (area: string) => `Elke rij telt het project op bij alles wat erboven staat; cijfers van ${area}`,
    year: 'Jaar',
    project: 'Project',
    places: 'Plekken',
    now: 'Nu',
    unknownYear: 'niet bekend',
    unknownPlaces: 'niet bekend',
    sketch: 'gekozen',
    rest: (count: number, area: string) =>
      count === 0 ? '' : `${projects(count)} ${count === 1 ? 'verandert' : 'veranderen'} niets in ${area}.`,
    none: (area: string) => `Geen enkel gepland project verandert iets in ${area}.`,
  },
  figureChange: (before: number, after: number, unit: Indicator['unit']) =>
    Number.isNaN(before) || Number.isNaN(after)
      ? `${formatValue(before, unit)} → ${Number.isNaN(after) ? 'niet bekend' : formatValue(after, unit)}`
      : `${formatAxis(before, unit)} → ${formatValue(after, unit)}`,
  contributionChange: (before: number, after: number) =>
    Number.isNaN(before) && Number.isNaN(after)
      ? 'telt niet apart op'
      : `${formatSigned(before, 1)} → ${Number.isNaN(after) ? 'niet bekend' : formatSigned(after, 1)}`,
} as const;
