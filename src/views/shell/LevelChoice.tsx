import { areaLevels } from '../../domain/area.ts';
import { shellText } from '../../text/nl.ts';
import { useData, useEmit, useView } from '../appContext.tsx';

/** Wijk and buurt; gemeente only where several are loaded. */
export function LevelChoice() {
  const { level } = useView();
  const { datasets } = useData();
  const emit = useEmit();
  const manifest = Object.values(datasets)[0]?.manifest;
  const levels = areaLevels
    .filter((candidate) => manifest === undefined || manifest.levels.includes(candidate))
    .filter((candidate) => candidate !== 'gemeente' || (manifest !== undefined && manifest.scope !== 'gemeente'))
    .reverse();
  return (
    <div className="wb-level" role="radiogroup" aria-label={shellText.level}>
      {levels.map((candidate) => (
        <label key={candidate} className="wb-level-option">
          <input
            type="radio"
            name="niveau"
            value={candidate}
            checked={candidate === level}
            onChange={() => emit({ kind: 'choose_level', level: candidate })}
          />
          {shellText.levelName[candidate]}
        </label>
      ))}
    </div>
  );
}
