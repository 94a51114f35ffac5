import type { AreaFeatureCollection } from '../../domain/boundary.ts';
import type { Facility, Project, ProjectStatus, Site } from '../../domain/place.ts';
import { projectStatuses } from '../../domain/place.ts';
import type { PlacesPlan } from '../../domain/userImport.ts';
import { digest } from '../digest.ts';
import { areaFinder } from './areaAt.ts';
import type { ImportCatalogue } from './contribution.ts';
import type { Findings } from './findings.ts';
import { byName, PlaceCells } from './placeCells.ts';
import type { TableReading } from './reading.ts';

export interface PlaceContext {
  readonly plan: PlacesPlan;
  readonly catalogue: Pick<ImportCatalogue, 'concepts' | 'facilityKinds'>;
  /** buurten, or the finest level there is */
  readonly boundaries: AreaFeatureCollection;
  readonly municipality: string;
  /** in front of the row number where the place itself gives no id to use, so that ids of two imports never meet */
  readonly idPrefix: string;
  /** ids that places of this kind have already */
  readonly takenIds: Iterable<string>;
}

export interface PlacesMade {
  readonly projects: readonly Project[];
  readonly sites: readonly Site[];
  readonly facilities: readonly Facility[];
}

type Located = Pick<Site, 'id' | 'name' | 'lon' | 'lat' | 'area'>;

/** What people write for a status, beside the word itself. */
const statusWords: Readonly<Record<string, ProjectStatus>> = {
  plan: 'gepland',
  inontwikkeling: 'gepland',
  inaanbouw: 'in_aanbouw',
  bouw: 'in_aanbouw',
  bestaand: 'gerealiseerd',
  opgeleverd: 'gerealiseerd',
  inexploitatie: 'gerealiseerd',
  vervallen: 'gestopt',
};

/**
 * Projects, candidate sites or facilities out of the points of a file, each in the buurt it lies in. A point without a
 * place, a name or a kind that is known, and one outside the municipality, stays out and is told in `findings` with
 * its row; other fields that cannot be read are unknown.
 */
export function toPlaces(reading: TableReading, context: PlaceContext, findings: Findings): PlacesMade {
  const { plan, catalogue } = context;
  const cells = new PlaceCells(reading, plan, findings);
  const concepts = byName(catalogue.concepts);
  const kinds = byName(catalogue.facilityKinds);
  const statuses = new Map([
    ...byName(projectStatuses.map((id) => ({ id, label: id }))),
    ...Object.entries(statusWords),
  ]);
  const projects: Project[] = [];
  const sites: Site[] = [];
  const facilities: Facility[] = [];
  for (const located of locate(reading, context, cells)) {
    if (plan.as === 'sites') sites.push(siteOf(located, cells));
    else if (plan.as === 'facilities') {
      const kind = cells.listed('kind', kinds, { one: 'soort', many: 'soorten voorzieningen' });
      if (kind !== null) facilities.push({ ...located, kind });
    } else {
      const concept = cells.listed('concept', concepts, { one: 'woonconcept', many: 'woonconcepten' });
      const status = cells.listed('status', statuses, { one: 'status', many: 'statussen' });
      if (concept !== null && status !== null) {
        projects.push(projectOf(located, concept, status as ProjectStatus, cells));
      }
    }
  }
  return { projects, sites, facilities };
}

