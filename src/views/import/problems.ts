import { requiredFields } from '../../domain/userImport.ts';
import { fileAddressText } from '../../text/importAddresses.ts';
import { problemText } from '../../text/importScreen.ts';
import { type Draft, placedRowsOf } from './draft.ts';

/** A field that cannot stay as it is; `figure` is the key of the card it stands on, null outside the cards. */
export interface Problem {
  readonly figure: string | null;
  readonly field: string;
  readonly sentence: string;
}

const earliest = 1900;
const latest = 2100;

/** What must be filled in before anything can be added, in the order of the screen. */
export function problemsOf(draft: Draft): readonly Problem[] {
  const problems: Problem[] = [];
  const lacking = (field: string, sentence: string, figure: string | null = null): void => {
    problems.push({ figure, field, sentence });
  };
  const included = draft.figures.filter((figure) => figure.included);
  if (included.length === 0 && draft.places === null) lacking('nothing', problemText.nothing);
  for (const { key, figure } of included) {
    const { label, definition } = figure.indicator;
    if (label.trim() === '') lacking('label', problemText.label, key);
    if (definition.trim() === '') lacking('definition', problemText.definition, key);
    if (figure.year.from === 'fixed' && !isYear(figure.year.year)) lacking('year', problemText.year, key);
  }
  if (draft.places !== null) {
    const { as, fields } = draft.places;
    for (const field of requiredFields[as]) {
      const plan = fields[field];
      if (plan === undefined || (plan.from === 'fixed' && plan.value.trim() === ''))
        lacking(field, problemText.place[field]);
    }
  }
  if (draft.places !== null && draft.addresses !== null && placedRowsOf(draft).length === 0) {
    lacking('addresses', fileAddressText.problem);
  }
  if (draft.source.label.trim() === '') lacking('source', problemText.source);
  if (draft.source.publisher.trim() === '') lacking('publisher', problemText.publisher);
  return problems;
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= earliest && year <= latest;
}
