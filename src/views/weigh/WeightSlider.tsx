import { formatTyped } from '../../text/nl.ts';
import { nodeText } from '../../text/weigh.ts';
import { Slider } from '../ui/Slider.tsx';

interface WeightSliderProps {
  readonly label: string;
  readonly weight: number;
  /** share of the whole recipe, 0–1 */
  readonly share: number;
  readonly end: number;
  /** `movement` is the same for all of one drag, or of one key held down */
  readonly onWeight: (weight: number, movement: string) => void;
}

/** The weight of one part among its siblings. */
export function WeightSlider({ label, weight, share, end, onWeight }: WeightSliderProps) {
  return (
    <Slider
      label={nodeText.weight(label)}
      value={weight}
      from={0}
      to={end}
      step={end / 100}
      say={(value) => nodeText.weightSaid(formatTyped(value), nodeText.share(share))}
      onValue={onWeight}
    />
  );
}
