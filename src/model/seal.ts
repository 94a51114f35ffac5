import type { Criterion, Rule, SiteMethod, Siting } from '../domain/siting.ts';

/** SHA-256 of bytes as 64 lower-case hex digits. */
export type Digest = (bytes: Uint8Array) => string | Promise<string>;

/** Rules, criteria, weights and method as they were fixed, with the hash of their canonical text. */
export interface Seal {
  readonly sha256: string;
  /** ISO 8601, UTC */
  readonly sealedAt: string;
  readonly content: Siting;
}

/**
 * JSON with the keys of every object in the order of their code units, without white space, and without keys that are
 * undefined: the same content gives the same text whatever the order in which it was made. Numbers as ECMAScript writes
 * them, −0 as 0 (RFC 8785; Python `json.dumps(sort_keys=True, separators=(",", ":"), ensure_ascii=False)` for texts and
 * whole numbers). What JSON does not know (NaN, infinity) is a bug.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('a seal holds finite numbers only');
  const text = JSON.stringify(value);
  if (text === undefined) throw new Error(`a seal cannot hold a ${typeof value}`);
  return text;
}

/** Fixes what is settled. The order of rules and of criteria is part of it. */
export async function seal(content: Siting, sealedAt: string, digest: Digest): Promise<Seal> {
  return { sha256: await digest(new TextEncoder().encode(canonicalJson(content))), sealedAt, content };
}

/** Whether the content is still what was hashed: false for a seal that was tampered with or damaged. */
export async function isWhole({ sha256, content }: Seal, digest: Digest): Promise<boolean> {
  return sha256 === (await digest(new TextEncoder().encode(canonicalJson(content))));
}

export type SealChange =
  | { readonly kind: 'municipality' | 'concept'; readonly from: string; readonly to: string }
  | { readonly kind: 'method'; readonly from: SiteMethod; readonly to: SiteMethod }
  | { readonly kind: 'shortlist'; readonly from: number; readonly to: number }
  | { readonly kind: 'rule_added' | 'rule_removed'; readonly rule: Rule }
  | { readonly kind: 'rule_changed'; readonly from: Rule; readonly to: Rule }
  | { readonly kind: 'criterion_added' | 'criterion_removed'; readonly criterion: Criterion }
  /** `share`: part (0–1) of the sum of the weights; changes with every other weight, so only own changes are listed */
  | {
      readonly kind: 'weight';
      readonly criterion: Criterion;
      readonly from: number;
      readonly to: number;
      readonly fromShare: number;
      readonly toShare: number;
    }
  /** everything of a criterion but its weight: what is looked at, its value function, its words */
  | { readonly kind: 'criterion_changed'; readonly from: Criterion; readonly to: Criterion }
  | { readonly kind: 'order'; readonly of: 'rules' | 'criteria' };

/**
 * What changed since the sealing, one fact per change, in the order of the sealed content and then of what was added.
 * Empty exactly when the canonical texts are equal.
 */
export function changesSince({ content: before }: Pick<Seal, 'content'>, now: Siting): readonly SealChange[] {
  const changes: SealChange[] = [];
  if (canonicalJson(before.municipality) !== canonicalJson(now.municipality)) {
    changes.push({ kind: 'municipality', from: before.municipality.name, to: now.municipality.name });
  }
  if (before.concept !== now.concept) changes.push({ kind: 'concept', from: before.concept, to: now.concept });
  if (before.method !== now.method) changes.push({ kind: 'method', from: before.method, to: now.method });
  if (before.shortlist !== now.shortlist) {
    changes.push({ kind: 'shortlist', from: before.shortlist, to: now.shortlist });
  }
  const rules = pair(before.rules, now.rules);
  for (const { from, to } of rules.kept) if (!isSame(from, to)) changes.push({ kind: 'rule_changed', from, to });
  for (const rule of rules.removed) changes.push({ kind: 'rule_removed', rule });
  for (const rule of rules.added) changes.push({ kind: 'rule_added', rule });
  if (rules.isReordered) changes.push({ kind: 'order', of: 'rules' });
  const criteria = pair(before.criteria, now.criteria);
  const [sumBefore, sumNow] = [totalOf(before), totalOf(now)];
  for (const { from, to } of criteria.kept) {
    if (from.weight !== to.weight) {
      const shares = { fromShare: from.weight / sumBefore, toShare: to.weight / sumNow };
      changes.push({ kind: 'weight', criterion: to, from: from.weight, to: to.weight, ...shares });
    }
    if (!isSame({ ...from, weight: 0 }, { ...to, weight: 0 })) changes.push({ kind: 'criterion_changed', from, to });
  }
  for (const criterion of criteria.removed) changes.push({ kind: 'criterion_removed', criterion });
  for (const criterion of criteria.added) changes.push({ kind: 'criterion_added', criterion });
  if (criteria.isReordered) changes.push({ kind: 'order', of: 'criteria' });
  return changes;
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function totalOf({ criteria }: Siting): number {
  return criteria.reduce((sum, { weight }) => sum + weight, 0);
}

interface Paired<T> {
  readonly kept: readonly { readonly from: T; readonly to: T }[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
  readonly isReordered: boolean;
}

function pair<T extends { readonly id: string }>(before: readonly T[], now: readonly T[]): Paired<T> {
  const kept = before.flatMap((from) => {
    const to = now.find(({ id }) => id === from.id);
    return to === undefined ? [] : [{ from, to }];
  });
  const added = now.filter(({ id }) => !before.some((other) => other.id === id));
  const order = now.filter((each) => !added.includes(each)).map(({ id }) => id);
  return {
    kept,
    removed: before.filter(({ id }) => !now.some((other) => other.id === id)),
    added,
    isReordered: order.some((id, at) => id !== kept[at]?.from.id) || addedBetween(now, added),
  };
}

/** Whether something new stands before something that was there. */
function addedBetween<T>(now: readonly T[], added: readonly T[]): boolean {
  const first = now.findIndex((each) => added.includes(each));
  return first >= 0 && now.slice(first).some((each) => !added.includes(each));
}
