import { useEffect, useState } from 'react';
import { Scatter } from '../../charts/Scatter.tsx';

/** as `zoom` in present.css */
const zoom = 1.75;
/** caption and line under the chart, px */
const words = 84;

/** Draagkracht against draaglast, as high as there is room. */
export function SpreadStage() {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    if (box === null) return;
    const observer = new ResizeObserver(() => setHeight(box.clientHeight));
    observer.observe(box);
    return () => observer.disconnect();
  }, [box]);
  return (
    <div ref={setBox} className="wb-room-fill">
      <div className="wb-room-chart">
        {height !== null && <Scatter height={Math.max(170, Math.floor(height / zoom) - words)} />}
      </div>
    </div>
  );
}
