import { importFile } from './import/command.ts';

const result = await importFile(process.argv.slice(2));
if (result.ok) {
  process.stdout.write(`${JSON.stringify(result.value, null, 2)}\n`);
} else {
  process.stderr.write(`${result.failure.sentence}\n`);
  process.exitCode = 1;
}
