import { areaLevels } from '../src/domain/area.ts';
import type { Bundle } from '../src/domain/bundle.ts';
import { suppressBundle } from '../src/model/suppress.ts';
import { suppressionRules } from '../src/session/suppression.ts';
import { readBundle } from '../src/sources/bundle.ts';
import { brokenPromises } from '../src/sources/truth.ts';
import { diskFolder } from './folderNode.ts';

/** What a sound bundle holds, as one Dutch line. */
function summary(bundle: Bundle): string {
  const { manifest, areas, indicators, values, projects, sites, facilities } = bundle;
  const safe = suppressBundle(bundle, suppressionRules);
  const hidden = safe.values.filter((row, at) => row.missing !== values[at]?.missing).length;
  const levels = areaLevels
    .filter((level) => manifest.levels.includes(level))
    .map((level) => `${areas.filter((area) => area.level === level).length} × ${level}`);
  const missing = values.filter((row) => row.missing !== 0).length;
  return [
    `in orde: ${manifest.municipality.name} (${manifest.municipality.code})`,
    levels.join(', '),
    `${indicators.length} indicatoren`,
    `${values.length} cijfers, waarvan ${missing} ontbrekend`,
    ...(hidden > 0 ? [`${hidden} kleine aantallen worden bij het openen niet getoond`] : []),
    `${projects.length} projecten, ${sites.length} locaties, ${facilities.length} voorzieningen`,
  ].join(' · ');
}

/** Contracts first, then truths; answers the sentence to print and whether all is well. */
async function check(directory: string): Promise<{ readonly ok: boolean; readonly sentence: string }> {
  const bundle = await readBundle(diskFolder(directory));
  if (!bundle.ok) return { ok: false, sentence: bundle.failure.sentence };
  const broken = brokenPromises(bundle.value)[0];
  return broken === undefined
    ? { ok: true, sentence: summary(bundle.value) }
    : { ok: false, sentence: broken.sentence };
}

const [directory, ...rest] = process.argv.slice(2);
if (directory === undefined || rest.length > 0) {
  console.error('Gebruik: npm run check-data -- MAP');
  process.exitCode = 1;
} else {
  const { ok, sentence } = await check(directory);
  if (ok) console.log(sentence);
  else {
    console.error(sentence);
    process.exitCode = 1;
  }
}
