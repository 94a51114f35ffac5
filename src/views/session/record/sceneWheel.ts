import type { SlideBody } from '../../../export/slide.ts';
import type { IndexResult } from '../../../model/indexResult.ts';
import { wheelParts } from '../../../model/wheel.ts';
import { indicatorsById } from '../../../state/indicatorsById.ts';
import { sceneBodyText } from '../../../text/record.ts';
import { areaWheel, pointsOf } from '../../wheel/drawnWheel.ts';
import type { WheelPart } from '../../wheel/wheelParts.ts';
import { wheelIndex } from '../sceneSources.ts';
import { type SceneMaterial, wordsOf } from './sceneMaterial.ts';

/** deepest parts of a wheel in a file */
const deepest = 2;

interface Found {
  readonly result: IndexResult;
  readonly area: string;
  /** depth first, as the wheel has them */
  readonly parts: readonly WheelPart[];
}

function wheelFound(material: SceneMaterial): Found | null {
  const { shown, data } = material;
  const { selected, dataset } = shown;
  const result = wheelIndex(material.shown, material.data);
  const row = dataset.areas.findIndex(({ code }) => code === selected?.code);
  if (result === undefined || row < 0) return null;
  const drawn = areaWheel(shown, result, indicatorsById(dataset, data), row);
  const parts = wheelParts(drawn.wheel)
    .filter(({ depth }) => depth <= deepest)
    .flatMap(({ id }) => drawn.parts.get(id) ?? []);
  return { result, area: drawn.area, parts };
}

/** The parts of the wheel of the chosen area with their figures, and how each stands. */
export function wheelTable(material: SceneMaterial): SlideBody {
  const found = wheelFound(material);
  if (found === null) return wordsOf(sceneBodyText.noWheel);
  const words = sceneBodyText;
  return {
    kind: 'table',
    header: [`${words.part} (${found.area})`, words.value, words.standing],
    rows: found.parts.map(({ name, value, standing }) => [name, value, standing]),
    numeric: [],
  };
}

/**
 * The same wheel as bars in the same order, on the scale of the index with direction included. Z-scores are points more
 * or less than the mean, 10·z rounded; on other scales bars begin at 0. Parts that do not count are left out; one
 * without a score has no bar. Figures in their own units go to who speaks.
 */
export function wheelBars(material: SceneMaterial): SlideBody {
  const found = wheelFound(material);
  if (found === null) return wordsOf(sceneBodyText.noWheel);
  const { result, area } = found;
  const points = pointsOf(result);
  const isRelative = points !== 1;
  const parts = found.parts.filter(({ node }) => node.status !== 'not_counted');
  const scores = parts.map(({ node }) =>
    node.status !== 'scored' || Number.isNaN(node.normalised) ? null : Math.round(node.normalised * points),
  );
  const known = scores.filter((score) => score !== null);
  const ten = (value: number): number => Math.ceil((Math.abs(value) + 1) / 10) * 10;
  const furthest = Math.max(...known.map(ten), 10);
  const only = (figures: boolean): readonly (number | null)[] =>
    scores.map((score, at) => ((parts[at]?.node.kind === 'figure') === figures ? score : null));
  const words = sceneBodyText;
  const told = found.parts.map(({ name, value, standing }) => words.partLine(name, value, standing));
  return {
    ...{ kind: 'bars', gathered: true, told, alt: words.wheelAlt(result.spec.label, area, told) },
    unit: (isRelative ? words.wheelPoints : words.wheelScores)(result.spec.label, area),
    categories: parts.map(({ name }) => name),
    series: [
      { name: words.wheelGroups, values: only(false) },
      { name: words.wheelFigures, values: only(true) },
    ],
    ...(isRelative ? { signed: true as const, ends: [-furthest, furthest] as const } : {}),
  };
}
