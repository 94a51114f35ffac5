import { describe, expect, it } from 'vitest';
import { diskFolder } from '../../../scripts/folderNode.ts';
import { regionCode } from '../../../src/domain/area.ts';
import type { Bundle, ValueRow } from '../../../src/domain/bundle.ts';
import { readBundle } from '../../../src/sources/bundle.ts';
import { replayAddresses } from '../../../src/sources/live/hosts.ts';
import { bundleOfLoads, liveBundle } from '../../../src/sources/live/liveBundle.ts';
import {
  type LiveLoad,
  loadMunicipalities,
  loadMunicipality,
  type Progress,
  wasStopped,
} from '../../../src/sources/live/load.ts';
import { chooseMunicipality, listMunicipalities } from '../../../src/sources/live/municipalities.ts';
import { createRequester } from '../../../src/sources/live/request.ts';
import { memoryFolder } from '../../../src/sources/memoryFolder.ts';
import { bundleText } from '../../../src/sources/open/bundleText.ts';
import { brokenPromises } from '../../../src/sources/truth.ts';
import { indicators, recipes, sources } from '../../data/dataFiles.ts';
import { oeverstad, sentenceOf, unwrapped } from '../open/openFixture.ts';
import { oeverstadStock, sessionAt, testRules, withReplay } from './replayFixture.ts';

const catalogue = { indicators, sources, recipes: [...recipes.values()] };
const achterland = 'GM9902' as typeof oeverstad;
const municipality = { code: oeverstad, name: 'Oeverstad' };
const assembled = (load: LiveLoad): Bundle => unwrapped(liveBundle(municipality, load, catalogue, '2026-11-21'));
const keyOf = ({ area, indicator, year }: ValueRow): string => `${area} ${indicator} ${year}`;
const failuresOf = ({ outcomes }: LiveLoad): readonly string[] =>
  outcomes.flatMap(({ failure }) => (failure === null ? [] : [failure.sentence]));

