import type { AreaLevel } from '../../../domain/area.ts';
import { cellOrigin, type Dataset, missingReason } from '../../../domain/dataset.ts';
import type { Criterion, RawValue } from '../../../domain/siting.ts';
import type { SitePlace } from '../../../model/siteLocation.ts';
import { filledColumns } from '../../../state/columns.ts';
import { type MeasureNames, rawText } from '../../../text/measureWords.ts';
import { whyMissing } from '../../../text/siteScores.ts';

type Datasets = Readonly<Partial<Record<AreaLevel, Dataset>>>;

/** Why a site has no value on a criterion, in a few words. */
export function missingWhy(
  { measure }: Pick<Criterion, 'measure'>,
  raw: RawValue,
  place: SitePlace,
  datasets: Datasets,
  names: MeasureNames,
  isWord: boolean,
): string {
  if (raw !== null) {
    const word = rawText(raw, measure, names);
    return isWord ? whyMissing.word(word) : whyMissing.noNumber(word);
  }
  const isOfArea = measure.kind === 'indicator' || measure.kind === 'index' || measure.kind === 'places';
  if (!isOfArea) return rawText(null, measure, names);
  const area = place.areas.get(measure.level);
  if (area === undefined) return whyMissing.noArea(measure.level);
  const dataset = datasets[measure.level];
  if (measure.kind === 'places') return rawText(null, measure, names);
  if (dataset === undefined) return whyMissing.noLevel(measure.level);
  if (measure.kind === 'index') return rawText(null, measure, names);
  const column = filledColumns(dataset, measure.indicator).at(-1);
  const row = dataset.areas.findIndex(({ code }) => code === area.code);
  if (column === undefined || row === -1) return rawText(null, measure, names);
  const reason = missingReason(column, row);
  if (reason !== null) return whyMissing[reason];
  const origin = cellOrigin(column, row);
  const isBorrowed = origin === 'from_wijk' || origin === 'from_gemeente';
  return isBorrowed ? whyMissing.borrowed : rawText(null, measure, names);
}
