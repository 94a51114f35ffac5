import type { Concept, FacilityKind } from '../../domain/place.ts';
import type { Shown } from '../../state/shown.ts';
import { mapPictureText } from '../../text/mapPicture.ts';
import { exploreText, formatCount, statusText } from '../../text/nl.ts';
import { complexText, facilitiesText, sitesText } from '../../text/places.ts';
import { facilityCounts } from '../explore/facilityCounts.ts';
import { conceptCounts, statusCounts } from '../explore/projectCounts.ts';
import { colourOfGlyph, glyphOfConcept, styleOfStatus } from './glyphs.ts';
import type { MapSigns } from './mapSigns.ts';
import type { PictureBlock, PictureRow, PictureSign } from './pictureBlocks.ts';

/** statuses are shown with the plainest glyph: there the fill tells, not the shape */
const plainGlyph = glyphOfConcept('');

/** Projects by kind and by status, counted as they are on the map. */
export function projectBlocks(
  { projects }: Shown,
  concepts: readonly Concept[],
  pale: MapSigns['pale'],
): readonly PictureBlock[] {
  if (projects.length === 0) return [];
  const labels = new Map(concepts.map(({ id, label }) => [id, label]));
  const kinds = conceptCounts(
    projects,
    concepts.map(({ id }) => id),
  ).map(({ id, count }): PictureRow => {
    const glyph = glyphOfConcept(id);
    const sign = { kind: 'mark', glyph, style: 'solid', colour: colourOfGlyph(glyph) } as const;
    return { sign, text: labels.get(id) ?? id, count: formatCount(count) };
  });
  const statuses = statusCounts(projects).map(({ id, count }): PictureRow => {
    const style = styleOfStatus(id);
    const sign = { kind: 'mark', glyph: plainGlyph, style, colour: colourOfGlyph(plainGlyph) } as const;
    return { sign, text: statusText[id], count: formatCount(count) };
  });
  const notes = [
    ...(projects.some(({ id }) => pale.has(id)) ? [mapPictureText.pale] : []),
    ...(projects.length > 1 ? [mapPictureText.group] : []),
  ];
  return [
    { heading: exploreText.projects, square: null, rows: kinds, notes: [] },
    { heading: exploreText.statuses, square: null, rows: statuses, notes },
  ];
}

/** Sites by what the map says of them: candidates, those a rule puts out, those chosen. */
function siteRows({ sites }: Shown, signs: MapSigns['sites']): readonly PictureRow[] {
  const kinds = sites.map(({ id }) => signs.get(id)?.kind ?? 'plain');
  const rowOf = (kind: (typeof kinds)[number], sign: PictureSign, text: string): readonly PictureRow[] => {
    const count = kinds.filter((each) => each === kind).length;
    return count === 0 ? [] : [{ sign, text, count: formatCount(count) }];
  };
  return [
    ...rowOf('plain', { kind: 'site' }, sitesText.one),
    ...rowOf('chosen', { kind: 'site_chosen', text: '1' }, mapPictureText.chosen),
    ...rowOf('rejected', { kind: 'site_out' }, mapPictureText.rejected),
  ];
}

/** Candidate sites, complexes and facilities on the map; without any of a kind no block of it. */
export function placeBlocks(
  shown: Shown,
  kinds: readonly FacilityKind[],
  signs: MapSigns['sites'],
): readonly PictureBlock[] {
  const complexes = shown.complexes?.length ?? Number.NaN;
  const complex: PictureRow = { sign: { kind: 'complex' }, text: complexText.one, count: formatCount(complexes) };
  const facilities = facilityCounts(shown.facilities, kinds).map(({ id, label, count }): PictureRow => {
    return { sign: { kind: 'facility', facilityKind: id }, text: label, count: formatCount(count) };
  });
  return [
    { heading: sitesText.title, square: null, rows: siteRows(shown, signs), notes: [] },
    { heading: mapPictureText.complexes, square: null, rows: complexes > 0 ? [complex] : [], notes: [] },
    { heading: facilitiesText.title, square: null, rows: facilities, notes: [] },
  ].filter(({ rows }) => rows.length > 0);
}
