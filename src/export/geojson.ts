import type { AreaFeatureCollection } from '../domain/boundary.ts';
import { exportText } from '../text/nl.ts';
import type { CsvCell } from './csv.ts';
import { type Provenance, sourceList } from './provenance.ts';

/**
 * Boundaries with the figures of the table as properties; RFC 7946, WGS 84. Missing figures are `null`.
 * Provenance stands in the foreign member `wijkbalans`. An area without figures keeps only its code and name.
 *
 * @param columns property names, one per cell of `rows`
 * @param rows cells per area code
 */
export function toGeoJson(
  boundaries: AreaFeatureCollection,
  columns: readonly string[],
  rows: ReadonlyMap<string, readonly CsvCell[]>,
  provenance: Provenance,
): string {
  const features = boundaries.features.map(({ type, geometry, properties }) => {
    const cells = rows.get(properties.code) ?? [];
    const figures = columns.slice(0, cells.length).map((column, at) => {
      const cell = cells[at] ?? null;
      return [column, typeof cell === 'number' && !Number.isFinite(cell) ? null : cell] as const;
    });
    return {
      type,
      id: properties.code,
      properties: { ...Object.fromEntries(figures), code: properties.code, name: properties.name },
      geometry,
    };
  });
  return JSON.stringify({
    type: 'FeatureCollection',
    wijkbalans: {
      gemeente: provenance.municipality,
      maat: provenance.measure,
      jaren: provenance.years,
      ten_opzichte_van: provenance.reference,
      bronnen: sourceList(provenance),
      grenzen: provenance.boundaryYear,
      gegevens: provenance.invented ? exportText.invented : exportText.real,
    },
    features,
  });
}
