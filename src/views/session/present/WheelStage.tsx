import { presentText } from '../../../text/present.ts';
import { useData } from '../../appContext.tsx';
import { WheelSmall } from '../../wheel/WheelSmall.tsx';
import type { SessionPartProps } from '../partProps.ts';

/** The wheel of the area that was chosen: of the index on the map, else of draagkracht. */
export function WheelStage({ shown }: SessionPartProps) {
  const { weighing } = useData();
  const { selected, measure, indices } = shown;
  const asked = measure.id.startsWith('index:') ? measure.id.slice('index:'.length) : weighing.capacity;
  if (selected === null) return <p>{presentText.chooseAreaForWheel}</p>;
  if (!indices.has(asked)) return <p>{presentText.noIndex}</p>;
  return (
    <div className="wb-room-wheel">
      <h2>{[selected.name, indices.get(asked)?.spec.label].join(' · ')}</h2>
      <WheelSmall index={asked} area={selected.code} />
    </div>
  );
}
