import { agreementText, methodText } from '../../text/siting.ts';
import type { DecisionSheet } from './decisionSheet.ts';
import { criterionNames, reasonsOf } from './siteFields.ts';
import { inOrderOfChoice, type Standing, standingsOf } from './standings.ts';
import { aboutFields, kindText } from './words.ts';

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

/**
 * The sites as points; RFC 7946, WGS 84, in the order of `decisionCsv`. What is missing is `null`. What the figures are
 * relative to, the seal and the sources stand in the foreign member `wijkbalans`.
 */
export function decisionGeoJson(sheet: DecisionSheet): string {
  const { matrix, sureness, sources } = sheet;
  const feature = (standing: Standing) => {
    const { id, candidate, place, row } = standing;
    const agreement = sureness?.agreement[row];
    return {
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [candidate.site.lon, candidate.site.lat] },
      properties: {
        code: id,
        locatie: standing.name,
        valt_af: standing.isRejected,
        reden: standing.isRejected ? reasonsOf(standing, sheet) : null,
        plaats: standing.rank,
        score: known(standing.score),
        bekend_deel: known(matrix.coverage[row]),
        zekerheid: agreement === undefined ? null : agreementText[agreement],
        shortlist: standing.choice,
        opmerking: standing.note === '' ? null : standing.note,
        wijkcode: place.areas.get('wijk')?.code ?? null,
        wijk: place.areas.get('wijk')?.name ?? null,
        buurtcode: place.areas.get('buurt')?.code ?? null,
        buurt: place.areas.get('buurt')?.name ?? null,
        criteria: Object.fromEntries(
          criterionNames(sheet).map((name, at) => {
            const cell = matrix.cells[row]?.[at];
            return [
              name,
              { gevonden: cell?.raw ?? null, waarde: known(cell === undefined ? undefined : cell.value * 100) },
            ];
          }),
        ),
      },
    };
  };
  return JSON.stringify({
    type: 'FeatureCollection',
    wijkbalans: {
      titel: sheet.title,
      gegevens: kindText(sheet),
      methode: methodText[sheet.siting.method],
      ten_opzichte_van: sheet.reference,
      zegel: sheet.seal?.sha256 ?? null,
      bronnen: sources.map(({ source }) => `${source.publisher}, ${source.label} (${source.licence})`),
      over: aboutFields(sheet).map(([name, words]) => `${name}: ${words}`),
    },
    features: inOrderOfChoice(standingsOf(sheet)).map(feature),
  });
}
