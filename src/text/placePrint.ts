import type { Concept } from '../domain/place.ts';
import { conceptsText } from './concepts.ts';
import { formatPart, listOf } from './nl.ts';

const plain = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** "1 woning", "12 woningen" */
const sized = (count: number, unit: NonNullable<Concept['size']>['unit']): string =>
  `${plain.format(count)} ${count === 1 ? { woningen: 'woning', plekken: 'plek' }[unit] : unit}`;

/** Words of a step of Plaatsen on paper. */
export const printText = {
  title: (step: string, concept: string, municipality: string) => `${step}: ${concept}, ${municipality}`,
  about: (kind: string, day: string) => `Soort gegevens: ${kind}. Afgedrukt uit Wijkbalans op ${day}.`,
  relative: (areas: string, sites: string) => `Scores van gebieden: ${areas} Scores van locaties: ${sites}`,
  sources: (sources: readonly string[]) => `Bronnen: ${listOf(sources)}.`,
  map: 'De kaart staat op het besluitblad; los bewaart u haar bij Exporteren, Kaart als afbeelding.',
  unknown: 'niet bekend',
  nothing: 'niets opgeschreven',
  intensity: (intensity: number) => `${plain.format(intensity)} (1 = een gewone plek)`,
  size: ({ unit, from, to }: NonNullable<Concept['size']>) => {
    if (from === null && to === null) return 'geen grens bekend';
    if (to === null) return `vanaf ${sized(from ?? Number.NaN, unit)}`;
    return from === null ? `tot en met ${sized(to, unit)}` : `${plain.format(from)} tot en met ${sized(to, unit)}`;
  },
  share: ({ from, to }: NonNullable<Concept['dragersShare']>) =>
    `${from === to ? formatPart(from) : `${formatPart(from)} tot ${formatPart(to)}`} dragers`,
  label: {
    forWhom: conceptsText.forWhom,
    description: conceptsText.description,
    intensity: conceptsText.intensity,
    size: conceptsText.size,
    share: conceptsText.share,
    brings: conceptsText.brings,
    source: conceptsText.source,
    status: conceptsText.statusLabel,
    needs: conceptsText.needs,
    need: 'Behoefte',
  },
} as const;
