import type { RowPoint } from '../../domain/importAddresses.ts';
import type { Findings } from './findings.ts';
import type { TableReading } from './reading.ts';

/**
 * A reading with the places that were found for the addresses in its rows. Coordinates of the file itself go before
 * them; a row without a place is told.
 */
export function placedRows(
  reading: TableReading,
  points: readonly RowPoint[] | undefined,
  findings: Findings,
): TableReading {
  if (points === undefined || points.length === 0 || reading.geometry !== null) return reading;
  const byRow = new Map(points.map((point) => [point.row, point]));
  const geometry = Array.from(reading.rowNumbers, (row) => {
    const point = byRow.get(row);
    if (point !== undefined) return { type: 'Point' as const, coordinates: [point.lon, point.lat] };
    findings.row(row, 'van het adres is geen plaats gevonden of gekozen; deze rij blijft weg');
    return null;
  });
  return { ...reading, geometry, places: 'points' };
}
