import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningReplay } from '../../scripts/replay/server.ts';
import { replay } from '../../scripts/replay/server.ts';
import { oeverstadStock } from '../sources/live/replayFixture.ts';

let server: RunningReplay;
beforeAll(async () => {
  server = await replay({ stock: await oeverstadStock(), port: 0, fault: null, largestPage: 50 });
}, 60_000);
afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & { value?: readonly Record<string, unknown>[] };
}

async function ask(path: string): Promise<Answer> {
  const response = await fetch(`${server.address}/${path}`);
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const odata = (table: string, set: string, filter = '', host = 'opendata.cbs.nl'): Promise<Answer> =>
  ask(
    `${host}/ODataApi/odata/${table}/${set}?$format=json${filter === '' ? '' : `&$filter=${encodeURIComponent(filter)}`}`,
  );

describe('the replay server', () => {
  it('pads keys as CBS does, so that an unpadded key finds nothing', async () => {
    const exact = await odata('85984NED', 'TypedDataSet', "WijkenEnBuurten eq 'GM9901'");
    expect([exact.status, exact.body.value]).toEqual([200, []]);
    const found = await odata('85984NED', 'TypedDataSet', "startswith(WijkenEnBuurten,'GM9901')");
    expect(found.body.value?.map(({ WijkenEnBuurten }) => WijkenEnBuurten)).toEqual(['GM9901    ']);
  });

  it('numbers the same column differently per edition', async () => {
    const keyIn = async (table: string): Promise<unknown> =>
      (await odata(table, 'DataProperties')).body.value?.find(({ Title }) => Title === 'Koopwoningen')?.Key;
    expect(await keyIn('85984NED')).not.toBe(await keyIn('85618NED'));
  });

  it('refuses an unknown operator and a table it does not have', async () => {
    expect((await odata('85984NED', 'TypedDataSet', 'AantalInwoners_5 gt 3')).status).toBe(400);
    expect((await odata('00000NED', 'DataProperties')).status).toBe(404);
    // the tables of others stand at another host
    expect((await odata('50150NED', 'DataProperties')).status).toBe(404);
  });

  it('gives pages of features in degrees, with a link to the next', async () => {
    const path = 'api.pdok.nl/cbs/wijken-en-buurten-2024/ogc/v1/collections/buurten/items?f=json&limit=1000';
    const { body } = await ask(path);
    expect(body.features).toHaveLength(50);
    expect(JSON.stringify(body.links)).toContain('"rel":"next"');
    expect((await ask(`${path}&onbekend=1`)).status).toBe(400);
    expect((await ask(path.replace('2024', '2031'))).status).toBe(404);
  });

  it('has a WFS in camelCase that ignores cql_filter and measures in metres unless asked', async () => {
    const path =
      'service.pdok.nl/cbs/wijkenbuurten/2024/wfs/v1_0?service=WFS&typeNames=wijkenbuurten:gemeenten&cql_filter=nooit';
    const metres = JSON.stringify((await ask(path)).body);
    expect(metres).toContain('aantalInwoners');
    expect(metres).toMatch(/\[1[34]\d{4},50\d{4}\]/);
    expect(JSON.stringify((await ask(`${path}&srsName=EPSG:4326`)).body)).toMatch(/\[5\.\d+,52\.\d+\]/);
  });

  it.each([
    [['--fault', 'regen'], 'Storing "regen" bestaat niet.'],
    [['--port', 'veel'], 'Poort "veel" bestaat niet.'],
    [['--from', 'nergens'], 'De map nergens kan niet worden gelezen.'],
    [['--onzin'], 'De optie --onzin is onbekend of onvolledig.'],
  ])(
    'answers %j with one sentence and exit 1',
    (args, sentence) => {
      const root = join(import.meta.dirname, '..', '..');
      const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/replay.ts', ...args], {
        cwd: root,
        encoding: 'utf8',
      });
      expect(status).toBe(1);
      expect(stderr).toContain(sentence);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
    60_000,
  );
});
