import {
  type Ballot,
  type BallotAnswer,
  type BallotProblem,
  ballotSchema,
  type Checked,
  codeSigns,
  pointsToDivide,
  type Question,
  type QuestionContent,
  type Round,
  strongestStep,
} from '../domain/ballot.ts';
import { ballotWeights } from './ballotWeights.ts';

/*
 * A ballot as signs to scan or to type, without a server (Crockford base 32: no I, L, O, U):
 * 3 of the question's id (15 bits) · 1 group · 5 nonce · answers as one number in mixed radix · 2 to check.
 * Eight criteria with points take 22 signs.
 */
const lengths = { question: 3, group: 1, nonce: 5, check: 2 } as const;
const header = lengths.question + lengths.group + lengths.nonce;

/** Signs check: Σ weight · value ≡ 0 modulo this prime, every place with a weight of its own. */
const prime = 1021;

const placeOf = (sign: string | undefined): number => codeSigns.indexOf(sign ?? '');
const signOf = (value: number): string => codeSigns.charAt(value);

/** Answers of one criterion or pair: all that can be given, and the last one for no answer. */
function radixOf(way: QuestionContent['way']): number {
  return (way === 'punten' ? pointsToDivide + 1 : 2 * strongestStep + 1) + 1;
}

function answersOf({ way, criteria }: Pick<Question, 'way' | 'criteria'>): number {
  return way === 'punten' ? criteria.length : (criteria.length * (criteria.length - 1)) / 2;
}

/** Signs that hold the answers to a question. */
function bodyLength(question: Pick<Question, 'way' | 'criteria'>): number {
  const largest = BigInt(radixOf(question.way)) ** BigInt(answersOf(question)) - 1n;
  return Math.ceil(largest.toString(2).length / 5);
}

/** Signs of a ballot on this question, without hyphens. */
export function codeLength(question: Pick<Question, 'way' | 'criteria'>): number {
  return header + bodyLength(question) + lengths.check;
}

/** Five signs of a device from five bytes of chance (`crypto.getRandomValues`). */
export function nonceOf(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, lengths.nonce), (byte) => signOf(byte & 31)).join('');
}

function questionSigns({ id }: Pick<Question, 'id'>): string {
  const bits = Number.parseInt(id.slice(0, 4), 16) >> 1;
  return signOf(bits >> 10) + signOf((bits >> 5) & 31) + signOf(bits & 31);
}

/** Σ weight · value of the signs before the check: weights 33, 34, … as those of the check are 32 and 1. */
function weighedSum(signs: string): number {
  return Array.from(signs).reduce((sum, sign, at) => (sum + (33 + at) * placeOf(sign)) % prime, 0);
}

/**
 * Two signs that make the weighed sum 0 modulo 1021. As every place has its own weight, below the prime as is every
 * value, each change of one sign and each exchange of any two is found; of other damage one in a thousand is not.
 */
function checkSigns(signs: string): string {
  const value = (prime - weighedSum(signs)) % prime;
  return signOf(value >> 5) + signOf(value & 31);
}

/** The ballot as a code in groups of four, e.g. `7K3G-…`. The answer has to be as long as the question asks. */
export function ballotCode(question: Question, { group, nonce, answer }: Omit<Ballot, 'question' | 'at'>): string {
  const given = answer.way === 'punten' ? answer.points : answer.pairs;
  if (answer.way !== question.way || given.length !== answersOf(question)) throw new Error('not an answer to this');
  const radix = radixOf(question.way);
  const shift = answer.way === 'punten' ? 0 : strongestStep;
  const packed = given.reduce<bigint>(
    (sum, each) => sum * BigInt(radix) + BigInt(each === null ? radix - 1 : each + shift),
    0n,
  );
  const length = bodyLength(question);
  const body = Array.from({ length }, (_, at) => signOf(Number((packed >> BigInt(5 * (length - 1 - at))) & 31n)));
  const signs = `${questionSigns(question)}${signOf(Number(group.slice(1)))}${nonce}${body.join('')}`;
  return inFours(signs + checkSigns(signs));
}

function inFours(signs: string): string {
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

/** Capitals, without white space and hyphens; O is 0, and I and L are 1, as Crockford reads them. */
function plainSigns(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s\-‐‑‒–—.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/**
 * Reads a code as it was scanned or typed. Refused, and nothing is counted: a damaged code, a ballot on another question,
 * of a group that was not asked, points that are not 100, pairs that give no weights, a ballot of a device that was
 * counted already, and any ballot on a round that is closed. `at`: when it is counted (ISO 8601, UTC).
 */
export function readBallot(text: string, round: Round, at: string): Checked<Ballot, BallotProblem> {
  const refuse = (problem: BallotProblem): Checked<Ballot, BallotProblem> => ({ ok: false, problem });
  const { question, groups, ballots, closedAt } = round;
  if (closedAt !== null) return refuse({ kind: 'closed' });
  const signs = plainSigns(text);
  if (signs === '') return refuse({ kind: 'empty' });
  const strange = Array.from(signs).find((sign) => placeOf(sign) < 0);
  if (strange !== undefined) return refuse({ kind: 'strange_sign', sign: strange });
  const data = signs.slice(0, -lengths.check);
  const isWhole = signs.length > header + lengths.check && signs.slice(-lengths.check) === checkSigns(data);
  const expected = codeLength(question);
  // a whole code of another length is whole, and answers something else
  if (!isWhole && signs.length !== expected) {
    return refuse({ kind: signs.length < expected ? 'too_short' : 'too_long', expected, found: signs.length });
  }
  if (!isWhole) return refuse({ kind: 'damaged' });
  if (signs.length !== expected || !signs.startsWith(questionSigns(question)))
    return refuse({ kind: 'other_question' });
  const answer = answerIn(data.slice(header), question);
  if (answer === null) return refuse({ kind: 'damaged' });
  const group = `g${placeOf(signs[lengths.question])}`;
  if (!groups.some(({ id }) => id === group)) return refuse({ kind: 'unknown_group' });
  const weighed = ballotWeights(question, answer);
  if (!weighed.ok) return refuse(weighed.problem);
  const nonce = signs.slice(lengths.question + lengths.group, header);
  const ballot = ballotSchema.parse({ question: question.id, group, nonce, answer, at });
  const before = ballots.find((each) => each.nonce === nonce);
  if (before === undefined) return { ok: true, value: ballot };
  const isSame = before.group === group && JSON.stringify(before.answer) === JSON.stringify(answer);
  return refuse({ kind: 'counted_already', isSame });
}

/** Null when the number is larger than answers can make it. */
function answerIn(body: string, question: Question): BallotAnswer | null {
  const radix = BigInt(radixOf(question.way));
  let packed = Array.from(body).reduce((sum, sign) => sum * 32n + BigInt(placeOf(sign)), 0n);
  const values = Array.from({ length: answersOf(question) }, () => {
    const value = Number(packed % radix);
    packed /= radix;
    return value === Number(radix) - 1 ? null : value;
  }).reverse();
  if (packed > 0n) return null;
  if (question.way === 'punten') return { way: 'punten', points: values };
  return { way: 'paren', pairs: values.map((value) => (value === null ? null : value - strongestStep)) };
}
