import { describe, expect, it } from 'vitest';
import { type AreaCode, regionCode } from '../../../src/domain/area.ts';
import type { LiveStep, NamedMunicipality } from '../../../src/domain/live.ts';
import type { Listing } from '../../../src/state/appState.ts';
import { heldAs } from '../../../src/views/live/heldAs.ts';
import { searchMunicipalities } from '../../../src/views/live/municipalitySearch.ts';
import { endedRows, failedRows, progressRows } from '../../../src/views/live/progressRows.ts';

const town = (code: string, name: string): NamedMunicipality => ({ code: code as AreaCode, name });
const one = town('GM9901', 'Oeverstad');
const other = town('GM9902', 'Achterland');
const step = (municipality: NamedMunicipality, state: LiveStep['state'], source = 'ses'): LiveStep => ({
  municipality: municipality.code,
  source,
  label: source.toUpperCase(),
  state,
  figures: state === 'done' ? 40 : 0,
  sentence: state === 'failed' ? 'CBS is niet bereikbaar.' : '',
});

describe('the progress per source', () => {
  it('is busy until every municipality has an end', () => {
    const rowOf = (...steps: LiveStep[]) => progressRows(steps, [one, other])[0];
    expect(rowOf(step(one, 'done'))).toMatchObject({ state: 'busy', done: 1, figures: 40 });
    expect(rowOf(step(one, 'done'), step(other, 'busy'))?.state).toBe('busy');
    expect(rowOf(step(one, 'done'), step(other, 'done'))).toMatchObject({ state: 'done', done: 2, figures: 80 });
  });

  it('has failed where one municipality has, and names it', () => {
    const [row] = progressRows([step(one, 'done'), step(other, 'failed')], [one, other]);
    expect(row).toMatchObject({
      state: 'failed',
      done: 1,
      figures: 40,
      failures: [{ name: 'Achterland', sentence: 'CBS is niet bereikbaar.' }],
    });
    expect(progressRows([step(one, 'failed')], [one])[0]?.failures[0]?.name).toBeNull();
  });

  it('keeps the order in which the sources began, and counts their ends', () => {
    const rows = progressRows([step(one, 'busy', 'grenzen'), step(one, 'failed'), step(one, 'done', 'wmo')], [one]);
    expect(rows.map(({ label }) => label)).toEqual(['GRENZEN', 'SES', 'WMO']);
    expect([endedRows(rows), failedRows(rows)]).toEqual([2, 1]);
  });
});

describe('the search for a municipality', () => {
  const all = [town('GM0193', 'Oosterdorp'), one, other, town('GM0059', 'Súdwest-Oever'), town('GM1990', "'s-Oever")];
  const found = (typed: string): readonly string[] => searchMunicipalities(all, typed).map(({ name }) => name);

  it('takes names without accents and signs, first those that begin so', () => {
    expect(found('oever')).toEqual(['Oeverstad', "'s-Oever", 'Súdwest-Oever']);
    expect(found('sudwest oever')).toEqual(['Súdwest-Oever']);
    expect(found('  ')).toEqual([]);
    expect(found('nergens')).toEqual([]);
  });

  it('takes codes, with or without letters and zeros', () => {
    for (const typed of ['GM0193', 'gm0193', '0193', '193']) expect(found(typed)).toEqual(['Oosterdorp']);
    expect(found('99')).toEqual(["'s-Oever", 'Achterland', 'Oeverstad']);
  });
});

describe('what fetching would replace', () => {
  const listing = (code: AreaCode, name: string, origin: Listing['origin']): Listing => ({
    code,
    name,
    invented: true,
    origin,
  });

  it('is what was opened here under the same code, never what is on the site', () => {
    const listings = [
      listing(one.code, 'Oeverstad', 'site'),
      listing(other.code, 'Achterland', 'opened'),
      listing(regionCode([other.code, one.code]), 'Oeverstad, Achterland', 'opened'),
    ];
    expect(heldAs([], listings)).toBeNull();
    expect(heldAs([one], listings)).toBeNull();
    expect(heldAs([other], listings)).toBe('Achterland');
    expect(heldAs([one, other], listings)).toBe('Oeverstad, Achterland');
  });
});
