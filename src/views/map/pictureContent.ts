import { placeKinds, putByHand } from '../../domain/placeWork.ts';
import type { Work } from '../../domain/scenario.ts';
import { provenanceOf, sourceList } from '../../export/provenance.ts';
import { balanceFields } from '../../model/indexResult.ts';
import type { DataState } from '../../state/appState.ts';
import type { Shown } from '../../state/shown.ts';
import { ownPlacesSentence } from '../../text/import.ts';
import { mapPictureText } from '../../text/mapPicture.ts';
import { exploreText, fieldText, formatCount, formatTyped, levelText, mapText, tableText } from '../../text/nl.ts';
import { figuresUsed } from '../explore/figuresUsed.ts';
import { noValueCounts } from '../explore/noValueCounts.ts';
import { classNames } from '../table/rows.ts';
import type { MapSigns } from './mapSigns.ts';
import type { PictureBlock, PictureRow } from './pictureBlocks.ts';
import { placeBlocks, projectBlocks } from './picturePlaces.ts';
import { borrowedFrom } from './scene.ts';

/** Everything on a picture that is not the map itself. */
export interface PictureContent {
  readonly title: string;
  /** municipality, level, years */
  readonly subtitle: string;
  /** empty where the figures are real */
  readonly invented: string;
  /** relative to what the figures are */
  readonly reference: string;
  readonly blocks: readonly PictureBlock[];
  /** sources with licence, boundaries, date */
  readonly notes: readonly string[];
}

export interface PictureChoices {
  /** empty: the measure and the municipality */
  readonly title: string;
  /** projects, sites and facilities are drawn */
  readonly places: boolean;
  /** only a part of the areas is on the picture */
  readonly part: boolean;
  readonly date: Date;
}

/** What the legend needs to name things, and the signs the marks on the map carry. */
export interface PictureMaterial extends Pick<DataState, 'concepts' | 'facilityKinds' | 'weighing' | 'imports'> {
  /** what people put on the map themselves */
  readonly work: Pick<Work, 'places'>;
  readonly signs: Pick<MapSigns, 'pale' | 'sites'>;
}

export function pictureTitle(shown: Shown): string {
  return `${shown.measure.label} in ${shown.dataset.manifest.municipality.name}`;
}

function classBlock(shown: Shown): PictureBlock {
  const names = classNames(shown);
  const rows = shown.legend.classes.map(({ colour, count }, at): PictureRow => {
    return { sign: { kind: 'swatch', colour }, text: names[at] ?? '', count: formatCount(count) };
  });
  const notes = shown.measure.comparedYear === null ? [] : [exploreText.changeColours];
  return { heading: shown.measure.label, square: null, rows, notes };
}

function balanceBlock(shown: Shown, { thresholds }: DataState['weighing']): PictureBlock {
  const { balance, legend, level } = shown;
  const words = levelText[level];
  const counts = new Array<number>(balanceFields.length).fill(0);
  balance?.field.forEach((code) => {
    const count = counts[code];
    if (count !== undefined) counts[code] = count + 1;
  });
  const rows = balanceFields.map((id, code): PictureRow => {
    const count = exploreText.areaCount(counts[code] ?? Number.NaN, words.one, words.many);
    return { sign: { kind: 'none' }, text: fieldText[id].name, count };
  });
  const bounds = exploreText.fieldsAbout(formatTyped(thresholds.capacity), formatTyped(thresholds.load));
  return {
    heading: shown.measure.label,
    square: { cells: legend.classes.map(({ colour, count }) => ({ colour, count })) },
    rows: balance === null ? [] : rows,
    notes: [exploreText.balanceLegendHelp, ...(balance === null ? [] : [bounds])],
  };
}

