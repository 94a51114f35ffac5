import {
  type Checked,
  type Group,
  groupSchema,
  mostGroups,
  type Question,
  type QuestionContent,
  type QuestionProblem,
  questionContentSchema,
} from '../domain/ballot.ts';
import { z } from '../domain/schema.ts';
import { questionPart, questionPartName } from './questionPart.ts';
import { canonicalJson, type Digest } from './seal.ts';

const version = '1';
const checkDigits = 8;

/** A question with the groups it is put to, as a phone gets it. */
export interface AskedQuestion {
  readonly question: Question;
  readonly groups: readonly Group[];
}

async function digits(text: string, count: number, digest: Digest): Promise<string> {
  return (await digest(new TextEncoder().encode(text))).slice(0, count);
}

/** The content with its id: the first 16 hex digits of the SHA-256 of its canonical text. */
export async function questionOf(content: QuestionContent, digest: Digest): Promise<Question> {
  const { municipality, title, way, criteria } = content;
  const plain = { municipality, title, way, criteria: criteria.map(({ id, label }) => ({ id, label })) };
  return { id: await digits(canonicalJson(plain), 16, digest), ...plain };
}

/** Signs that separate are escaped by `encodeURIComponent`; a space as + keeps the picture of the link small. */
const packed = (text: string): string => encodeURIComponent(text).replaceAll('%20', '+');
const unpacked = (text: string): string => decodeURIComponent(text.replaceAll('+', '%20'));

/**
 * The question as the part of a link after `#`, e.g. `stem=1.9f86d081.GM9901;punten;…`: a version, eight digits of a
 * SHA-256 that find damage, the question and the groups. Nothing of it is secret, and no server ever sees it.
 */
export async function questionFragment({ question, groups }: AskedQuestion, digest: Digest): Promise<string> {
  const { municipality, way, title, criteria } = question;
  const list = (items: readonly (readonly string[])[]): string => items.flat().map(packed).join(',');
  const body = [
    municipality,
    way,
    packed(title),
    list(criteria.map(({ id, label }) => [id, label])),
    list(groups.map(({ id, label, role }) => [id, label, role])),
  ].join(';');
  return `${questionPartName}=${version}.${await digits(body, checkDigits, digest)}.${body}`;
}

const groupsSchema = z.array(groupSchema).max(mostGroups);

/** The question in a link, checked; refused when there is none, when it is damaged, or of a later version. */
export async function readQuestion(fragment: string, digest: Digest): Promise<Checked<AskedQuestion, QuestionProblem>> {
  const part = questionPart(fragment);
  if (part === null) return { ok: false, problem: { kind: 'no_question' } };
  const [, found = '', check = '', body = ''] = /^(\d+)\.([0-9a-f]*)\.(.*)$/s.exec(part) ?? [];
  if (Number(found) > Number(version)) return { ok: false, problem: { kind: 'newer' } };
  const damaged = { ok: false, problem: { kind: 'damaged' } } as const;
  if (found !== version || check !== (await digits(body, checkDigits, digest))) return damaged;
  const [municipality, way, title = '', criteria = '', groups = ''] = body.split(';');
  try {
    const content = questionContentSchema.safeParse({
      municipality,
      way,
      title: unpacked(title),
      criteria: inTuples(criteria, 2).map(([id, label]) => ({ id, label })),
    });
    const asked = groupsSchema.safeParse(inTuples(groups, 3).map(([id, label, role]) => ({ id, label, role })));
    if (!content.success || !asked.success) return damaged;
    return { ok: true, value: { question: await questionOf(content.data, digest), groups: asked.data } };
  } catch {
    return damaged;
  }
}

function inTuples(text: string, size: number): readonly (readonly string[])[] {
  const all = text === '' ? [] : text.split(',').map(unpacked);
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
