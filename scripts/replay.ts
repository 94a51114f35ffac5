import { fail, type Result, succeed } from '../src/domain/failure.ts';
import { readArguments } from './arguments.ts';
import { type Fault, faults } from './replay/answer.ts';
import { inventedStock } from './replay/inventedStock.ts';
import { realStock } from './replay/realStock.ts';
import { type ReplayOptions, replay } from './replay/server.ts';
import type { Stock } from './replay/stock.ts';

const usage = `npm run replay -- [--from MAP] [--port NUMMER] [--fault ${faults.join('|')}] [--fault-at SERVER]`;
const defaultPort = 8790;

async function optionsOf(args: readonly string[]): Promise<Result<ReplayOptions>> {
  const given = readArguments(args, { texts: ['from', 'port', 'fault', 'fault-at'], flags: [], usage });
  if (!given.ok) return given;
  const { from, port: portText, fault: wish, 'fault-at': at } = given.value.text;
  const fault: Fault | undefined = faults.find((known) => known === wish);
  if (wish !== undefined && fault === undefined)
    return fail('file_rejected', `Storing "${wish}" bestaat niet. ${usage}`);
  const port = portText === undefined ? defaultPort : Number(portText);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return fail('file_rejected', `Poort "${portText}" bestaat niet. ${usage}`);
  }
  const stock = await stockOf(from);
  if (!stock.ok) return stock;
  return succeed({
    stock: stock.value,
    port,
    fault: fault ?? null,
    ...(at === undefined ? {} : { faultAt: at.split(',') }),
  });
}

async function stockOf(from: string | undefined): Promise<Result<Stock>> {
  try {
    return succeed(await (from === undefined ? inventedStock() : realStock(from)));
  } catch (cause) {
    const what = from === undefined ? 'De voorbeeldgemeente' : `De map ${from}`;
    return fail('file_rejected', `${what} kan niet worden gelezen.`, undefined, cause);
  }
}

const options = await optionsOf(process.argv.slice(2));
if (options.ok) {
  const { address } = await replay(options.value);
  console.log(`Nagespeelde diensten op ${address} (stoppen: Ctrl+C)`);
  console.log(`Gebruik: npm run data -- Oeverstad --replay ${address}`);
} else {
  console.error(options.failure.sentence);
  process.exitCode = 1;
}
