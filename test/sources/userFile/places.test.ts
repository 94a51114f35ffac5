import { describe, expect, it } from 'vitest';
import { toDegrees } from '../../../src/sources/userFile/projection.ts';
import { read, sentences } from './fixtures.ts';

describe('coordinates', () => {
  // the Onze-Lieve-Vrouwetoren in Amersfoort, origin of the Rijksdriehoeksstelsel: 52.15517440 N, 5.38720621 E (Kadaster)
  it('converts metres of the Rijksdriehoeksstelsel within half a metre', () => {
    const [lon = Number.NaN, lat = Number.NaN] = toDegrees('rd')([155_000, 463_000]);
    expect(Math.abs(lat - 52.1551744) * 111_320).toBeLessThan(0.5);
    expect(Math.abs(lon - 5.38720621) * 68_300).toBeLessThan(0.5);
    expect(toDegrees('rd_swapped')([463_000, 155_000])).toEqual([lon, lat]);
  });

  it.each([
    [
      'rd-zonder-het-te-zeggen.geojson',
      'rd',
      'areas',
      'de coördinaten zijn meters van het Rijksdriehoeksstelsel en zijn omgerekend naar graden',
    ],
    [
      'verwisselde-coordinaten.geojson',
      'wgs84_swapped',
      'areas',
      'de coördinaten staan verwisseld (eerst breedte, dan lengte) en zijn omgedraaid',
    ],
    [
      'punten.geoparquet',
      'rd',
      'points',
      'de coördinaten zijn meters van het Rijksdriehoeksstelsel en zijn omgerekend naar graden',
    ],
    [
      'punten-rd.csv',
      'rd',
      'points',
      'de coördinaten zijn meters van het Rijksdriehoeksstelsel en zijn omgerekend naar graden',
    ],
  ])('%s', async (name, projection, places, sentence) => {
    const reading = await read(name);
    expect(reading).toMatchObject({ projection, places });
    expect(sentences(reading.warnings)).toContain(`In ${name} geldt: ${sentence}.`);
    for (const shape of reading.geometry ?? []) {
      const text = JSON.stringify(shape);
      expect(text).toMatch(/\[5\.\d+,52\.\d+\]/);
    }
  });

  it.each([
    [
      'geen-geometrie.geojson',
      1,
      'In geen-geometrie.geojson, object 2 ("BU99010101"): hier ontbreekt de plaats (geometrie).',
    ],
    [
      'kruist-zichzelf.geojson',
      0,
      'In kruist-zichzelf.geojson, object 1 ("BU99010100"): een ring kruist zichzelf, bij 5.39 52.15; de plaats wordt niet gebruikt.',
    ],
    [
      'buiten-nederland.geojson',
      10,
      'In buiten-nederland.geojson, object 11 ("BU99010110"): de plaats ligt buiten Nederland, bij 0 0; de plaats wordt niet gebruikt.',
    ],
  ])('keeps the figures of an object whose place is unusable: %s', async (name, place, sentence) => {
    const reading = await read(name);
    expect(sentences(reading.errors)).toEqual([sentence]);
    expect(reading.geometry?.[place]).toBeNull();
    expect(reading.geometry?.filter((shape) => shape === null)).toHaveLength(1);
    expect(reading.columns.find(({ name: each }) => each === 'waarde')?.values?.[place]).toBe(1);
  });
});
