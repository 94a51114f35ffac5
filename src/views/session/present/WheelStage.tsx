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

/** as `zoom` in present.css */
const zoom = 1.5;
/** smallest wheel whose names can be read, px */
const smallest = 200;

interface WheelProps extends SessionPartProps {
  readonly result: IndexResult;
  readonly row: number;
}

function Wheel({ shown, result, row }: WheelProps) {
  const data = useData();
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [size, setSize] = useState(0);
  const [active, setActive] = useState<string | null>(null);
  useEffect(() => {
    if (box === null) return;
    const fit = (): void => setSize(Math.max(smallest, Math.min(box.clientHeight, box.clientWidth / 2) / zoom - 4));
    const observer = new ResizeObserver(fit);
    observer.observe(box);
    return () => observer.disconnect();
  }, [box]);
  const indicators = indicatorsById(shown.dataset, data);
  const { wheel, parts, area } = useMemo(
    () => areaWheel(shown, result, indicators, row),
    [shown, result, indicators, row],
  );
  return (
    <div ref={setBox} className="wb-room-wheel">
      {size > 0 && (
        <div className="wb-room-wheel-chart">
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
        </div>
      )}
      <div className="wb-room-wheel-list">
        <h2>{`${area} · ${result.spec.label}`}</h2>
        <WheelList
          node={wheel}
          wheels={[{ name: area, parts }]}
          active={active}
          onActive={setActive}
          onZoom={setActive}
        />
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
