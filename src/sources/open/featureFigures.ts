import { nodataNumber } from './nodata.ts';
import { missingFigure, type OpenFigure, presentFigure } from './openFile.ts';

type Properties = Readonly<Record<string, unknown>>;

interface Attributes {
  readonly area: string;
  readonly properties: Properties;
}

/**
 * Attribute → catalogue id or part, in the units of PDOK: per cent, thousand euro, km, persons. Written in lower case
 * without underscores, so that the snake_case of the OGC API and the camelCase of the WFS are one.
 */
const attributes: Readonly<Record<string, string>> = {
  aantalinwoners: 'inwoners',
  percentagepersonen65jaarenouder: 'p_65plus',
  percentagepersonen80jaarenouder: 'p_80plus',
  percentagepersonen0tot15jaar: 'p_0_15',
  aantalhuishoudens: 'huishoudens',
  percentageeenpersoonshuishoudens: 'p_eenpersoons',
  woningvoorraad: 'woningen',
  gemiddeldewoningwaarde: 'woz',
  percentageeengezinswoning: 'p_eengezins',
  percentagekoopwoningen: 'p_koop',
  gemiddeldinkomenperinwoner: 'inkomen_pi',
  percentagehuishoudensonderofrondsociaalminimum: 'p_sociaal_minimum',
  aantalpersonenmeteenaouitkeringtotaal: 'ao',
  aantalpersonenmeteenalgbijstandsuitkeringtot: 'bijstand',
  aantalwmoclientenper1000inwoners: 'wmo_1000',
  percentagejongerenmetjeugdzorginnatura: 'p_jeugdzorg',
  huisartsenpraktijkgemiddeldeafstandinkm: 'afst_huisarts',
  grotesupermarktgemiddeldeafstandinkm: 'afst_supermarkt',
  apotheekgemiddeldeafstandinkm: 'afst_apotheek',
};

const corporation = 'perchuurwoningeninbezitwoningcorporaties';
const otherLandlords = 'perchuurwoningeninbezitoverigeverhuurders';
const rented = 'percentagehuurwoningen';

/**
 * Figures among the attributes of boundary features, as the PDOK map services publish them. A figure that is not
 * published for any area is left out; so is one that measures something else, such as the distance to a railway
 * station where the catalogue means any stop of public transport. A nodata number becomes a missing figure with its
 * reason, never a value. `remarks` are sentences on how a doubtful attribute was read.
 */
export function featureFigures(
  features: readonly Attributes[],
  year: number,
): { readonly figures: readonly OpenFigure[]; readonly remarks: readonly string[] } {
  const normalised = features.map(({ area, properties }) => ({
    area,
    properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [normalise(key), value])),
  }));
  const figures = normalised.flatMap(({ area, properties }) =>
    Object.entries(attributes).flatMap(([key, indicator]) => figureOf(area, indicator, year, properties[key])),
  );
  const social = corporationShares(normalised, year);
  return { figures: [...figures, ...social.figures], remarks: social.remarks };
}

function normalise(key: string): string {
  return key.toLowerCase().replaceAll('_', '');
}

function figureOf(area: string, indicator: string, year: number, value: unknown): readonly OpenFigure[] {
  if (typeof value !== 'number') return [];
  const missing = nodataNumber(value);
  if (missing === 'not_measured') return [];
  return [
    missing === null ? presentFigure(area, indicator, year, value) : missingFigure(area, indicator, year, missing),
  ];
}

/**
 * Share of all homes that corporations own, per cent. The attribute's name says "of rented homes", CBS publishes it as
 * a share of all homes: the sum with other landlords tells which of the two a file holds (the rented share, or 100).
 */
function corporationShares(
  features: readonly Attributes[],
  year: number,
): { readonly figures: readonly OpenFigure[]; readonly remarks: readonly string[] } {
  const known = features.flatMap(({ properties }) => {
    const [owned, other, rent] = [corporation, otherLandlords, rented].map((key) => published(properties[key]));
    return owned == null || other == null || rent == null ? [] : [{ sum: owned + other, rent }];
  });
  if (features.every(({ properties }) => published(properties[corporation]) === null))
    return { figures: [], remarks: [] };
  const gap = (target: (entry: { sum: number; rent: number }) => number): number =>
    known.reduce((total, entry) => total + Math.abs(entry.sum - target(entry)), 0) / known.length;
  const ofAll = gap(({ rent }) => rent);
  const ofRented = gap(() => 100);
  if (known.length === 0 || Math.min(ofAll, ofRented) > 5) {
    return {
      figures: [],
      remarks: [
        'het aandeel woningen van corporaties is niet gebruikt: niet te zien is of het over alle woningen of over huurwoningen gaat.',
      ],
    };
  }
  const isShareOfAll = ofAll <= ofRented;
  const figures = features.flatMap(({ area, properties }) => {
    const rent = published(properties[rented]);
    const owned = properties[corporation];
    if (isShareOfAll || typeof owned !== 'number' || nodataNumber(owned) !== null) {
      return figureOf(area, 'p_corporatie', year, owned);
    }
    return rent === null ? [] : figureOf(area, 'p_corporatie', year, Math.round(owned * rent) / 100);
  });
  const remark = isShareOfAll
    ? 'het aandeel woningen van corporaties is gelezen als deel van alle woningen, want samen met overige verhuurders is het gelijk aan het aandeel huurwoningen.'
    : 'het aandeel woningen van corporaties is omgerekend van deel van de huurwoningen naar deel van alle woningen.';
  return { figures, remarks: [remark] };
}

function published(value: unknown): number | null {
  return typeof value === 'number' && nodataNumber(value) === null ? value : null;
}
