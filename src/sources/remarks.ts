import type { AreaCode } from '../domain/area.ts';
import type { Bundle } from '../domain/bundle.ts';
import { bundleFiles } from '../domain/bundle.ts';

/** Names a list of codes in a sentence stops at. */
const longestList = 5;

/** Areas without a boundary: they are in the table, not on the map. */
export function areasWithoutBoundary(bundle: Bundle): readonly AreaCode[] {
  const drawn = new Set<AreaCode>();
  for (const { features } of bundle.boundaries.values()) {
    for (const { properties } of features) drawn.add(properties.code);
  }
  return bundle.areas.filter((area) => !drawn.has(area.code)).map((area) => area.code);
}

/**
 * Areas the figures do not mention. A row with a reason in place of a value does mention its area: of a buurt with
 * ten inhabitants everything may be suppressed.
 */
export function areasWithoutFigures(bundle: Bundle): readonly AreaCode[] {
  const measured = new Set(bundle.values.map((row) => row.area));
  return bundle.areas
    .filter((area) => !measured.has(area.code) && area.inhabitants === null && area.households === null)
    .map((area) => area.code);
}

export function listed(codes: readonly string[]): string {
  const shown = codes.slice(0, longestList).join(', ');
  return codes.length > longestList ? `${shown} en nog ${codes.length - longestList}` : shown;
}

/** Dutch sentences on what is incomplete but not wrong. `present` is null when the folder cannot list its files. */
export function remarksOn(bundle: Bundle, present: readonly string[] | null): readonly string[] {
  const remarks: string[] = [];
  const undrawn = areasWithoutBoundary(bundle);
  if (undrawn.length > 0) remarks.push(`Zonder grens, dus wel in de tabel en niet op de kaart: ${listed(undrawn)}.`);
  const unmeasured = areasWithoutFigures(bundle);
  if (unmeasured.length > 0) remarks.push(`Zonder een enkel cijfer: ${listed(unmeasured)}.`);
  const { files } = bundle.manifest;
  const unread = (present ?? []).filter((path) => path !== bundleFiles.manifest && files[path] === undefined);
  if (unread.length > 0) remarks.push(`Niet gelezen, want dataset.json noemt het niet: ${listed(unread)}.`);
  return remarks;
}
