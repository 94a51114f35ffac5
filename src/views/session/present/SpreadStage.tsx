import { useEffect, useState } from 'react';
import { Scatter } from '../../charts/Scatter.tsx';

/** smallest chart whose words stay apart, px */
const smallest = 170;

/** Height of everything of a figure but its drawing, and of the box it must fit in, both in px of the figure. */
function roomFor(box: HTMLElement): number {
  const figure = box.querySelector<HTMLElement>('figure');
  const drawing = box.querySelector<HTMLElement>('.wb-scatter');
  const zoom = figure?.currentCSSZoom ?? 1;
  const words = figure === null || drawing === null ? 84 : figure.offsetHeight - drawing.offsetHeight;
  return Math.max(smallest, Math.floor(box.clientHeight / zoom - words - 2));
}

/** Draagkracht against draaglast, as high as there is room. */
export function SpreadStage() {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [height, setHeight] = useState(smallest);
  useEffect(() => {
    if (box === null) return;
    const observer = new ResizeObserver(() => setHeight(roomFor(box)));
    observer.observe(box);
    const [figure] = box.getElementsByTagName('figure');
    if (figure !== undefined) observer.observe(figure);
    return () => observer.disconnect();
  }, [box]);
  return (
    <div ref={setBox} className="wb-room-fill">
      <div className="wb-room-chart">
        <Scatter height={height} />
      </div>
    </div>
  );
}
