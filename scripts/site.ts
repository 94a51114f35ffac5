import { site } from './site/command.ts';

const result = await site(process.argv.slice(2));
if (result.ok) {
  for (const remark of result.value.remarks) process.stderr.write(`${remark}\n`);
  process.stdout.write(result.value.output);
} else {
  process.stderr.write(`${result.failure.sentence}\n`);
  process.exitCode = 1;
}
