import type { ProjectStatus } from '../../domain/place.ts';
import type { ProjectMark } from './port.ts';

export type MarkStyle = ProjectMark['style'];

/** Filled outline in a 24 × 24 box (even-odd rule), readable at 14 px; the same on the map and in the legend. */
export interface ConceptGlyph {
  /** id of the concept in `data/concepts.json`; null for the glyph of concepts this list does not know */
  readonly concept: string | null;
  readonly path: string;
  /** `#rrggbb`, at least 5 : 1 on white; shared by kindred concepts, because the shape tells them apart */
  readonly colour: string;
}

const plum = '#6a2378';
const brown = '#7a4100';
const ink = '#33334d';
const moss = '#3f5708';

/** In the order of `data/concepts.json`; the last one is for any other concept. */
export const conceptGlyphs: readonly ConceptGlyph[] = [
  {
    concept: 'beschermd_thuis_geclusterd',
    colour: plum,
    path: 'M1 12 L6.5 6.5 L12 12 L17.5 6.5 L23 12 V20 H13.2 V13.6 H10.8 V20 H1 Z',
  },
  {
    concept: 'beschermd_thuis_individueel',
    colour: plum,
    path: 'M12 2 L22.5 11.5 H19.5 V21.5 H4.5 V11.5 H1.5 Z M9.5 21.5 H14.5 V14.5 H9.5 Z',
  },
  {
    concept: 'gemengd_wonen',
    colour: brown,
    path: 'M10.8 3.5 V20.5 A8.5 8.5 0 0 1 10.8 3.5 Z M13.2 3.5 H21.7 V20.5 H13.2 Z',
  },
  {
    concept: 'flexwonen',
    colour: brown,
    path: 'M7 4 H23 V11 H7 Z M1 13 H17 V20 H1 Z',
  },
  {
    concept: 'housing_first',
    colour: ink,
    path: 'M7.5 5.5 A6.5 6.5 0 1 1 7.5 18.5 A6.5 6.5 0 1 1 7.5 5.5 Z M7.5 9.4 A2.6 2.6 0 1 0 7.5 14.6 A2.6 2.6 0 1 0 7.5 9.4 Z M13.8 10.4 H23 V17 H20 V13.6 H18 V16 H15.4 V13.6 H13.8 Z',
  },
  {
    concept: 'housing_first_jongeren',
    colour: ink,
    path: 'M10.6 22 V14.5 C5 14.5 2 11 2 4.5 C7.5 4.5 10.6 7 11.8 11 C12.6 6.5 16 3 22 3 C22 10 18.5 14.5 13.4 14.5 V22 Z',
  },
  {
    concept: 'kamertraining',
    colour: ink,
    path: 'M5.5 1.5 H18.5 V22.5 H5.5 Z M14 11 A1.8 1.8 0 1 0 14 14.6 A1.8 1.8 0 1 0 14 11 Z',
  },
  {
    concept: 'friendswoning',
    colour: brown,
    path: 'M12 2 A4.7 4.7 0 1 1 12 11.4 A4.7 4.7 0 1 1 12 2 Z M6 12.4 A4.7 4.7 0 1 1 6 21.8 A4.7 4.7 0 1 1 6 12.4 Z M18 12.4 A4.7 4.7 0 1 1 18 21.8 A4.7 4.7 0 1 1 18 12.4 Z',
  },
  {
    concept: 'parentshouse',
    colour: brown,
    path: 'M12 21.5 L3.4 12.6 A5.4 5.4 0 0 1 12 6.2 A5.4 5.4 0 0 1 20.6 12.6 Z',
  },
  {
    concept: 'tussenvoorziening',
    colour: ink,
    path: 'M2 21.5 V15.5 H8.3 V9.5 H14.6 V3.5 H22 V21.5 Z',
  },
  {
    concept: 'woonunits',
    colour: ink,
    path: 'M2.5 2.5 H10.7 V10.7 H2.5 Z M13.3 2.5 H21.5 V10.7 H13.3 Z M2.5 13.3 H10.7 V21.5 H2.5 Z M13.3 13.3 H21.5 V21.5 H13.3 Z',
  },
  {
    concept: 'geclusterd_ouderenwonen',
    colour: moss,
    path: 'M2.5 2.5 H21.5 V21.5 H2.5 Z M8.2 8.2 V15.8 H15.8 V8.2 Z',
  },
  {
    concept: 'prikkelarm',
    colour: moss,
    path: 'M15.5 2.2 A10 10 0 1 0 21.8 16.6 A8.6 8.6 0 0 1 15.5 2.2 Z',
  },
  {
    concept: 'wmo_woning',
    colour: moss,
    path: 'M8.6 2.5 H15.4 V8.6 H21.5 V15.4 H15.4 V21.5 H8.6 V15.4 H2.5 V8.6 H8.6 Z',
  },
  {
    concept: 'beschermd_wonen_plus',
    colour: plum,
    path: 'M12 1.5 L22.5 10.5 V22.5 H1.5 V10.5 Z M10.4 9.5 V13.4 H6.5 V16.6 H10.4 V20.5 H13.6 V16.6 H17.5 V13.4 H13.6 V9.5 Z',
  },
  {
    concept: null,
    colour: ink,
    path: 'M12 5 A7 7 0 1 1 12 19 A7 7 0 1 1 12 5 Z',
  },
];

