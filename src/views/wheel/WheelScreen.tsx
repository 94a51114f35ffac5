import './wheel.css';
import '../styles/printAlone.css';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { sourceList } from '../../export/provenance.ts';
import type { IndexResult } from '../../model/indexResult.ts';
import { wheelPath } from '../../model/wheel.ts';
import { areasNear } from '../../state/areasNear.ts';
import { indicatorsById } from '../../state/indicatorsById.ts';
import type { Shown } from '../../state/shown.ts';
import { formatIndex } from '../../text/nl.ts';
import { wheelText } from '../../text/wheel.ts';
import { useData, useShown } from '../appContext.tsx';
import { useElementWidth } from '../charts/useElementWidth.ts';
import { referenceName } from '../profile/referenceName.ts';
import { Said } from '../ui/Said.tsx';
import { areaWheel, type DrawnWheel, pointsOf, provenanceOfWheel, referenceWheel, whyUnscored } from './drawnWheel.ts';
import { WheelChart } from './WheelChart.tsx';
import { WheelLegend } from './WheelLegend.tsx';
import { WheelList } from './WheelList.tsx';
import { WheelSave } from './WheelSave.tsx';
import { sentenceOf } from './wheelParts.ts';
import { differenceSummary, wheelSummary } from './wheelSummary.ts';
import { wheelTable } from './wheelTable.ts';

export interface WheelScreenProps {
  readonly index: string;
  /** code of the area */
  readonly area: string;
}

/** choice of the comparison with the mean; any other choice is the code of an area */
const withMean = 'gemiddelde';
const [largest, gap] = [540, 16];

interface WheelProps {
  readonly shown: Shown;
  readonly result: IndexResult;
  readonly row: number;
  /** the field that chooses the index */
  readonly chooser: ReactNode;
}

