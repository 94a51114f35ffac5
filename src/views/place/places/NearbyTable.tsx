import { useMemo, useState } from 'react';
import type { Project } from '../../../domain/place.ts';
import { concentrationPerArea } from '../../../model/concentration.ts';
import { placesAroundAreas } from '../../../model/placesAround.ts';
import type { Shown } from '../../../state/shown.ts';
import { nearbyText } from '../../../text/nearby.ts';
import { formatCount, formatDecimal } from '../../../text/nl.ts';
import { useData } from '../../appContext.tsx';

interface NearbyTableProps {
  readonly shown: Shown;
  readonly projects: readonly Project[];
  /** which projects these are, in words */
  readonly counted: string;
}

/** rows added at once */
const atOnce = 50;
const byName = new Intl.Collator('nl', { numeric: true });

function Rows({ shown, projects }: Pick<NearbyTableProps, 'shown' | 'projects'>) {
  const { concepts, weighing } = useData();
  const [count, setCount] = useState(atOnce);
  const { boundaries, dataset } = shown;
  const rows = useMemo(() => {
    if (boundaries === null) return [];
    const { concentration } = weighing;
    const { values } = concentrationPerArea(dataset.areas, boundaries, projects, concepts, concentration);
    const perThousand = new Map(dataset.areas.map(({ code }, row) => [code, values[row] ?? Number.NaN]));
    return placesAroundAreas(dataset.areas, boundaries, projects, concentration.radiusMetres)
      .map((area) => ({ ...area, perThousand: perThousand.get(area.code) ?? Number.NaN }))
      .sort((a, b) => byName.compare(a.name, b.name));
  }, [boundaries, dataset, projects, concepts, weighing]);
  const places = (number: number | null): string => (number === null ? nearbyText.unknown : formatCount(number));
  if (boundaries === null) return <p>{nearbyText.noBoundaries}</p>;
  return (
    <>
      <table className="wb-small-table">
        <thead>
          <tr>
            <th scope="col">{nearbyText.area}</th>
            <th scope="col">{nearbyText.own}</th>
            <th scope="col">{nearbyText.near}</th>
            <th scope="col">{nearbyText.perThousand}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, count).map(({ code, name, own, near, perThousand }) => (
            <tr key={code} data-chosen={code === shown.selected?.code}>
              <th scope="row">{name}</th>
              <td>{places(own)}</td>
              <td>{places(near)}</td>
              <td>{Number.isNaN(perThousand) ? nearbyText.unknown : formatDecimal(perThousand, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > count && (
        <button type="button" className="wb-button" onClick={() => setCount(count + atOnce)}>
          {nearbyText.more(Math.min(atOnce, rows.length - count))}
        </button>
      )}
    </>
  );
}

/** Places in and around each area; worked out when it is opened. */
export function NearbyTable({ shown, projects, counted }: NearbyTableProps) {
  const { weighing } = useData();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{nearbyText.table}</summary>
      {open && (
        <div className="wb-details-body">
          <p className="wb-help">{nearbyText.tableHelp(weighing.concentration.radiusMetres, counted)}</p>
          <Rows shown={shown} projects={projects} />
        </div>
      )}
    </details>
  );
}
