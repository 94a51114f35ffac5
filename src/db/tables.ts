import { areaLevels } from '../domain/area.ts';
import { missingReasons } from '../domain/dataset.ts';
import { indicatorBases, indicatorKinds, indicatorNatures, themes, units } from '../domain/indicator.ts';
import { projectStatuses } from '../domain/place.ts';

function oneOf(column: string, words: readonly string[]): string {
  return `CHECK (${column} IN (${words.map((word) => `'${word}'`).join(', ')}))`;
}

const code = (column: string) =>
  `CHECK (regexp_full_match(${column}, 'BU[0-9]{4}[0-9A-Z]{4}|WK[0-9]{4}[0-9A-Z]{2}|GM[0-9]{4}'))`;
const lon = 'lon DOUBLE NOT NULL CHECK (lon BETWEEN -180 AND 180)';
const lat = 'lat DOUBLE NOT NULL CHECK (lat BETWEEN -90 AND 90)';

/**
 * The tables of one bundle, empty. `nr` counts in the order of the code (areas) or of the file (the rest), so that an
 * answer can be put in its place without a search. Units and meanings are those of `src/domain`.
 */
export const emptyTables: readonly string[] = [
  'CREATE SCHEMA IF NOT EXISTS bundle',
  `CREATE OR REPLACE TABLE bundle.area (
    nr INTEGER PRIMARY KEY,
    code VARCHAR NOT NULL UNIQUE ${code('code')},
    name VARCHAR NOT NULL CHECK (name <> ''),
    level VARCHAR NOT NULL ${oneOf('level', areaLevels)},
    parent VARCHAR ${code('parent')},
    wijk INTEGER,
    gemeente INTEGER,
    municipality VARCHAR NOT NULL,
    inhabitants INTEGER CHECK (inhabitants >= 0),
    households INTEGER CHECK (households >= 0))`,
  `CREATE OR REPLACE TABLE bundle.indicator (
    nr INTEGER PRIMARY KEY,
    id VARCHAR NOT NULL UNIQUE,
    label VARCHAR NOT NULL,
    unit VARCHAR NOT NULL ${oneOf('unit', units)},
    kind VARCHAR NOT NULL ${oneOf('kind', indicatorKinds)},
    base VARCHAR ${oneOf('base', indicatorBases)},
    nature VARCHAR NOT NULL ${oneOf('nature', indicatorNatures)},
    theme VARCHAR NOT NULL ${oneOf('theme', themes)},
    source VARCHAR NOT NULL,
    definition VARCHAR NOT NULL)`,
  `CREATE OR REPLACE TABLE bundle.figure (
    area INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    year SMALLINT NOT NULL,
    value DOUBLE CHECK (isfinite(value)),
    missing UTINYINT NOT NULL CHECK (missing <= ${missingReasons.length}),
    low DOUBLE,
    high DOUBLE,
    CHECK ((value IS NULL) = (missing > 0)),
    CHECK (low <= high))`,
  `CREATE OR REPLACE TABLE bundle.project (
    nr INTEGER PRIMARY KEY,
    id VARCHAR NOT NULL UNIQUE,
    name VARCHAR NOT NULL,
    concept VARCHAR NOT NULL,
    status VARCHAR NOT NULL ${oneOf('status', projectStatuses)},
    ${lon},
    ${lat},
    area VARCHAR,
    places_vragers INTEGER CHECK (places_vragers >= 0),
    places_dragers INTEGER CHECK (places_dragers >= 0),
    year_from INTEGER,
    year_to INTEGER,
    brings VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    more VARCHAR NOT NULL)`,
  `CREATE OR REPLACE TABLE bundle.facility (
    nr INTEGER PRIMARY KEY,
    id VARCHAR NOT NULL UNIQUE,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    ${lon},
    ${lat},
    area VARCHAR)`,
  `CREATE OR REPLACE TABLE bundle.site (
    nr INTEGER PRIMARY KEY,
    id VARCHAR NOT NULL UNIQUE,
    name VARCHAR NOT NULL,
    ${lon},
    ${lat},
    area VARCHAR,
    hectares DOUBLE CHECK (hectares >= 0),
    owner VARCHAR NOT NULL,
    zoning VARCHAR NOT NULL,
    capacity INTEGER CHECK (capacity >= 0),
    available_from INTEGER,
    low_stimulus BOOLEAN,
    green_blue_network BOOLEAN,
    note VARCHAR NOT NULL,
    more VARCHAR NOT NULL)`,
];

/**
 * From staged rows (NaN and '' for what is missing) to the typed tables; an unknown code or id breaks a NOT NULL.
 */
export const fillTables = {
  area: `INSERT INTO bundle.area
    WITH numbered AS (SELECT (row_number() OVER (ORDER BY code) - 1)::INTEGER AS nr, * FROM staged_area)
    SELECT a.nr, a.code, a.name, a.level, nullif(a.parent, ''),
      wijk.nr, gemeente.nr, a.municipality,
      CASE WHEN isnan(a.inhabitants) THEN NULL ELSE a.inhabitants END,
      CASE WHEN isnan(a.households) THEN NULL ELSE a.households END
    FROM numbered a
    LEFT JOIN (SELECT nr, code FROM numbered WHERE level = 'wijk') wijk ON wijk.code = a.parent
    LEFT JOIN (SELECT nr, code FROM numbered WHERE level = 'gemeente') gemeente
      ON gemeente.code = a.municipality AND gemeente.nr <> a.nr
    ORDER BY a.nr`,
  indicator: `INSERT INTO bundle.indicator
    SELECT nr, id, label, unit, kind, nullif(base, ''), nature, theme, source, definition FROM staged_indicator`,
  figure: `INSERT INTO bundle.figure
    SELECT nullif(area, -1), nullif(indicator, -1), year, CASE WHEN missing > 0 THEN NULL ELSE value END, missing,
      CASE WHEN isnan(low) THEN NULL ELSE low END,
      CASE WHEN isnan(high) THEN NULL ELSE high END
    FROM staged_figure`,
  project: `INSERT INTO bundle.project
    SELECT nr, id, name, concept, status, lon, lat, nullif(area, ''),
      CASE WHEN isnan(places_vragers) THEN NULL ELSE places_vragers END,
      CASE WHEN isnan(places_dragers) THEN NULL ELSE places_dragers END,
      CASE WHEN isnan(year_from) THEN NULL ELSE year_from END,
      CASE WHEN isnan(year_to) THEN NULL ELSE year_to END, brings, note, more
    FROM staged_project`,
  facility: `INSERT INTO bundle.facility
    SELECT nr, id, name, kind, lon, lat, nullif(area, '') FROM staged_facility`,
  site: `INSERT INTO bundle.site
    SELECT nr, id, name, lon, lat, nullif(area, ''),
      CASE WHEN isnan(hectares) THEN NULL ELSE hectares END, owner, zoning,
      CASE WHEN isnan(capacity) THEN NULL ELSE capacity END,
      CASE WHEN isnan(available_from) THEN NULL ELSE available_from END,
      CASE WHEN low_stimulus < 0 THEN NULL ELSE low_stimulus = 1 END,
      CASE WHEN green_blue_network < 0 THEN NULL ELSE green_blue_network = 1 END, note, more
    FROM staged_site`,
} as const;
export type TableName = keyof typeof fillTables;

/** A key added to a filled table is built in one go, ten times faster than row by row. */
export const figureKey = 'ALTER TABLE bundle.figure ADD PRIMARY KEY (area, indicator, year)';
