import { type AreaCode, type AreaLevel, areaCodeSchema } from '../../../src/domain/area.ts';
import type { Site } from '../../../src/domain/place.ts';
import { type Criterion, type RawValue, type Rule, type Siting, siteMethods } from '../../../src/domain/siting.ts';
import type { DecisionSheet, DecisionSite } from '../../../src/export/siting/decisionSheet.ts';
import type { FoundArea } from '../../../src/model/siteLocation.ts';
import { siteMatrix } from '../../../src/model/siteMatrix.ts';
import { startSiteSureness } from '../../../src/model/siteSureness.ts';

const code = (text: string): AreaCode => areaCodeSchema.parse(text);

const siteOf = (id: string, name: string, hectares: number | null, capacity: number | null): Site => ({
  id,
  name,
  lon: 5.2,
  lat: 52.55,
  area: null,
  hectares,
  owner: 'gemeente',
  zoning: 'wonen',
  capacity,
  availableFrom: 2027,
  lowStimulus: true,
  greenBlueNetwork: null,
  note: '',
});

const decided = (
  id: string,
  name: string,
  hectares: number | null,
  capacity: number | null,
  calm: RawValue,
): DecisionSite => ({
  candidate: {
    site: siteOf(id, name, hectares, capacity),
    attributes: new Map([['stroom', '0012']]),
    judgements: new Map([['Is het er rustig?', calm]]),
  },
  place: {
    areas: new Map<AreaLevel, FoundArea>([
      ['wijk', { code: code('WK990101'), name: 'De Kade' }],
      ['buurt', { code: code('BU99010100'), name: 'Lijsterhof' }],
    ]),
    remarks: [],
  },
});

/** Four sites stay and one falls; of one the capacity is not known. */
export const sites: readonly DecisionSite[] = [
  decided('L1', 'Veld', 1, 20, 4),
  decided('L2', '=Kade', 2, 30, 2),
  decided('0003', 'Werf "Oost"', 0.8, null, 5),
  decided('L4', 'Hof', 1.5, 40, null),
  decided('L5', 'Pad', 0.25, 10, 1),
];

const status = 'voorbeeld';
const large: Rule = {
  id: 'groot',
  label: 'Groot genoeg',
  holds: 'all',
  demands: [{ is: 'at_least', measure: { kind: 'attribute', attribute: 'hectares' }, limit: 0.5 }],
  status,
};
const room: Criterion = {
  id: 'ruimte',
  label: 'Ruimte',
  weight: 3,
  measure: { kind: 'attribute', attribute: 'capacity' },
  value: { kind: 'linear', worst: 0, best: 40 },
  reason: 'er moet plek zijn',
  status,
};
const calm: Criterion = {
  id: 'rust',
  label: 'Rust',
  weight: 1,
  measure: { kind: 'judgement', question: 'Is het er rustig?' },
  value: { kind: 'linear', worst: 1, best: 5 },
  status: 'vastgesteld',
};

export const siting: Siting = {
  kind: 'wijkbalans-locaties',
  schemaVersion: 1,
  municipality: { code: code('GM9901'), name: 'Oeverstad' },
  concept: 'kamertraining',
  rules: [large],
  criteria: [room, calm],
  method: 'weighted_sum',
  shortlist: 2,
};

const concept = {
  id: 'kamertraining',
  label: 'Kamertraining',
  forWhom: 'jongeren',
  intensity: 1,
  description: 'x',
  source: 'x',
  status,
} as const;

/** A decision on these sites with everything filled; parts of it can be replaced. */
export function decision(own: Partial<DecisionSheet> = {}, of: readonly DecisionSite[] = sites): DecisionSheet {
  const read = ({ candidate: { site, judgements } }: DecisionSite) => ({
    id: site.id,
    read: (measure: Criterion['measure']): RawValue => {
      if (measure.kind === 'judgement') return judgements.get(measure.question) ?? null;
      if (measure.kind !== 'attribute') return null;
      return measure.attribute === 'hectares' ? site.hectares : site.capacity;
    },
  });
  const matrix = siteMatrix(of.map(read), siting.rules, siting.criteria);
  const run = startSiteSureness({
    matrix: matrix.values,
    weights: siting.criteria.map(({ weight }) => weight),
    methods: siteMethods,
    range: { kind: 'any' },
    weightings: 50,
    seed: 'proef',
    shortlist: siting.shortlist,
  });
  run.advance(50);
  return {
    title: 'Een plek voor kamertraining in Oeverstad',
    siting,
    names: { indicators: [], recipes: [], facilityKinds: [], concepts: [concept] },
    sites: of,
    matrix,
    sureness: run.result(),
    fingerprint: 'f'.repeat(64),
    seal: { sha256: 'a'.repeat(64), sealedAt: '2026-11-20T09:00:00.000Z' },
    changes: [
      { kind: 'weight', criterion: room, from: 2, to: 3, fromShare: 2 / 3, toShare: 3 / 4 },
      { kind: 'concept', from: 'kamertraining', to: 'onbekend' },
    ],
    shortlist: { sites: [{ site: 'L2', note: '+ dicht bij het water' }], note: 'besproken met de wijkraad' },
    effects: [],
    areas: [
      {
        code: 'WK990101',
        name: 'De Kade',
        level: 'wijk',
        inhabitants: 4200,
        capacity: 104.25,
        load: Number.NaN,
        capacityKnown: 0.875,
        loadKnown: 0.4,
        field: null,
      },
    ],
    reference: 'ten opzichte van het gemiddelde van Oeverstad (= 100)',
    sources: [
      {
        source: {
          id: 'gemeente',
          label: 'Eigen lijst',
          publisher: 'Oeverstad',
          licence: 'CC0',
          url: 'https://example.org/lijst',
          retrieved: '2026-10-01',
        },
        years: [2025, 2026],
      },
    ],
    boundaryYear: 2026,
    invented: true,
    madeAt: '2026-11-22T10:00:00.000Z',
    version: '0.1.0',
    link: 'https://example.org/#w=1',
    ...own,
  };
}
