import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/export/download.ts';
import { toGeoJson } from '../../src/export/geojson.ts';
import { provenanceColumns, provenanceOf, sourceList } from '../../src/export/provenance.ts';
import { boundaries, manifest } from '../state/inventedState.ts';

const sources = ['kwb', 'rivm', 'politie'].map((id) => ({
  id,
  label: `Cijfers ${id}`,
  publisher: id.toUpperCase(),
  licence: 'CC BY 4.0',
  url: null,
  retrieved: null,
}));
const used = {
  measure: 'Balans',
  reference: 'Ten opzichte van het gemiddelde van Oeverstad (= 100).',
  sources: ['rivm', 'kwb', 'rivm', 'onbekend'],
  years: [2023, 2022, 2023],
};
const provenance = provenanceOf({ ...manifest, sources }, used);

describe('provenance', () => {
  it('names each year and each known source once', () => {
    expect(provenance.years).toEqual([2022, 2023]);
    expect(sourceList(provenance)).toBe('KWB, Cijfers kwb (CC BY 4.0); RIVM, Cijfers rivm (CC BY 4.0)');
  });

  it('repeats in every row what the figures are relative to, and that they are invented', () => {
    const { header, cells } = provenanceColumns(provenance);
    expect(cells).toHaveLength(header.length);
    expect(cells).toContain(used.reference);
    expect(cells).toContain('fictieve gegevens');
    expect(provenanceColumns({ ...provenance, invented: false }).cells).not.toContain('fictieve gegevens');
  });
});

describe('toGeoJson', () => {
  const rows = new Map([
    ['WK990101', ['WK990101', 12.5, Number.NaN]],
    ['WK990102', ['WK990102', 0, 'te weinig inwoners']],
  ]);
  const written = JSON.parse(toGeoJson(boundaries, ['code', 'waarde', 'toelichting'], rows, provenance));

  it('puts figures at the boundaries, missing ones as null and zero as zero', () => {
    expect(written.features[0].properties).toEqual({
      code: 'WK990101',
      name: 'Wijk 1',
      waarde: 12.5,
      toelichting: null,
    });
    expect(written.features[1].properties.waarde).toBe(0);
  });

  it('keeps a boundary without figures, with its name only', () => {
    expect(written.features[3].properties).toEqual({ code: 'WK990104', name: 'Wijk 4' });
  });

  it('leaves the geometry as it was', () => {
    expect(written.features.map(({ geometry }: { geometry: unknown }) => geometry)).toEqual(
      boundaries.features.map(({ geometry }) => geometry),
    );
  });

  it('says where the figures come from', () => {
    expect(written.wijkbalans).toMatchObject({
      gemeente: 'Oeverstad',
      jaren: [2022, 2023],
      gegevens: 'fictieve gegevens',
    });
  });
});

describe('fileName', () => {
  it('keeps letters and digits, without accents', () => {
    expect(fileName(['Súdwest Fryslân', 'wijken', 'WOZ-waarde'], 'csv')).toBe('sudwest-fryslan-wijken-woz-waarde.csv');
  });

  it('is never empty', () => {
    expect(fileName(['…'], 'csv')).toBe('wijkbalans.csv');
  });
});
