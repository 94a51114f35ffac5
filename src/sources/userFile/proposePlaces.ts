import { type PlaceField, type PlaceKind, type PlacesPlan, placeFields } from '../../domain/userImport.ts';
import { nameKey } from '../open/sameName.ts';
import type { ImportCatalogue } from './contribution.ts';
import { byName } from './placeCells.ts';
import type { TableReading, UserColumn } from './reading.ts';

/** How people call the columns of such lists, and how the lists of a bundle do. */
const fieldWords: Readonly<Record<PlaceField, RegExp>> = {
  name: /^(naam|name|project(naam)?|locatie(naam)?|omschrijving|titel|adres|voorziening)$/,
  concept: /concept|woonvorm|projecttype/,
  status: /status|fase|stand/,
  placesVragers: /vragers|plaatsen|plekken|zorgwoningen/,
  placesDragers: /dragers/,
  yearFrom: /jaarvan|yearfrom|startjaar|begin|oplevering|^start|^van$/,
  yearTo: /jaartot|yearto|eindjaar|^eind|^tot$/,
  brings: /brengt|voorzieningen|^brings$/,
  note: /^note$|opmerking|toelichting|notitie|bijzonderheden/,
  hectares: /hectare|^ha$|oppervlak/,
  owner: /eigenaar|eigendom|^owner$/,
  zoning: /bestemming|^zoning$/,
  capacity: /capaciteit|^capacity$|aantalwoningen|woningen/,
  availableFrom: /availablefrom|beschikbaar(?!totenmet|tot$)|vrijvanaf/,
  availableTo: /availableto|beschikbaartot|vrijtot/,
  permanence: /^permanence$|permanent|tijdelijk/,
  partners: /partner/,
  lowStimulus: /prikkel|lowstimulus/,
  greenBlueNetwork: /groenblauw|groen|greenblue/,
  kind: /^kind$|^soort|^type|categorie|functie/,
};

/** What the points of a file most likely are, and which column fills which field. */
export function proposePlaces(
  reading: TableReading,
  { concepts, facilityKinds }: Pick<ImportCatalogue, 'concepts' | 'facilityKinds'>,
): PlacesPlan {
  const conceptColumn = columnOf(reading, byName(concepts));
  const kindColumn = columnOf(reading, byName(facilityKinds));
  const as: PlaceKind = conceptColumn !== null ? 'projects' : kindColumn !== null ? 'facilities' : 'sites';
  const used = new Set<string>();
  const fields: Partial<Record<PlaceField, { from: 'column'; column: string }>> = {};
  const take = (field: PlaceField, column: UserColumn | null | undefined): void => {
    if (column === null || column === undefined || used.has(column.name) || fields[field] !== undefined) return;
    used.add(column.name);
    fields[field] = { from: 'column', column: column.name };
  };
  if (as === 'projects') take('concept', conceptColumn);
  if (as === 'facilities') take('kind', kindColumn);
  for (const field of placeFields[as]) {
    take(
      field,
      reading.columns.find(({ name }) => !used.has(name) && fieldWords[field].test(nameKey(name))),
    );
  }
  take(
    'name',
    reading.columns.find(({ name, type }) => !used.has(name) && (type === 'name' || type === 'text')),
  );
  return { as, fields };
}

/** The column in which at least half of what is filled in is one of these. */
function columnOf(reading: TableReading, entries: ReadonlyMap<string, string>): UserColumn | null {
  const fits = reading.columns.find(({ texts }) => {
    const filled = texts.filter((text) => text !== '');
    const known = filled.filter((text) => entries.has(nameKey(text)));
    return known.length > 0 && known.length * 2 >= filled.length;
  });
  return fits ?? null;
}