describe('loading a municipality from the services', { timeout: 60_000 }, () => {
  it('brings every figure and boundary unchanged, each in its own year', async () => {
    const example = unwrapped(await readBundle(diskFolder('public/data/GM9901')));
    const { load, asked } = await withReplay({ largestPage: 40 }, async (server) => {
      const session = sessionAt(server.address);
      return { load: await loadMunicipality(session, oeverstad), asked: server.asked };
    });
    expect(failuresOf(load)).toEqual([]);
    const bundle = assembled(load);
    expect(bundle.areas.map(({ code, name, parent }) => [code, name, parent])).toEqual(
      [...example.areas]
        .sort((one, other) => order(one.code) - order(other.code) || (one.code < other.code ? -1 : 1))
        .map(({ code, name, parent }) => [code, name, parent]),
    );
    const original = new Map(example.values.map((row) => [keyOf(row), row]));
    // rates that come as numbers of people, and whole percentages, are rounded on their way
    const rounded = new Set(['p_65plus', 'p_0_15', 'p_eenpersoons', 'bijstand_1000', 'ao_1000', 'misdrijven_1000']);
    const counts = new Map<string, number>();
    for (const row of bundle.values) {
      const same = original.get(keyOf(row)) ?? original.get(keyOf({ ...row, year: 2023 }));
      if (Number.isNaN(row.value) || same === undefined) continue;
      counts.set(row.indicator, (counts.get(row.indicator) ?? 0) + 1);
      if (!rounded.has(row.indicator)) {
        expect([keyOf(row), row.value, row.low, row.high]).toEqual([keyOf(row), same.value, same.low, same.high]);
      }
    }
    for (const id of ['p_koop', 'inkomen_pi', 'ses_woa', 'afst_apotheek', 'p_eenzaam_65', 'p_stress', 'wmo_1000']) {
      expect([id, (counts.get(id) ?? 0) > 70]).toEqual([id, true]);
    }
    const drawn = bundle.boundaries.get('buurt')?.features.map(({ properties }) => properties.code);
    expect(drawn).toHaveLength(86);
    expect(drawn).not.toContain('BU99029900');
    expect(drawn).not.toContain('BU99019999');
    expect(bundle.manifest.sources.find(({ id }) => id === 'kwb')?.retrieved).toBe('2026-11-21');
    expect(asked.filter((path) => path.includes('cursor=')).length).toBeGreaterThan(1);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('derives shares from numbers within what rounding allows', async () => {
    const example = unwrapped(await readBundle(diskFolder('public/data/GM9901')));
    const load = await withReplay({}, ({ address }) => loadMunicipality(sessionAt(address), oeverstad));
    const bundle = assembled(load);
    const inhabitants = new Map(bundle.areas.map(({ code, inhabitants: count }) => [code, count]));
    const original = new Map(example.values.map((row) => [keyOf(row), row.value]));
    let compared = 0;
    for (const row of bundle.values.filter(({ indicator }) => indicator === 'p_0_15')) {
      const [expected, people] = [original.get(keyOf(row)), inhabitants.get(row.area)];
      if (expected === undefined || people == null || people < 200 || Number.isNaN(row.value)) continue;
      compared++;
      expect(Math.abs(row.value - expected)).toBeLessThan(0.7);
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('tells per source when it starts and ends', async () => {
    const told: Progress[] = [];
    await withReplay({}, ({ address }) => loadMunicipality(sessionAt(address), oeverstad, (entry) => told.push(entry)));
    const ids = ['grenzen', 'kerncijfers', 'ses', 'nabijheid', 'wmo', 'gezondheid', 'misdrijven'];
    expect(told.slice(0, 7).map(({ source, state }) => [source, state])).toEqual(ids.map((id) => [id, 'busy']));
    expect(
      told
        .slice(7)
        .map(({ source }) => source)
        .sort(),
    ).toEqual([...ids].sort());
    expect(told.slice(7).every(({ state }) => state === 'done')).toBe(true);
  });

  it('asks only for what failed when the user tries again', async () => {
    const stock = await oeverstadStock();
    await withReplay({ stock, fault: 'cut', faultAt: ['dataderden.cbs.nl'] }, async (server) => {
      const session = sessionAt(server.address);
      const first = await loadMunicipality(session, oeverstad);
      expect(failuresOf(first)).toHaveLength(2);
      const before = server.asked.length;
      await loadMunicipality(session, oeverstad);
      const again = server.asked.slice(before);
      expect(again.length).toBeGreaterThan(0);
      expect(again.every((path) => path.startsWith('/dataderden.cbs.nl/'))).toBe(true);
    });
  });

  it('uses the WFS when the OGC API gives nothing usable', async () => {
    const load = await withReplay({ fault: 'renamed', faultAt: ['api.pdok.nl'] }, ({ address }) =>
      loadMunicipality(sessionAt(address), oeverstad),
    );
    expect(failuresOf(load)).toEqual([]);
    expect(assembled(load).boundaries.get('buurt')?.features).toHaveLength(86);
    expect(load.outcomes[0]?.remarks[0]).toContain('PDOK (OGC API): verwacht een gemeentecode per gebied, gevonden "');
  });

  it('keeps what came and names what failed, with the reason', async () => {
    const load = await withReplay({ fault: 'cut', faultAt: ['dataderden.cbs.nl'] }, ({ address }) =>
      loadMunicipality(sessionAt(address), oeverstad),
    );
    const bundle = assembled(load);
    expect(bundle.values.some(({ indicator }) => indicator === 'p_koop')).toBe(true);
    expect(bundle.values.some(({ indicator }) => indicator === 'p_eenzaam')).toBe(false);
    expect(bundle.manifest.remarks).toContain(
      'Niet opgehaald: RIVM Gezondheid per wijk en buurt. Het antwoord van RIVM, tabel 50150NED brak halverwege af.',
    );
  });

  it.each([
    ['slow', 'CBS, tabel 86358NED antwoordt niet binnen 1 seconde.', 'PDOK (OGC API) antwoordt niet binnen 1 seconde.'],
    [
      'cut',
      'Het antwoord van CBS, tabel 85984NED brak halverwege af.',
      'Het antwoord van PDOK (OGC API) brak halverwege af.',
    ],
    ['500', 'CBS, tabel 85984NED weigert: het antwoord zou meer dan 10.000 rijen hebben.', null],
    [
      'renamed',
      'CBS, tabel 85984NED: verwacht kolommen zoals AantalInwoners, k_65JaarOfOuder, k_65JaarTot80Jaar, k_80JaarOfOuder, gevonden "AndersAantalInwoners_5',
      'PDOK (OGC API): verwacht een gemeentecode per gebied, gevonden "',
    ],
    ['empty', 'CBS geeft voor GM9901 niets in tabel 86358NED', 'PDOK kent geen gemeente GM9901'],
    ['crs', null, 'PDOK (OGC API): verwacht grenzen in graden (lengte, breedte) binnen Nederland, gevonden "1'],
  ] as const)('ends fault %s in clear sentences', async (fault, keyFigures, boundaries) => {
    const load = await withReplay({ fault }, ({ address }) =>
      loadMunicipality(sessionAt(address, fault === 'slow' ? { timeoutMilliseconds: 60, retries: 0 } : {}), oeverstad),
    );
    const sentence = (id: string): string =>
      load.outcomes.find(({ source }) => source.id === id)?.failure?.sentence ?? 'gelukt';
    expect(sentence('kerncijfers')).toContain(keyFigures ?? 'gelukt');
    expect(sentence('grenzen')).toContain(boundaries ?? 'gelukt');
    for (const line of failuresOf(load)) expect(line).toMatch(/^[A-Z].*\.$/);
  });

  it('stops at once when the user says so', async () => {
    const stop = new AbortController();
    const load = await withReplay({ fault: 'slow' }, ({ address }) => {
      setTimeout(() => stop.abort(), 50);
      return loadMunicipality(sessionAt(address, {}, stop.signal), oeverstad);
    });
    expect(wasStopped(load)).toBe(true);
    expect(new Set(failuresOf(load))).toEqual(new Set(['Het ophalen is gestopt.']));
  });

  it('makes one bundle of a region, as each municipality comes by itself', async () => {
    const { loads, asked } = await withReplay({}, async (server) => ({
      loads: await loadMunicipalities(sessionAt(server.address), [oeverstad, achterland]),
      asked: server.asked,
    }));
    expect(new Set(asked).size).toBe(asked.length);
    const bundle = unwrapped(bundleOfLoads(loads, catalogue, '2026-11-21'));
    const [one, other] = loads.map((load) => unwrapped(bundleOfLoads([load], catalogue, '2026-11-21')));
    expect(bundle.manifest).toMatchObject({
      municipality: { code: regionCode([oeverstad, achterland]), name: 'Oeverstad, Achterland' },
      scope: 'regio',
      levels: ['buurt', 'wijk', 'gemeente'],
      boundaryYear: 2024,
    });
    expect(bundle.areas).toEqual([...(one?.areas ?? []), ...(other?.areas ?? [])]);
    expect(bundle.values).toEqual([...(one?.values ?? []), ...(other?.values ?? [])]);
    const codes = (level: 'gemeente' | 'wijk'): readonly string[] =>
      bundle.boundaries.get(level)?.features.map(({ properties }) => properties.code) ?? [];
    expect(codes('gemeente')).toEqual(['GM9901', 'GM9902']);
    expect(codes('wijk')).toHaveLength(19);
    expect(bundle.indicators).toHaveLength(new Set(bundle.indicators.map(({ id }) => id)).size);
    expect(brokenPromises(bundle).map(({ sentence }) => sentence)).toEqual([]);
    // what holds for both is said once
    const remarks = bundle.manifest.remarks.filter((remark) => remark.includes('Het aandeel 65-plussers'));
    expect(remarks).toEqual([expect.stringMatching(/^Het aandeel/)]);
    expect(bundle.manifest.remarks[0]).toBe('Dit is een regio van 2 gemeenten: Oeverstad, Achterland.');
    const folder = unwrapped(memoryFolder('regio', bundleText(bundle), async (text) => new TextEncoder().encode(text)));
    const read = unwrapped(await readBundle(folder));
    expect(read.values).toEqual(bundle.values);
  });

  it('makes a region of what came, and names the municipality that did not', async () => {
    const nowhere = 'GM9999' as typeof oeverstad;
    const loads = await withReplay({}, ({ address }) => loadMunicipalities(sessionAt(address), [oeverstad, nowhere]));
    const bundle = unwrapped(bundleOfLoads(loads, catalogue, '2026-11-21'));
    expect(bundle.manifest.municipality).toEqual({ code: regionCode([oeverstad, nowhere]), name: 'Oeverstad' });
    expect(bundle.manifest.remarks[0]).toContain('Over GM9999 kwam niets bruikbaars. PDOK kent geen gemeente GM9999');
    expect(sentenceOf(bundleOfLoads(loads.slice(1), catalogue, '2026-11-21'))).toContain('Over GM9999 kwam niets');
  });

  it('asks a source whose answers were of no use as a whole again', async () => {
    await withReplay({ fault: 'renamed', faultAt: ['opendata.cbs.nl'] }, async (server) => {
      const session = sessionAt(server.address);
      await loadMunicipality(session, oeverstad);
      const first = server.asked.filter((path) => path.startsWith('/opendata.cbs.nl/'));
      const before = server.asked.length;
      await loadMunicipality(session, oeverstad);
      expect([...server.asked.slice(before)].sort()).toEqual([...first].sort());
    });
  });

  it('goes on after a stop with what is still missing', async () => {
    await withReplay({}, async (server) => {
      let stop = new AbortController();
      const requester = createRequester(testRules, () => stop.signal);
      const session = { addresses: replayAddresses(server.address), requester };
      const stopAtFirst = (): void => stop.abort();
      const first = await loadMunicipality(session, oeverstad, ({ state }) => state === 'done' && stopAtFirst());
      expect(wasStopped(first)).toBe(true);
      stop = new AbortController();
      const second = await loadMunicipality(session, oeverstad);
      expect(failuresOf(second)).toEqual([]);
      const twice = server.asked.filter((path, at) => server.asked.indexOf(path) !== at);
      // only what was under way at the stop is asked twice
      expect(twice.length).toBeLessThanOrEqual(testRules.parallel);
    });
  });

  it('loads a region side by side, and an unknown municipality as a failure of its own', async () => {
    const loads = await withReplay({}, ({ address }) =>
      loadMunicipalities(sessionAt(address), [oeverstad, 'GM9999' as typeof oeverstad]),
    );
    expect(loads.map((load) => failuresOf(load).length)).toEqual([0, 7]);
    expect(failuresOf(loads[1] as LiveLoad)[0]).toBe(
      'PDOK kent geen gemeente GM9999 in de indelingen 2026, 2025, 2024, 2023, 2022.',
    );
  });
});

describe('the list of municipalities', () => {
  it('comes from the newest edition CBS answers for', async () => {
    const list = await withReplay({}, async ({ address }) => unwrapped(await listMunicipalities(sessionAt(address))));
    expect(list).toEqual([
      { code: 'GM9902', name: 'Achterland' },
      { code: 'GM9901', name: 'Oeverstad' },
    ]);
    expect(unwrapped(chooseMunicipality('oeverstad', list)).code).toBe('GM9901');
    expect(sentenceOf(chooseMunicipality('Nergens', list))).toContain('CBS kent geen gemeente "Nergens"');
  });

  it('fails with the reason when CBS does not answer', async () => {
    const list = await withReplay({ fault: 'cut' }, async ({ address }) => listMunicipalities(sessionAt(address)));
    expect(sentenceOf(list)).toBe('Het antwoord van CBS, tabel 85984NED brak halverwege af.');
  });
});

/** gemeente, wijken, buurten: the order of a bundle of open figures */
function order(code: string): number {
  return ['GM', 'WK', 'BU'].indexOf(code.slice(0, 2));
}
