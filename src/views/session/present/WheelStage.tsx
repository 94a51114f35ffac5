import '../../wheel/wheel.css';
import { useEffect, useMemo, useState } from 'react';
import type { IndexResult } from '../../../model/indexResult.ts';
import { indicatorsById } from '../../../state/indicatorsById.ts';
import type { Shown } from '../../../state/shown.ts';
import { presentText } from '../../../text/present.ts';
import { wheelText } from '../../../text/wheel.ts';
import { useData } from '../../appContext.tsx';
import { areaWheel } from '../../wheel/drawnWheel.ts';
import { WheelChart } from '../../wheel/WheelChart.tsx';
import { WheelList } from '../../wheel/WheelList.tsx';
import type { SessionPartProps } from '../partProps.ts';
import { PagedBox } from './PagedBox.tsx';

/** smallest wheel whose names can be read, px */
const smallest = 200;

/** Size of the wheel, in px of itself: half of a wide screen, and all of a narrow one. */
function sizeIn(box: HTMLElement, chart: HTMLElement): number {
  const zoom = chart.currentCSSZoom;
  const isBeside = getComputedStyle(box).gridTemplateColumns.split(' ').length > 1;
  const room = isBeside ? Math.min(box.clientHeight, box.clientWidth * 0.42) : box.clientWidth;
  return Math.max(smallest, Math.floor(room / zoom) - 10);
}

interface WheelProps extends SessionPartProps {
  readonly result: IndexResult;
  readonly row: number;
}

function Wheel({ shown, result, row }: WheelProps) {
  const data = useData();
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [chart, setChart] = useState<HTMLElement | null>(null);
  const [size, setSize] = useState(0);
  const [active, setActive] = useState<string | null>(null);
  useEffect(() => {
    if (box === null || chart === null) return;
    const observer = new ResizeObserver(() => setSize(sizeIn(box, chart)));
    observer.observe(box);
    return () => observer.disconnect();
  }, [box, chart]);
  const indicators = indicatorsById(shown.dataset, data);
  const { wheel, parts, area } = useMemo(
    () => areaWheel(shown, result, indicators, row),
    [shown, result, indicators, row],
  );
  return (
    <div ref={setBox} className="wb-room-wheel">
      <div ref={setChart} className="wb-room-wheel-chart">
        {size > 0 && (
          <WheelChart
            label={wheelText.wheel(result.spec.label, area)}
            root={wheel}
            parts={parts}
            size={size}
            active={active}
            score={result.shown[row] ?? Number.NaN}
            onActive={setActive}
            onZoom={setActive}
            onBack={() => setActive(wheel.id)}
          />
        )}
      </div>
      <div className="wb-room-wheel-list">
        <h2>{`${area} · ${result.spec.label}`}</h2>
        <PagedBox items=".wb-wheel-entry">
          <WheelList
            node={wheel}
            wheels={[{ name: area, parts }]}
            active={active}
            onActive={setActive}
            onZoom={setActive}
          />
        </PagedBox>
      </div>
    </div>
  );
}

function resultOf({ measure, indices }: Shown, capacity: string): IndexResult | undefined {
  return indices.get(measure.id.startsWith('index:') ? measure.id.slice('index:'.length) : capacity);
}

/** The wheel of the area that was chosen: of the index on the map, else of draagkracht. */
export function WheelStage({ shown }: SessionPartProps) {
  const { weighing } = useData();
  const row = shown.dataset.areas.findIndex(({ code }) => code === shown.selected?.code);
  const result = resultOf(shown, weighing.capacity);
  if (row < 0) return <p>{presentText.chooseAreaForWheel}</p>;
  return result === undefined ? <p>{presentText.noIndex}</p> : <Wheel shown={shown} result={result} row={row} />;
}
