import '../../place/place.css';
import '../../place/scores/scores.css';
import { ScoresLower } from '../../place/scores/ScoresLower.tsx';

/** The scores of sites for the concept in question. */
export function MatrixStage() {
  return (
    <div className="wb-room-fill wb-room-matrix">
      <ScoresLower />
    </div>
  );
}
