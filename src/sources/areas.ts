import type { Area, AreaCode, AreaLevel } from '../domain/area.ts';
import { areaLevels, isAreaCode, levelOfCode, municipalityOf } from '../domain/area.ts';
import type { Manifest } from '../domain/bundle.ts';
import { bundleFiles } from '../domain/bundle.ts';
import type { Result } from '../domain/failure.ts';
import { succeed } from '../domain/failure.ts';
import { codeRule } from './codeRule.ts';
import { parseCsv } from './csv.ts';
import { rejectFile } from './rejection.ts';
import { RowReader, wholeFromZero } from './rowReader.ts';

const file = bundleFiles.areas;
const columns = { required: ['code', 'name', 'level', 'parent', 'inhabitants', 'households'] } as const;

const parentLevel: Readonly<Record<AreaLevel, AreaLevel | null>> = { buurt: 'wijk', wijk: 'gemeente', gemeente: null };

/**
 * Areas in the order of the file. Codes are unique and fit their level; a parent is of the level above and occurs in
 * the file whenever the bundle has that level.
 */
export function readAreas(manifest: Manifest, bytes: Uint8Array): Result<readonly Area[]> {
  const table = parseCsv(file, bytes, columns);
  if (!table.ok) return table;
  const cells = new RowReader(table.value);
  const byCode = new Map<AreaCode, Area>();
  for (const index of table.value.rows.keys()) {
    cells.moveTo(index);
    const area = readArea(cells, manifest);
    if (byCode.has(area.code)) cells.reject('code', 'dit gebied komt twee keer voor');
    if (cells.failure !== null) return { ok: false, failure: cells.failure };
    byCode.set(area.code, area);
  }
  if (byCode.size === 0) return rejectFile(file, `${file} noemt geen enkel gebied.`);

  for (const index of table.value.rows.keys()) {
    cells.moveTo(index);
    const area = byCode.get(cells.cell('code') as AreaCode);
    const rule = area === undefined ? null : parentRule(area, byCode, manifest);
    if (rule !== null) cells.reject('parent', rule);
    if (cells.failure !== null) return { ok: false, failure: cells.failure };
  }
  return succeed([...byCode.values()]);
}

function readArea(cells: RowReader, manifest: Manifest): Area {
  const code = cells.cell('code');
  const rule = codeRule(code);
  if (rule !== null) cells.reject('code', rule);
  const level = cells.choice('level', areaLevels) ?? 'buurt';
  const ofCode = levelOfCode(code);
  if (ofCode !== null && ofCode !== level) cells.reject('level', `de code ${code} hoort bij een ${ofCode}`);
  if (!manifest.levels.includes(level)) cells.reject('level', 'dataset.json noemt dit niveau niet');
  const parent = cells.cell('parent');
  const codeOfParent = parent === '' ? null : codeRule(parent);
  if (codeOfParent !== null) cells.reject('parent', codeOfParent);
  return {
    code: code as AreaCode,
    name: cells.text('name'),
    level,
    parent: isAreaCode(parent) ? parent : null,
    inhabitants: cells.numberOrNull('inhabitants', wholeFromZero),
    households: cells.numberOrNull('households', wholeFromZero),
  };
}

/** What is wrong with the parent of an area (completes a failure sentence); null when nothing is. */
function parentRule(area: Area, byCode: ReadonlyMap<AreaCode, Area>, manifest: Manifest): string | null {
  const above = parentLevel[area.level];
  if (above === null) {
    return area.parent === null ? null : 'een gemeente ligt niet in een ander gebied; laat deze cel leeg';
  }
  // without the level above, a bundle may leave the parent out or point to a larger level
  if (!manifest.levels.includes(above)) return null;
  if (area.parent === null) return `een ${area.level} ligt in een ${above}; noem die hier`;
  const found = byCode.get(area.parent);
  if (found === undefined) return 'dit gebied staat niet in areas.csv';
  if (found.level !== above) return `een ${area.level} ligt in een ${above}, en dit is een ${found.level}`;
  if (municipalityOf(found.code) !== municipalityOf(area.code)) {
    return `volgens de codes ligt ${area.code} in een andere gemeente`;
  }
  return null;
}
