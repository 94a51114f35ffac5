import { municipalityOf } from '../../domain/area.ts';
import { maxCompared } from '../../state/viewState.ts';
import { levelText, profileText } from '../../text/nl.ts';
import { useData, useEmit } from '../appContext.tsx';
import type { AreaProps } from './areaProps.ts';

/** Name, level, the larger area it lies in, inhabitants; adding to the comparison and closing. */
export function AreaHeading({ shown, area }: AreaProps) {
  const emit = useEmit();
  const { datasets } = useData();
  const parent = area.level === 'buurt' ? datasets.wijk?.areas.find((wijk) => wijk.code === area.parent) : undefined;
  const compared = shown.compared.some((other) => other.code === area.code);
  const full = !compared && shown.compared.length >= maxCompared;
  const { scope, municipality } = shown.dataset.manifest;
  const own = datasets.gemeente?.areas.find(({ code }) => code === municipalityOf(area.code))?.name;
  const town = scope === 'gemeente' ? municipality.name : (own ?? municipality.name);
  const wijk = parent === undefined ? null : profileText.wijk(parent.name);
  const place = wijk === null ? town : scope === 'gemeente' ? wijk : `${wijk}, ${town}`;
  return (
    <header className="wb-profile-head">
      <h2>{area.name}</h2>
      <p className="wb-subtle">
        {area.level === 'gemeente' ? levelText.gemeente.one : profileText.lies(levelText[area.level].one, place)} ·{' '}
        {profileText.inhabitants(area.inhabitants)}
      </p>
      <div className="wb-profile-actions">
        <button
          type="button"
          className="wb-button"
          disabled={full}
          onClick={() => emit({ kind: 'compare_area', code: area.code, on: !compared })}
        >
          {compared ? profileText.compareRemove : profileText.compareAdd}
        </button>
        <button
          type="button"
          className="wb-button"
          data-kind="link"
          onClick={() => emit({ kind: 'select_area', code: null })}
        >
          {profileText.close}
        </button>
      </div>
      {compared && shown.compared.length === 1 ? <p className="wb-subtle">{profileText.compareMore}</p> : null}
      {full ? <p className="wb-subtle">{profileText.compareFull}</p> : null}
    </header>
  );
}
