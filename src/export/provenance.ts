import type { Manifest, Source } from '../domain/bundle.ts';
import { exportText } from '../text/nl.ts';
import type { CsvCell } from './csv.ts';

/** What every export says about its figures. */
export interface Provenance {
  readonly municipality: string;
  readonly measure: string;
  /** years of the figures used, ascending */
  readonly years: readonly number[];
  /** what a score is relative to, as shown on screen */
  readonly reference: string;
  readonly sources: readonly Source[];
  readonly boundaryYear: number;
  readonly invented: boolean;
}

export interface FiguresUsed {
  readonly measure: string;
  readonly reference: string;
  /** ids of the sources behind the measure, in any order, with repeats */
  readonly sources: readonly string[];
  /** years of the figures behind the measure, in any order, with repeats */
  readonly years: readonly number[];
}

/** Sources the bundle does not list are left out: their publisher and licence are not known. */
export function provenanceOf(manifest: Manifest, used: FiguresUsed): Provenance {
  const wanted = new Set(used.sources);
  return {
    municipality: manifest.municipality.name,
    measure: used.measure,
    years: [...new Set(used.years)].sort((a, b) => a - b),
    reference: used.reference,
    sources: manifest.sources.filter((source) => wanted.has(source.id)),
    boundaryYear: manifest.boundaryYear,
    invented: manifest.invented,
  };
}

/** `CBS, Kerncijfers wijken en buurten (CC BY 4.0)`, separated by semicolons. */
export function sourceList(provenance: Provenance): string {
  return provenance.sources.map(({ publisher, label, licence }) => `${publisher}, ${label} (${licence})`).join('; ');
}

/**
 * Columns that repeat the provenance in every row, so that it survives sorting, filtering and copying of rows.
 * One cell per header, in the same order.
 */
export function provenanceColumns(provenance: Provenance): {
  readonly header: readonly string[];
  readonly cells: readonly CsvCell[];
} {
  return {
    header: exportText.provenanceHeader,
    cells: [
      provenance.measure,
      provenance.years.join(', '),
      provenance.reference,
      sourceList(provenance),
      provenance.boundaryYear,
      provenance.invented ? exportText.invented : exportText.real,
    ],
  };
}
