import { useMemo, useState } from 'react';
import type { ProjectStatus } from '../../../domain/place.ts';
import { countedProjects } from '../../../model/concentration.ts';
import { type LonLat, representativePoint } from '../../../model/geometry.ts';
import { placesAroundSpot } from '../../../model/placesAround.ts';
import type { Shown } from '../../../state/shown.ts';
import { nearbyText } from '../../../text/nearby.ts';
import { useData, useEmit, usePointed, useSignsOnMap } from '../../appContext.tsx';
import { placeOf } from '../../map/placeOf.ts';
import { Choice } from '../../ui/Choice.tsx';
import { NumberField } from '../../weigh/NumberField.tsx';
import { NearbyTable } from './NearbyTable.tsx';

type Counted = keyof typeof nearbyText.countedKinds;

const statuses: Readonly<Record<Counted, readonly ProjectStatus[]>> = {
  realised: ['gerealiseerd'],
  planned: ['gerealiseerd', 'in_aanbouw', 'gepland'],
};
/** metres a radius may be: beyond it everything of a town lies within reach */
const widest = 20_000;

/** The place or area the circle is drawn around: what is pointed out, else the middle of the chosen area. */
function useCentre(shown: Shown): { readonly name: string; readonly spot: LonLat } | null {
  const pointed = usePointed();
  const place = pointed === null ? null : (placeOf(shown, pointed)?.place ?? null);
  const { selected, boundaries } = shown;
  return useMemo(() => {
    if (place !== null) return { name: place.name, spot: { lon: place.lon, lat: place.lat } };
    const feature = boundaries?.features.find(({ properties }) => properties.code === selected?.code);
    const spot = feature === undefined ? null : representativePoint(feature.geometry);
    return spot === null || selected === null ? null : { name: selected.name, spot };
  }, [place, selected, boundaries]);
}

/** How many places for vragers lie near each other: around one spot, on the map, and per area. */
export function NearbySection({ shown }: { readonly shown: Shown }) {
  const emit = useEmit();
  const { weighing } = useData();
  const [counted, setCounted] = useState<Counted>('realised');
  const centre = useCentre(shown);
  const { radiusMetres, kernel } = weighing.concentration;
  const reach = useMemo(
    () => ({ reach: centre === null ? null : { ...centre.spot, metres: radiusMetres } }),
    [centre, radiusMetres],
  );
  useSignsOnMap(reach);
  const { projects } = shown.places;
  const counting = useMemo(() => countedProjects(projects, statuses[counted]), [projects, counted]);
  const around = centre === null || counting === null ? null : placesAroundSpot(centre.spot, counting, radiusMetres);
  const words = nearbyText.countedKinds[counted];
  const change = (concentration: Partial<typeof weighing.concentration>): void =>
    emit({
      kind: 'edit_weighing',
      weighing: { ...weighing, concentration: { ...weighing.concentration, ...concentration } },
      movement: null,
    });
  return (
    <>
      <p role="status">
        {counting === null
          ? nearbyText.notListed
          : centre === null || around === null
            ? nearbyText.choose
            : nearbyText.around(radiusMetres, centre.name, around.places, around.projects.length, words)}
      </p>
      <Choice
        label={nearbyText.counted}
        value={counted}
        options={[
          ['realised', nearbyText.countedKinds.realised],
          ['planned', nearbyText.countedKinds.planned],
        ]}
        onChoose={setCounted}
      />
      <NumberField
        label={nearbyText.radius}
        value={radiusMetres}
        onValue={(metres) => {
          const fits = Number.isInteger(metres) && metres >= 0 && metres <= widest;
          if (fits) change({ radiusMetres: metres });
          return fits;
        }}
      />
      <Choice
        label={nearbyText.kernel}
        value={kernel}
        options={[
          ['linear', nearbyText.kernels.linear],
          ['flat', nearbyText.kernels.flat],
        ]}
        help={nearbyText.settings}
        onChoose={(chosen) => change({ kernel: chosen })}
      />
      <button
        type="button"
        className="wb-button"
        onClick={() => emit({ kind: 'choose_measure', measure: 'indicator:woonzorg_concentratie' })}
      >
        {nearbyText.toMap}
      </button>
      <p className="wb-help">{nearbyText.mapCounts}</p>
      {counting !== null && <NearbyTable shown={shown} projects={counting} counted={words} />}
    </>
  );
}
