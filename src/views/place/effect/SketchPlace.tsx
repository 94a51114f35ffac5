import { useId, useState } from 'react';
import type { AreaCode } from '../../../domain/area.ts';
import type { Project } from '../../../domain/place.ts';
import type { LonLat } from '../../../model/geometry.ts';
import { conceptInQuestion, isBlindFor } from '../../../state/placesNamed.ts';
import { effectText } from '../../../text/effect.ts';
import { useData, useView, useWork } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import type { PartProps } from '../partProps.ts';
import { useAreas } from '../places/useAreas.ts';
import { areasByName, byName } from './areasByName.ts';
import { formatDegrees, readDegrees } from './degrees.ts';
import { SketchPick } from './SketchPick.tsx';
import { middleOf } from './sketchSpots.ts';
import { usePutSketch } from './usePutSketch.ts';

interface SketchPlaceProps extends PartProps {
  readonly sketch: Project;
  readonly areaOf: (point: LonLat) => AreaCode | null;
}

type WhereKind = 'area' | 'site' | 'point';

/** Two fields for degrees; taken when a field is left or on Enter, and only when both can be read. */
function PointFields({ sketch, onPoint }: { readonly sketch: Project; readonly onPoint: (point: LonLat) => void }) {
  const id = useId();
  const words = effectText.sketch;
  const [typed, setTyped] = useState<{ readonly lon: string; readonly lat: string } | null>(null);
  const present = typed ?? { lon: formatDegrees(sketch.lon), lat: formatDegrees(sketch.lat) };
  const lon = readDegrees(present.lon, 180);
  const lat = readDegrees(present.lat, 90);
  const isWrong = lon === null || lat === null;
  const take = (): void => {
    if (typed === null || lon === null || lat === null) return;
    onPoint({ lon, lat });
    setTyped(null);
  };
  return (
    <>
      <div className="wb-effect-pair">
        {(['lon', 'lat'] as const).map((axis) => (
          <div key={axis} className="wb-field">
            <label className="wb-label" htmlFor={`${id}-${axis}`}>
              {words[axis]}
            </label>
            <input
              id={`${id}-${axis}`}
              className="wb-input"
              type="text"
              inputMode="decimal"
              autoComplete="off"
              value={present[axis]}
              aria-invalid={isWrong}
              aria-describedby={isWrong ? `${id}-wrong` : undefined}
              onChange={({ target }) => setTyped({ ...present, [axis]: target.value })}
              onBlur={take}
              onKeyDown={({ key }) => {
                if (key === 'Enter') take();
              }}
            />
          </div>
        ))}
      </div>
      {isWrong && (
        <p id={`${id}-wrong`} className="wb-message">
          {words.noNumber}
        </p>
      )}
    </>
  );
}

/** Where a sketch comes: the middle of an area, a candidate site, or a point. */
export function SketchPlace({ shown, sketch, areaOf }: SketchPlaceProps) {
  const [kind, setKind] = useState<WhereKind>('area');
  const { concepts } = useData();
  const { placing } = useView();
  const work = useWork();
  const { codeAt } = useAreas();
  const change = usePutSketch(sketch);
  const words = effectText.sketch;
  const concept = conceptInQuestion(concepts, placing);
  const sites = concept !== null && isBlindFor(concept.id, work) ? [] : shown.places.sites;
  const kinds = (['area', 'site', 'point'] as const).filter((each) => each !== 'site' || sites.length > 0);
  const put = (point: LonLat | null): void => {
    if (point !== null) change({ lon: point.lon, lat: point.lat, area: codeAt(point) }, null);
  };
  const area = areaOf(sketch) ?? '';
  const site = sites.find(({ lon, lat }) => lon === sketch.lon && lat === sketch.lat)?.id ?? '';
  const none = ['', words.noneChosen] as const;
  return (
    <>
      <Choice
        label={words.where}
        value={kind}
        options={kinds.map((each) => [each, words.whereKind[each]] as const)}
        onChoose={setKind}
      />
      {kind === 'area' && (
        <Choice
          label={words.area}
          value={area}
          options={[
            ...(area === '' ? [none] : []),
            ...areasByName(shown.dataset.areas).map(({ code, name }) => [code as string, name] as const),
          ]}
          onChoose={(code) => put(middleOf(shown.boundaries, code))}
        />
      )}
      {kind === 'site' && (
        <Choice
          label={words.site}
          value={site}
          options={[...(site === '' ? [none] : []), ...byName(sites).map(({ id, name }) => [id, name] as const)]}
          onChoose={(id) => put(sites.find((each) => each.id === id) ?? null)}
        />
      )}
      {kind === 'point' && <PointFields sketch={sketch} onPoint={put} />}
      <SketchPick sketch={sketch} />
      {areaOf(sketch) === null && <p className="wb-help">{words.outside}</p>}
    </>
  );
}
