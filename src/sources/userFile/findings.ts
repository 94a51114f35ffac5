import type { FailureSite } from '../../domain/failure.ts';
import type { Question, Remark } from '../../domain/userFile.ts';
import { quote } from '../rejection.ts';

const mostKept = 100;

/** Gathers what is to be told about one file. Errors beyond the first hundred are counted, not kept. */
export class Findings {
  readonly file: string;
  readonly errors: Remark[] = [];
  readonly warnings: Remark[] = [];
  readonly questions: Question[] = [];
  errorCount = 0;
  /** what a row is called in sentences: the features of a map file are no rows */
  rowWord: 'rij' | 'object' = 'rij';

  constructor(file: string) {
    this.file = file;
  }

  /** A cell that could not be read; `rule` completes the sentence. */
  cell(row: number, column: string, value: string, rule: string): void {
    this.#error(`In ${this.file}, ${this.rowWord} ${row}, ${columnWord(column)} staat ${quote(value)}: ${rule}.`, {
      row,
      column,
      value,
    });
  }

  /** A row, or a feature of a map file, that could not be read as a whole. */
  row(row: number, rule: string, value?: string): void {
    const shown = value === undefined ? '' : ` (${quote(value)})`;
    this.#error(`In ${this.file}, ${this.rowWord} ${row}${shown}: ${rule}.`, {
      row,
      ...(value === undefined ? {} : { value }),
    });
  }

  warn(sentence: string, site: Omit<FailureSite, 'file'> = {}): void {
    this.warnings.push({ sentence, site: { file: this.file, ...site } });
  }

  ask(question: Question): void {
    this.questions.push(question);
  }

  #error(sentence: string, site: Omit<FailureSite, 'file'>): void {
    this.errorCount += 1;
    if (this.errors.length < mostKept) this.errors.push({ sentence, site: { file: this.file, ...site } });
  }
}

/** A column without a name goes by its letter, as "kolom D". */
export function columnWord(column: string): string {
  return column.startsWith('kolom ') ? column : `kolom ${column}`;
}
