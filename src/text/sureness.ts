import type { AreaLevel } from '../domain/area.ts';
import { formatDecimal, formatPart, levelText, listOf } from './nl.ts';

const integer = new Intl.NumberFormat('nl-NL');

export const surenessText = {
  heading: 'Hoe zeker is dit?',
  about: (weightings: number) =>
    `Over gewichten kan men van mening verschillen. Daarom wordt de uitkomst hier ${integer.format(weightings)} keer uitgerekend, elke keer met andere gewichten. Zo ziet u welke gebieden daarbij op hun plaats blijven.`,
  range: 'Welke gewichten doen mee?',
  /** value and text */
  ranges: [
    ['0.1', 'Dicht bij deze: tot 10 % meer of minder'],
    ['0.25', 'Rond deze: tot 25 % meer of minder'],
    ['0.5', 'Ruim rond deze: tot 50 % meer of minder'],
    ['any', 'Elke verdeling van de gewichten'],
  ],
  methods: 'Ook andere rekenmethoden',
  years: 'Ook cijfers van een jaar eerder',
  working: 'Bezig met uitrekenen.',
  stop: 'Stop',
  again: 'Reken opnieuw uit',
  ready: 'Uitgerekend. Dezelfde gegevens en gewichten geven steeds dezelfde uitkomst.',
  reference: 'Uitgerekend met andere gewichten; zie Hoe zeker is dit? onder Wegen.',
  onMap: 'Toon op de kaart',
  mapWaits: 'De zekerheid van het veld wordt uitgerekend. Zo lang toont de kaart de balans.',
  notComputed: 'Dit recept heeft geen scores, dus er is niets om uit te rekenen.',
  staySummary: (sure: number, placed: number, level: AreaLevel) =>
    `${integer.format(sure)} van de ${integer.format(placed)} ${levelText[level].many} blijven in ten minste 95 van de 100 wegingen in hetzelfde veld van de balans.`,
  table: (label: string) => `Plaats in ${label}, 1 is de hoogste score`,
  area: (level: AreaLevel) => levelText[level].one.replace(/^./, (letter) => letter.toUpperCase()),
  now: 'Nu',
  interval: 'Meestal',
  stays: 'Zelfde veld',
  between: (low: number, high: number) => (low === high ? `${low}` : `${low}–${high}`),
  extremes: (best: number, worst: number) => `uiterst ${best === worst ? best : `${best}–${worst}`}`,
  intervalHelp:
    'Meestal: de plaats in 90 van de 100 wegingen. Uiterst: de hoogste en laagste plaats in alle wegingen. Noem twee gebieden waarvan de plaatsen elkaar overlappen niet verschillend.',
  noField: 'geen veld',
  sureWord: (share: number) => (share >= 0.95 ? 'heel zeker' : share >= 0.75 ? 'vrij zeker' : 'onzeker'),
  more: (count: number) => `En nog ${integer.format(count)}; kies een gebied op de kaart om het hier te zien.`,
  effects: 'Welk gewicht doet ertoe?',
  effectsHelp:
    'Welk deel van alle verschillen in plaats met dit gewicht samenhangt, alleen of samen met andere gewichten. Een zwaar gewicht doet er niet altijd veel toe.',
  method: 'de rekenmethode of het jaar',
  effect: (total: number) => formatPart(total),
  negligible: (names: readonly string[]) => `Deze gewichten doen er nauwelijks toe: ${listOf(names)}.`,
  noEffects: 'Er is geen gewicht dat de volgorde verandert.',
  leftOut: 'Als een cijfer wegvalt',
  leftOutHelp: 'Hoeveel plaatsen gebieden gemiddeld schuiven als dit cijfer niet meetelt.',
  leftOutShift: (shift: number) => `gemiddeld ${formatDecimal(shift, 1)} plaats${shift === 1 ? '' : 'en'}`,
  moved: (count: number, names: readonly string[], more: number, level: AreaLevel) => {
    const { one, many } = levelText[level];
    if (count === 0) return `geen ${one} in een ander veld`;
    const others = more > 0 ? [`nog ${integer.format(more)}`] : [];
    return `${integer.format(count)} ${count === 1 ? one : many} in een ander veld: ${listOf([...names, ...others])}`;
  },
} as const;