const otherGlyph = conceptGlyphs.length - 1;

/** Index into `conceptGlyphs`; a concept of the municipality's own gets the last one. */
export function glyphOfConcept(concept: string): number {
  const index = conceptGlyphs.findIndex((glyph) => glyph.concept === concept);
  return index === -1 ? otherGlyph : index;
}

export function colourOfGlyph(glyph: number): string {
  return conceptGlyphs[glyph]?.colour ?? ink;
}

export function pathOfGlyph(glyph: number): string {
  return (conceptGlyphs[glyph] ?? conceptGlyphs[otherGlyph])?.path ?? '';
}

const styles: Readonly<Record<ProjectStatus, MarkStyle>> = {
  idee: 'dashed',
  gepland: 'open',
  in_aanbouw: 'half',
  gerealiseerd: 'solid',
  gestopt: 'crossed',
};

export function styleOfStatus(status: ProjectStatus): MarkStyle {
  return styles[status];
}

/**
 * Shape of a mark around its centre, in px of a 32 × 32 box: white casing, disc, glyph.
 * Shared by the canvas of the map and the SVG of the legend, so that both look the same.
 */
export const markShape = { box: 32, casing: 15.5, disc: 13, ring: 2.4, dash: [4.1, 2.7], glyph: 15.5 } as const;

/** What is filled with the mark's colour: the disc wholly, its lower half, or only ring and glyph. */
export function inkOf(style: MarkStyle, colour: string): { readonly disc: string; readonly glyph: string } {
  if (style === 'solid') return { disc: colour, glyph: '#ffffff' };
  return { disc: '#ffffff', glyph: style === 'crossed' ? '#5b6770' : colour };
}

/**
 * A candidate site in the same 32 × 32 box: white casing, diamond, flag. A shape of its own, so that it is told from the
 * discs of the projects without its colour.
 */
export const siteShape = {
  casing: 'M16 0.4 L31.6 16 L16 31.6 L0.4 16 Z',
  body: 'M16 3.2 L28.8 16 L16 28.8 L3.2 16 Z',
  flag: 'M11.2 8.6 H13.2 V9.8 H21.4 L19.2 12.8 L21.4 15.8 H13.2 V23 H11.2 Z',
  colour: '#123f5e',
  cross: 'M9.6 9.6 L22.4 22.4 M22.4 9.6 L9.6 22.4',
  out: '#5b6770',
} as const;

/** A complex in the same box: a square with six windows and a door, told from discs and diamonds by its shape. */
export const complexShape = {
  casing: 'M3 1 H29 A2 2 0 0 1 31 3 V29 A2 2 0 0 1 29 31 H3 A2 2 0 0 1 1 29 V3 A2 2 0 0 1 3 1 Z',
  body: 'M4 3.5 H28 V28.5 H4 Z M8 7.5 H12 V11.5 H8 Z M14 7.5 H18 V11.5 H14 Z M20 7.5 H24 V11.5 H20 Z M8 14.5 H12 V18.5 H8 Z M14 14.5 H18 V18.5 H14 Z M20 14.5 H24 V18.5 H20 Z M14 21.5 H18 V28.5 H14 Z',
  colour: '#5a3d0a',
} as const;

/** A facility, CSS px: white plate with a grey edge and two grey letters. */
export const facilityShape = { width: 24, height: 19, radius: 4, edge: 1.5, letters: 11.5, colour: '#4a555c' } as const;

const lettersOfKind: Readonly<Record<string, string>> = {
  huisarts: 'Ha',
  apotheek: 'Ap',
  supermarkt: 'Su',
  fysiotherapeut: 'Fy',
  ov_halte: 'OV',
  station: 'St',
  school: 'Sc',
  ontmoeting: 'On',
  inloop: 'In',
  dagbesteding: 'Db',
  wijkteam: 'Wt',
  horeca: 'Ho',
};

/** Two letters of a kind of facility; of a kind this list does not know, its first two. */
export function lettersOfFacility(kind: string): string {
  return lettersOfKind[kind] ?? `${kind.slice(0, 1).toUpperCase()}${kind.slice(1, 2)}`;
}
