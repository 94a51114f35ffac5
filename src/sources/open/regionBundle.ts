import type { AreaCode } from '../../domain/area.ts';
import { areaLevels, regionCode } from '../../domain/area.ts';
import { type Bundle, schemaVersion } from '../../domain/bundle.ts';

/** names in full up to this number of municipalities */
const mostNames = 4;

/** "Zwolle, Kampen"; of many the first few, and how many more. */
export function regionName(names: readonly string[]): string {
  if (names.length <= mostNames) return names.join(', ');
  const shown = names.slice(0, mostNames - 1);
  return `${shown.join(', ')} en ${names.length - shown.length} andere`;
}

/**
 * Bundles of several municipalities as one of their region, areas in the order of the bundles: figures, boundaries and
 * sources together, every figure in its own year. Remarks that do not hold for all name the municipality.
 *
 * @param wished codes of the whole region, of which some may have no bundle
 */
export function regionBundle(wished: readonly AreaCode[], bundles: readonly Bundle[]): Bundle {
  const manifests = bundles.map(({ manifest }) => manifest);
  const names = manifests.map(({ municipality }) => municipality.name);
  const years = manifests.map(({ boundaryYear }) => boundaryYear);
  const boundaryYear = Math.max(...years);
  const differing = manifests
    .filter((manifest) => manifest.boundaryYear !== boundaryYear)
    .map((manifest) => `${manifest.municipality.name} (${manifest.boundaryYear})`);
  return {
    manifest: {
      schemaVersion,
      municipality: { code: regionCode(wished), name: regionName(names) },
      scope: 'regio',
      boundaryYear,
      levels: areaLevels.filter((level) => manifests.some(({ levels }) => levels.includes(level))),
      files: {},
      sources: unique(manifests.flatMap(({ sources }) => sources)),
      invented: manifests.some(({ invented }) => invented),
      remarks: [
        `Dit is een regio van ${bundles.length} ${bundles.length === 1 ? 'gemeente' : 'gemeenten'}: ${names.join(', ')}.`,
        ...(differing.length === 0
          ? []
          : [`De indeling in wijken en buurten is van ${boundaryYear}, behalve van ${differing.join(', ')}.`]),
        ...remarksOf(bundles),
      ],
    },
    areas: bundles.flatMap(({ areas }) => areas),
    indicators: unique(bundles.flatMap(({ indicators }) => indicators)),
    values: bundles.flatMap(({ values }) => values),
    boundaries: new Map(
      areaLevels.map((level) => [
        level,
        {
          type: 'FeatureCollection',
          features: bundles.flatMap(({ boundaries }) => boundaries.get(level)?.features ?? []),
        },
      ]),
    ),
    projects: bundles.flatMap(({ projects }) => projects),
    facilities: bundles.flatMap(({ facilities }) => facilities),
    sites: bundles.flatMap(({ sites }) => sites),
    indices: unique(bundles.flatMap(({ indices }) => indices)),
  };
}

function unique<T extends { readonly id: string }>(entries: readonly T[]): readonly T[] & T[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

function remarksOf(bundles: readonly Bundle[]): readonly string[] {
  const owners = new Map<string, string[]>();
  for (const { manifest } of bundles) {
    for (const remark of new Set(manifest.remarks)) {
      owners.set(remark, [...(owners.get(remark) ?? []), manifest.municipality.name]);
    }
  }
  return [...owners].map(([remark, names]) =>
    names.length === bundles.length ? remark : `${names.join(', ')}: ${remark}`,
  );
}
