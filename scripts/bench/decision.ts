import { areaCodeSchema } from '../../src/domain/area.ts';
import type { Site } from '../../src/domain/place.ts';
import { type Criterion, type RawValue, type Rule, siteMethods } from '../../src/domain/siting.ts';
import type { DecisionSheet } from '../../src/export/siting/decisionSheet.ts';
import { decisionPdf } from '../../src/export/siting/pdf.ts';
import { decisionWorkbook } from '../../src/export/siting/workbook.ts';
import { createRandom } from '../../src/model/random.ts';
import { siteMatrix } from '../../src/model/siteMatrix.ts';
import { startSiteSureness } from '../../src/model/siteSureness.ts';
import { pdfFontsOnDisk } from '../site/fontsNode.ts';
import { type Measured, milliseconds, timed } from './timing.ts';

const criteriaCount = 15;

/** A decision on invented sites: one in ten falls away, one value in twenty is missing. */
function inventedDecision(count: number): DecisionSheet {
  const random = createRandom(`decision ${count}`);
  const municipality = { code: areaCodeSchema.parse('GM9901'), name: 'Oeverstad' };
  const criteria = Array.from(
    { length: criteriaCount },
    (_, at): Criterion => ({
      id: `c${at}`,
      label: `Criterium ${at + 1}`,
      weight: random.between(1, 5),
      measure: { kind: 'judgement', question: `vraag ${at + 1}` },
      value: { kind: 'linear', worst: 0, best: 10 },
      status: 'voorbeeld',
    }),
  );
  const rule: Rule = {
    id: 'groot',
    label: 'Groot genoeg',
    holds: 'all',
    demands: [{ is: 'at_least', measure: { kind: 'attribute', attribute: 'hectares' }, limit: 0.1 }],
    status: 'voorbeeld',
  };
  const sites = Array.from({ length: count }, (_, at) => {
    const site: Site = {
      id: `L${at}`,
      name: `Plek aan de ${at + 1}e Kade`,
      ...{ lon: random.between(5.1, 5.3), lat: random.between(52.5, 52.6) },
      ...{ area: null, hectares: random.next(), owner: 'gemeente', zoning: 'wonen', capacity: 20, availableFrom: 2027 },
      ...{ lowStimulus: null, greenBlueNetwork: false, note: '' },
    };
    const judgements = new Map<string, RawValue>(
      criteria.map((__, question) => [`vraag ${question + 1}`, random.next() < 0.05 ? null : random.between(0, 10)]),
    );
    return { candidate: { site, attributes: new Map(), judgements }, place: { areas: new Map(), remarks: [] } };
  });
  const matrix = siteMatrix(
    sites.map(({ candidate: { site, judgements } }) => ({
      id: site.id,
      read: (measure) => (measure.kind === 'judgement' ? (judgements.get(measure.question) ?? null) : site.hectares),
    })),
    [rule],
    criteria,
  );
  const [shortlist, weightings] = [5, 100];
  const run = startSiteSureness({
    ...{
      matrix: matrix.values,
      weights: criteria.map(({ weight }) => weight),
      methods: siteMethods,
      shortlist,
      weightings,
    },
    ...{ range: { kind: 'any' }, seed: 'bench' },
  });
  run.advance(weightings);
  return {
    title: 'Een plek in Oeverstad',
    siting: {
      ...{
        kind: 'wijkbalans-locaties',
        schemaVersion: 1,
        municipality,
        concept: 'bench',
        rules: [rule],
        criteria,
        shortlist,
      },
      method: 'weighted_sum',
    },
    names: { indicators: [], recipes: [], facilityKinds: [], concepts: [] },
    ...{ sites, matrix, sureness: run.result(), fingerprint: '', seal: null, changes: [], effects: [], areas: [] },
    shortlist: {
      sites: sites.slice(0, shortlist).map(({ candidate }) => ({ site: candidate.site.id, note: '' })),
      note: '',
    },
    ...{ reference: '', sources: [], boundaryYear: null, invented: true, version: '', link: null },
    madeAt: '2026-01-01T00:00:00Z',
  };
}

/** The files of a decision, from a sheet that is there to the bytes, with what they weigh. */
export async function measureDecision(): Promise<Measured[]> {
  const fonts = pdfFontsOnDisk();
  const page = { size: 'A4', layout: 'portrait' } as const;
  const rows: Measured[] = [];
  for (const count of [29, 200]) {
    const sheet = inventedDecision(count);
    const files = [
      ['XLSX', () => decisionWorkbook(sheet)],
      ['tagged PDF', () => decisionPdf(sheet, { page, map: null }, fonts)],
    ] as const;
    for (const [kind, write] of files) {
      const size = (await write()).length;
      rows.push({
        what: `${kind} of ${count} sites × ${criteriaCount} criteria`,
        value: milliseconds(await timed(5, 1, write)),
        beside: `${Math.round(size / 1024)} kB`,
      });
    }
  }
  return rows;
}
