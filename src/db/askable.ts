/** A view a data adviser can question, with Dutch column names. */
export interface AskableTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly string[];
}

interface View extends AskableTable {
  readonly query: string;
}

const views: readonly View[] = [
  {
    name: 'gebieden',
    description: 'Buurten, wijken en gemeenten, met het aantal inwoners en huishoudens op 1 januari.',
    columns: ['code', 'naam', 'niveau', 'ligt_in', 'inwoners', 'huishoudens'],
    query: 'SELECT code, name, level, parent, inhabitants, households FROM bundle.area ORDER BY nr',
  },
  {
    name: 'cijfers',
    description:
      'Eén rij per gebied, indicator en jaar, precies zoals de bron ze geeft; zonder waarde staat de reden erbij.',
    columns: ['gebied', 'indicator', 'jaar', 'waarde', 'ontbreekt', 'ondergrens', 'bovengrens'],
    query: `SELECT a.code, i.id, f.year, f.value,
        CASE f.missing WHEN 1 THEN 'onderdrukt' WHEN 2 THEN 'niet gemeten' WHEN 3 THEN 'niet van toepassing' END,
        f.low, f.high
      FROM bundle.figure f JOIN bundle.area a ON a.nr = f.area JOIN bundle.indicator i ON i.nr = f.indicator`,
  },
  {
    name: 'indicatoren',
    description: 'Wat elk cijfer betekent, in welke eenheid, over wie, uit welke bron.',
    columns: ['id', 'naam', 'eenheid', 'soort', 'over', 'aard', 'thema', 'bron', 'definitie'],
    query: 'SELECT id, label, unit, kind, base, nature, theme, source, definition FROM bundle.indicator ORDER BY nr',
  },
  {
    name: 'projecten',
    description: 'Woonzorgprojecten: concept, status, plaatsen voor vragers en dragers.',
    columns: [
      ...['id', 'naam', 'concept', 'status', 'lengtegraad', 'breedtegraad', 'gebied', 'plaatsen_vragers'],
      ...['plaatsen_dragers', 'jaar_van', 'jaar_tot', 'brengt', 'toelichting'],
    ],
    query: `SELECT id, name, concept, status, lon, lat, area, places_vragers, places_dragers, year_from, year_to, brings,
        note FROM bundle.project ORDER BY nr`,
  },
  {
    name: 'voorzieningen',
    description: 'Voorzieningen met hun soort en plek.',
    columns: ['id', 'naam', 'soort', 'lengtegraad', 'breedtegraad', 'gebied'],
    query: 'SELECT id, name, kind, lon, lat, area FROM bundle.facility ORDER BY nr',
  },
  {
    name: 'locaties',
    description: 'Mogelijke locaties voor nieuwe projecten, met hun kenmerken.',
    columns: [
      ...['id', 'naam', 'lengtegraad', 'breedtegraad', 'gebied', 'hectare', 'eigenaar', 'bestemming', 'capaciteit'],
      ...['beschikbaar_vanaf', 'prikkelarm', 'groenblauw_netwerk', 'toelichting'],
    ],
    query: `SELECT id, name, lon, lat, area, hectares, owner, zoning, capacity, available_from, low_stimulus,
        green_blue_network, note FROM bundle.site ORDER BY nr`,
  },
];

/** What can be asked, for people. */
export const askableTables: readonly AskableTable[] = views.map(({ name, description, columns }) => {
  return { name, description, columns };
});

/** SQL that makes the views; they live beside nothing else, so SHOW TABLES lists just them. */
export const askableViews: readonly string[] = views.map(
  ({ name, columns, query }) => `CREATE OR REPLACE VIEW ${name} (${columns.join(', ')}) AS ${query}`,
);

export interface ExampleQuestion {
  readonly label: string;
  readonly sql: string;
}

export const exampleQuestions: readonly ExampleQuestion[] = [
  {
    label: 'Wijken op alfabet, met inwoners',
    sql: "SELECT naam, inwoners, huishoudens\nFROM gebieden\nWHERE niveau = 'wijk'\nORDER BY naam",
  },
  {
    label: 'Eén indicator per buurt, nieuwste jaar',
    sql: "SELECT g.naam, c.jaar, c.waarde, c.ontbreekt\nFROM cijfers c\nJOIN gebieden g ON g.code = c.gebied\nWHERE c.indicator = 'p_65plus'\n  AND g.niveau = 'buurt'\n  AND c.jaar = (SELECT max(jaar) FROM cijfers WHERE indicator = 'p_65plus')\nORDER BY g.naam",
  },
  {
    label: 'Hoeveel cijfers ontbreken, per indicator en reden',
    sql: 'SELECT indicator, ontbreekt, count(*) AS aantal\nFROM cijfers\nWHERE ontbreekt IS NOT NULL\nGROUP BY ALL\nORDER BY aantal DESC',
  },
  {
    label: 'Plaatsen per concept en status',
    sql: 'SELECT concept, status, count(*) AS projecten, sum(plaatsen_vragers) AS plaatsen_vragers\nFROM projecten\nGROUP BY ALL\nORDER BY concept, status',
  },
];