function Wheel({ shown, result, row, chooser }: WheelProps) {
  const id = useId();
  const data = useData();
  const { dataset } = shown;
  const { spec } = result;
  const [compared, setCompared] = useState('');
  // places in the tree of one recipe; another recipe starts at the whole
  const [zoom, setZoom] = useState({ index: spec.id, id: '0' });
  const zoomed = zoom.index === spec.id ? zoom.id : '0';
  const [active, setActive] = useState<string | null>(null);
  // nothing is drawn before its size is known: a wheel of the wrong size would flash by
  const [ref, width] = useElementWidth<HTMLDivElement>(0);
  const indicators = indicatorsById(dataset, data);
  const reference = referenceName(spec, dataset);
  const wheels = useMemo((): readonly DrawnWheel[] => {
    const own = areaWheel(shown, result, indicators, row);
    if (compared === withMean) {
      return [own, referenceWheel(own, shown, result, indicators, wheelText.mean(reference))];
    }
    const other = dataset.areas.findIndex(({ code }) => code === compared);
    return other < 0 ? [own] : [own, areaWheel(shown, result, indicators, other)];
  }, [shown, result, indicators, row, compared, reference, dataset]);
  const [own, other] = wheels;
  const ownCode = dataset.areas[row]?.code;
  const choices = useMemo(() => areasNear(dataset.areas, ownCode), [dataset.areas, ownCode]);
  if (own === undefined) return null;
  const path = wheelPath(own.wheel, zoomed);
  const root = path.at(-1) ?? own.wheel;
  const counted = [...own.parts.values()].filter(({ node }) => node.kind === 'figure' && node.share > 0);
  const single = counted.length === 1 ? counted[0] : undefined;
  const beside = wheels.length === 2 && width >= 2 * 300 + gap;
  const size = Math.min(largest, beside ? (width - gap) / 2 : width);
  const points = pointsOf(result);
  const shownAs = (normalised: number): number => (points === 10 ? 100 + 10 * normalised : normalised);
  const scoreIn = (drawn: DrawnWheel): number => {
    const node = drawn.parts.get(root.id)?.node;
    if (drawn.isReference) return points === 10 && spec.aggregation === 'arithmetic' ? 100 : Number.NaN;
    return shownAs(node?.normalised ?? Number.NaN);
  };
  const open = (to: string): void => {
    setZoom({ index: spec.id, id: to });
    setActive(to);
  };
  const summary = wheelSummary(own.wheel, own.parts, {
    area: own.area,
    index: spec.label,
    reference,
    score: result.shown[row] ?? Number.NaN,
    highIsFavourable: spec.id !== data.weighing.load,
    unscored: whyUnscored(result, row),
  });
  const provenance = provenanceOfWheel(shown, result, indicators);
  const pictured = wheels.map((drawn) => ({
    area: drawn.area,
    root: drawn.parts.get(root.id)?.node ?? drawn.wheel,
    parts: drawn.parts,
    score: Number.isNaN(scoreIn(drawn)) ? '–' : formatIndex(scoreIn(drawn)),
  }));
  const activePart = active === null ? undefined : own.parts.get(active);
  return (
    <>
      <div className="wb-wheel-choice wb-no-print">
        {chooser}
        <div className="wb-field">
          <label className="wb-label" htmlFor={`${id}-compare`}>
            {wheelText.compare}
          </label>
          <select
            id={`${id}-compare`}
            className="wb-input"
            value={compared}
            onChange={(event) => setCompared(event.target.value)}
          >
            <option value="">{wheelText.noCompare}</option>
            <option value={withMean}>{wheelText.mean(reference)}</option>
            {choices.map((area) =>
              area.code === ownCode ? null : (
                <option key={area.code} value={area.code}>
                  {area.name}
                </option>
              ),
            )}
          </select>
        </div>
      </div>
      <div className="wb-wheel-body" data-comparing={other !== undefined}>
        <div className="wb-wheel-drawing">
          <nav className="wb-row wb-wheel-path" aria-label={wheelText.path}>
            {path.map(({ id: part }) => (
              <button
                key={part}
                type="button"
                className="wb-button"
                data-kind="link"
                aria-current={part === root.id ? 'true' : undefined}
                onClick={() => open(part)}
              >
                {own.parts.get(part)?.name}
              </button>
            ))}
          </nav>
          <Said words={wheelText.opened(own.parts.get(root.id)?.name ?? '')} />
          <div ref={ref} className="wb-wheels">
            {(width === 0 ? [] : wheels).map((drawn) => (
              <figure key={drawn.area}>
                <figcaption>{drawn.area}</figcaption>
                <WheelChart
                  label={wheelText.wheel(spec.label, drawn.area)}
                  root={drawn.parts.get(root.id)?.node ?? drawn.wheel}
                  parts={drawn.parts}
                  size={Math.floor(size)}
                  active={active}
                  score={scoreIn(drawn)}
                  onActive={setActive}
                  onZoom={open}
                  onBack={() => open(path.at(-2)?.id ?? '0')}
                />
              </figure>
            ))}
          </div>
          <p className="wb-wheel-line" aria-hidden="true">
            {activePart === undefined ? wheelText.keys : sentenceOf(activePart)}
          </p>
          <WheelLegend highMeans={spec.highMeans} />
        </div>
        <section className="wb-wheel-words" aria-label={wheelText.list}>
          <div className="wb-wheel-summary">
            {summary.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {other === undefined ? null : (
              <p>{differenceSummary({ area: own.area, words: own.parts }, { area: other.area, words: other.parts })}</p>
            )}
            {single === undefined ? null : <p>{wheelText.single(single.name)}</p>}
          </div>
          <h3>{wheelText.list}</h3>
          <WheelList
            node={root}
            wheels={wheels.map(({ area, parts }) => ({ name: area, parts }))}
            active={active}
            onActive={setActive}
            onZoom={open}
          />
        </section>
      </div>
      <p className="wb-help">
        {provenance.reference} {wheelText.sources(sourceList(provenance))}
        {provenance.invented ? ` ${wheelText.invented}` : null}
      </p>
      <WheelSave
        title={`${path.map(({ id: part }) => own.parts.get(part)?.name).join(' › ')}: ${wheels.map(({ area }) => area).join(' en ')}`}
        wheels={pictured}
        table={wheelTable(
          wheels.map(({ area, wheel, parts }) => ({ area, wheel, words: parts })),
          indicators,
          points,
        )}
        provenance={provenance}
      />
    </>
  );
}

/** An index of an area as a wheel with the same content as a list; to open, compare and take along. */
export function WheelScreen({ index, area }: WheelScreenProps) {
  const id = useId();
  const shown = useShown();
  const [chosen, setChosen] = useState(index);
  const row = shown?.dataset.areas.findIndex(({ code }) => code === area) ?? -1;
  const result = shown?.indices.get(chosen);
  if (shown === null || result === undefined || row < 0) return null;
  const chooser = (
    <div className="wb-field">
      <label className="wb-label" htmlFor={`${id}-index`}>
        {wheelText.index}
      </label>
      <select
        id={`${id}-index`}
        className="wb-input"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        {[...shown.indices.values()].map(({ spec }) => (
          <option key={spec.id} value={spec.id}>
            {spec.label}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <div className="wb-wheel-screen wb-print-alone">
      <Wheel shown={shown} result={result} row={row} chooser={chooser} />
    </div>
  );
}
