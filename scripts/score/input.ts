import { type AreaLevel, levelOfCode } from '../../src/domain/area.ts';
import { fail, type Result, succeed } from '../../src/domain/failure.ts';
import type { IndexSpec } from '../../src/domain/indexSpec.ts';
import type { IndexInput } from '../../src/model/indexResult.ts';
import { rejectCell } from '../../src/sources/rejection.ts';
import { type AreaLines, municipalityName } from './areas.ts';
import { columnOf, type Values } from './values.ts';

/** The areas of the table as an index sees them. Every code must be in the file with inhabitants, when there is one. */
export function inputFrom(values: Values, areas: AreaLines | null, national: boolean): Result<IndexInput> {
  const unknown = areas === null ? undefined : values.codes.find((code) => !areas.byCode.has(code));
  if (areas !== null && unknown !== undefined) {
    const row = values.firstRow.get(unknown) ?? Number.NaN;
    return rejectCell(values.file, row, values.codeColumn, unknown, `deze code staat niet in ${areas.file}`);
  }
  const levels = [...new Set(values.codes.map(levelOfCode))];
  if (levels.length > 1 && !levels.includes(null)) {
    const names = levels.join(', ');
    return fail(
      'contract_broken',
      `${values.file} bevat gebieden van meer niveaus (${names}), die niet met elkaar te vergelijken zijn; kies er een met --level.`,
      { file: values.file, column: values.codeColumn, value: names },
    );
  }
  return succeed({
    codes: values.codes,
    inhabitants:
      areas === null
        ? null
        : Float64Array.from(values.codes, (code) => areas.byCode.get(code)?.inhabitants ?? Number.NaN),
    group: groupsOf(values.codes, areas),
    national,
    column: (indicator, year) => columnOf(values, indicator, year),
  });
}

export function isAtLevel(level: AreaLevel | undefined): (code: string) => boolean {
  return (code) => level === undefined || levelOfCode(code) === level;
}

/** Municipalities as 0, 1, 2 …; areas of which it is not told lie in one and the same. */
function groupsOf(codes: readonly string[], areas: AreaLines | null): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(codes, (code) => {
    const told = areas?.byCode.get(code)?.municipality;
    const name = told ?? municipalityName(code, '') ?? '';
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}

/** What a reader of the scores must know beside them, one Dutch line each. */
export function remarksOn(
  spec: IndexSpec,
  values: Values,
  areas: AreaLines | null,
  wanted: ReadonlySet<string>,
  header: readonly string[],
): readonly string[] {
  const remarks: string[] = [];
  if (areas === null && spec.minInhabitants > 0) {
    remarks.push(
      `Zonder --areas is het aantal inwoners onbekend; de regel van minstens ${spec.minInhabitants} inwoners is overgeslagen.`,
    );
  }
  const absent = [...wanted].filter((name) => !values.byIndicator.has(name));
  if (absent.length > 0) remarks.push(`Niet in ${values.file}, dus ontbrekend: ${absent.join(', ')}.`);
  const undated = [...values.byIndicator.values()].some((years) => years.has(Number.NaN));
  const unused = header.filter((name) => name !== '' && name !== values.codeColumn && !wanted.has(name));
  if (undated && unused.length > 0) remarks.push(`Niet gebruikt uit ${values.file}: ${unused.join(', ')}.`);
  const silent = areas === null ? 0 : areas.byCode.size - values.codes.length;
  if (areas !== null && silent > 0) {
    const of = `${silent} van de ${areas.byCode.size} gebieden in ${areas.file}`;
    remarks.push(`Zonder regel in ${values.file}, dus niet gescoord: ${of}.`);
  }
  return remarks;
}
