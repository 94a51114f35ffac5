import type { AreaCode } from '../../../domain/area.ts';
import { type Remark, type RemarkKind, remarkSchema, type SessionWork } from '../../../domain/sessionLog.ts';
import { clockText } from '../../../text/moment.ts';
import { recordPanelText } from '../../../text/record.ts';
import { remarkText } from '../../../text/together.ts';

/** One line of what was said, ready to be read and found. */
export interface RemarkRow {
  readonly remark: Remark;
  readonly kind: string;
  /** in Dutch time, e.g. "20:30" */
  readonly time: string;
  /** group, area and scene in words; what is gone says so */
  readonly about: readonly string[];
}

export type KindShown = RemarkKind | 'alles';

/** What a remark is about while it is made; the empty string = nothing chosen. */
export interface RemarkChoice {
  readonly kind: RemarkKind;
  readonly text: string;
  readonly scene: string;
  readonly area: string;
  readonly group: string;
}

/** An id no remark has yet. */
export function newRemarkId(remarks: readonly Pick<Remark, 'id'>[]): string {
  const numbers = remarks.map(({ id }) => Number(/^zin-(\d+)$/.exec(id)?.[1] ?? 0));
  return `zin-${Math.max(0, ...numbers) + 1}`;
}

/** The remark as it is kept, without what was not chosen; null when it cannot be kept. `at`: ISO 8601, UTC. */
export function remarkOf({ kind, text, scene, area, group }: RemarkChoice, id: string, at: string): Remark | null {
  const made = remarkSchema.safeParse({
    ...{ id, kind, at, text: text.trim() },
    ...(scene === '' ? {} : { scene }),
    ...(area === '' ? {} : { area }),
    ...(group === '' ? {} : { group }),
  });
  return made.success ? made.data : null;
}

/** A kept remark as it can be changed. */
export function choiceOf({ kind, text, scene, area, group }: Remark): RemarkChoice {
  return { kind, text, scene: scene ?? '', area: area ?? '', group: group ?? '' };
}

/**
 * What was said, the newest first. `nameOf`: name of an area; null when it no longer exists.
 */
export function remarkRows(
  { remarks, scenes, groups, rounds }: SessionWork,
  nameOf: (code: AreaCode) => string | null,
): readonly RemarkRow[] {
  const known = [...groups, ...rounds.flatMap((round) => round.groups)];
  const words = recordPanelText;
  return remarks
    .map((remark): RemarkRow => {
      const { scene, area, group, kind, at } = remark;
      const shown = scenes.find(({ id }) => id === scene)?.title;
      return {
        remark,
        kind: remarkText[kind],
        time: clockText(at),
        about: [
          ...(group === undefined ? [] : [known.find(({ id }) => id === group)?.label ?? words.groupGone]),
          ...(area === undefined ? [] : [nameOf(area) ?? words.areaGone(area)]),
          ...(scene === undefined ? [] : [shown ?? words.sceneGone]),
        ],
      };
    })
    .toReversed()
    .toSorted((a, b) => (a.remark.at < b.remark.at ? 1 : a.remark.at > b.remark.at ? -1 : 0));
}

/** Rows of a kind that hold every word that was typed, in text, group, area or scene. */
export function foundRemarks(rows: readonly RemarkRow[], kind: KindShown, typed: string): readonly RemarkRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ remark, about }) => {
    if (kind !== 'alles' && remark.kind !== kind) return false;
    const text = [remark.text, ...about].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
