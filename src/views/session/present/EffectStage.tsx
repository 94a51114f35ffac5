import '../../place/place.css';
import { presentText } from '../../../text/present.ts';
import { EffectLower } from '../../place/effect/EffectLower.tsx';
import { EffectPanel } from '../../place/effect/EffectPanel.tsx';
import type { SessionPartProps } from '../partProps.ts';

/** What projects do to both axes, before and after, with a sketch to try beside the map. */
export function EffectStage({ shown }: SessionPartProps) {
  return (
    <div className="wb-room-effect">
      <details>
        <summary>{presentText.tryIt}</summary>
        <p>{presentText.tryItHelp}</p>
        <EffectPanel shown={shown} />
      </details>
      <EffectLower shown={shown} />
    </div>
  );
}