function* locate(
  reading: TableReading,
  { boundaries, municipality, idPrefix, takenIds }: PlaceContext,
  cells: PlaceCells,
): Generator<Located> {
  const areaAt = areaFinder(boundaries);
  const idAt = idFinder(reading, takenIds);
  for (const [place, geometry] of (reading.geometry ?? []).entries()) {
    cells.moveTo(place);
    const position =
      geometry?.type === 'Point'
        ? geometry.coordinates
        : geometry?.type === 'MultiPoint' && geometry.coordinates.length === 1
          ? geometry.coordinates[0]
          : undefined;
    const [lon, lat] = position ?? [];
    if (lon === undefined || lat === undefined) {
      // a row without any place was told when the file was read
      if (geometry !== null) cells.tellRow('hier hoort één punt; deze rij blijft weg');
      continue;
    }
    const area = areaAt(lon, lat);
    const name = cells.text('name');
    if (area === null) cells.tellRow(`dit punt (${lon} ${lat}) ligt buiten ${municipality} en blijft weg`);
    else if (name === '') cells.tellRow('zonder naam kan dit punt niet mee');
    else {
      const id = idAt(place, `${name}\n${lon}\n${lat}`) ?? `${idPrefix}-${cells.row}`;
      yield { id, name, lon, lat, area };
    }
  }
}

/** longer than this it is no id but a text */
const longestId = 60;

/** enough digits that two places of one municipality never share them */
const digitsOfContent = 12;

/**
 * The id a row has in the file itself, else one made of what the place is, so that work on its places fits whoever adds the
 * same file; null where both are taken.
 */
function idFinder(
  { columns }: TableReading,
  takenIds: Iterable<string>,
): (place: number, content: string) => string | null {
  const column = columns.find(({ name }) => name.trim().toLowerCase() === 'id');
  const taken = new Set(takenIds);
  return (place, content) => {
    const own = column?.texts[place]?.trim() ?? '';
    const hasOwn = own !== '' && own.length <= longestId && !taken.has(own);
    const id = hasOwn ? own : `plek-${digest(new TextEncoder().encode(content)).slice(0, digitsOfContent)}`;
    if (taken.has(id)) return null;
    taken.add(id);
    return id;
  };
}

function siteOf(located: Located, cells: PlaceCells): Site {
  return {
    ...located,
    hectares: cells.number('hectares', 'een oppervlakte kan niet negatief zijn', (value) => value >= 0),
    owner: cells.text('owner'),
    zoning: cells.text('zoning'),
    capacity: cells.count('capacity'),
    availableFrom: cells.year('availableFrom'),
    lowStimulus: cells.yesNo('lowStimulus'),
    greenBlueNetwork: cells.yesNo('greenBlueNetwork'),
    note: cells.text('note'),
    ...siteMore(cells),
  };
}

/** What is known beside the usual fields; absent where the file does not say. */
function siteMore(cells: PlaceCells): Partial<Site> {
  const more: { availableTo?: number; permanence?: Site['permanence']; partners?: string } = {};
  const until = cells.year('availableTo');
  if (until !== null) more.availableTo = until;
  const permanence = permanenceOf(cells);
  if (permanence !== null) more.permanence = permanence;
  const partners = cells.text('partners');
  if (partners !== '') more.partners = partners;
  return { ...more, ...cells.own() };
}

function permanenceOf(cells: PlaceCells): 'permanent' | 'tijdelijk' | null {
  const text = cells.text('permanence').toLowerCase();
  if (text === '') return null;
  if (/^(permanent|blijvend|vast)$/.test(text)) return 'permanent';
  if (/^tijdelijk/.test(text)) return 'tijdelijk';
  cells.tell('permanence', 'hier hoort permanent of tijdelijk; dit blijft onbekend');
  return null;
}

function projectOf(located: Located, concept: string, status: ProjectStatus, cells: PlaceCells): Project {
  const yearFrom = cells.year('yearFrom');
  const yearTo = cells.year('yearTo');
  const ends = yearFrom === null || yearTo === null || yearTo >= yearFrom;
  if (!ends) cells.tell('yearTo', `het project eindigt voor het begin (${yearFrom}); het einde blijft onbekend`);
  return {
    ...located,
    concept,
    status,
    placesVragers: cells.count('placesVragers'),
    placesDragers: cells.count('placesDragers'),
    yearFrom,
    yearTo: ends ? yearTo : null,
    brings: cells
      .text('brings')
      .split(/[|;,]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
    note: cells.text('note'),
    ...(cells.text('partners') === '' ? {} : { partners: cells.text('partners') }),
  };
}