/** Hatched areas with their reasons, dots, and the outlines on the map; null when there is none of it. */
function otherBlock(shown: Shown): PictureBlock | null {
  const { noValueCount } = shown.legend;
  const hatched: PictureRow = {
    sign: { kind: 'swatch', colour: null },
    text: exploreText.noValue,
    count: formatCount(noValueCount),
  };
  const larger = borrowedFrom(shown);
  const notes = [
    ...(noValueCount === 0 ? [] : noValueCounts(shown)).map(
      ({ reason, count }) => `${formatCount(count)} × ${tableText.reason[reason]}`,
    ),
    ...(larger === null ? [] : [mapText.borrowed[larger](levelText[shown.level].many)]),
    ...(shown.selected === null ? [] : [mapPictureText.selected(shown.selected.name)]),
    ...(shown.compared.length === 0
      ? []
      : [mapPictureText.compared(shown.compared.map(({ name }, at) => `${at + 1} · ${name}`).join(', '))]),
  ];
  const rows = noValueCount === 0 ? [] : [hatched];
  return rows.length + notes.length === 0 ? null : { heading: '', square: null, rows, notes };
}

/** The words and the legend of a picture of what is on screen. Counts are of the whole map, as in the legend beside it. */
export function pictureContent(
  shown: Shown,
  { concepts, facilityKinds, weighing, imports, work, signs }: PictureMaterial,
  { title, places, part, date }: PictureChoices,
): PictureContent {
  const { manifest, areas } = shown.dataset;
  const provenance = provenanceOf(manifest, figuresUsed(shown));
  const [first, last] = [provenance.years[0], provenance.years.at(-1)];
  const years = first === undefined || last === undefined ? '' : exploreText.yearRange(first, last);
  const { one, many } = levelText[shown.level];
  const count = exploreText.areaCount(areas.length, one, many);
  const own = places ? ownPlacesSentence(imports, putByHand(work.places, placeKinds), ['plek', 'plekken']) : null;
  const blocks = [
    shown.legend.kind === 'bivariate' ? balanceBlock(shown, weighing) : classBlock(shown),
    otherBlock(shown),
    ...(places
      ? [...projectBlocks(shown, concepts, signs.pale), ...placeBlocks(shown, facilityKinds, signs.sites)]
      : []),
  ];
  return {
    title: title.trim() === '' ? pictureTitle(shown) : title.trim(),
    subtitle: mapPictureText.subtitle(manifest.municipality.name, count, years),
    invented: manifest.invented ? mapPictureText.invented : '',
    reference: provenance.reference,
    blocks: blocks.filter((block) => block !== null),
    notes: [
      ...(part ? [mapPictureText.part(count)] : []),
      ...(provenance.sources.length === 0 ? [] : [mapPictureText.sources(sourceList(provenance))]),
      ...(own === null ? [] : [own]),
      [mapPictureText.boundaries(provenance.boundaryYear), mapPictureText.made(date)].join(' '),
    ],
  };
}

const thirds = [exploreText.low, exploreText.middle, exploreText.high] as const;

function blockWords({ heading, square, rows, notes }: PictureBlock): readonly string[] {
  const cells = (square?.cells ?? []).flatMap(({ count }, at) => {
    const [load, capacity] = [thirds[Math.floor(at / 3)], thirds[at % 3]];
    if (count === 0 || load === undefined || capacity === undefined) return [];
    return [`${mapPictureText.withCount(exploreText.cell(load, capacity), formatCount(count))}.`];
  });
  return [
    ...(heading === '' ? [] : [`${heading}.`]),
    ...cells,
    ...rows.map(({ text, count }) => `${mapPictureText.withCount(text, count)}.`),
    ...notes.map((note) => (note.endsWith('.') ? note : `${note}.`)),
  ];
}

/** All words of a picture as one text, for people who cannot see it; empty cells of the square are left out. */
export function pictureAlt(content: PictureContent): string {
  const { title, subtitle, invented, reference, blocks, notes } = content;
  return [
    `${title}.`,
    `${subtitle}.`,
    invented === '' ? '' : `${invented}.`,
    reference,
    ...blocks.flatMap(blockWords),
    ...notes,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
