import type { AreaCode } from '../domain/area.ts';
import type { Round } from '../domain/ballot.ts';
import { remarkKinds, type SessionWork } from '../domain/sessionLog.ts';
import { roundOpinion } from '../model/roundOpinion.ts';
import { momentText } from '../text/moment.ts';
import { formatPoints, recordText, roleText, wayText } from '../text/together.ts';
import { type Block, heading, paragraph } from './document.ts';
import { agreementLines, remarkLines } from './opinionLines.ts';

/**
 * What a session leaves behind, in blocks for every kind of file: what was shown, who took part, what the groups find
 * important, and what was agreed, objected, asked and remarked with time, group, scene and area. The newest comes last.
 * `nameOf`: name of an area; null when it no longer exists.
 */
export function sessionRecord(session: SessionWork, nameOf: (code: AreaCode) => string | null): readonly Block[] {
  const { scenes, groups, rounds } = session;
  return [
    paragraph(recordText.noNames),
    ...(scenes.length === 0
      ? []
      : [
          heading(2, recordText.scenes),
          {
            kind: 'table' as const,
            caption: recordText.scenesCaption,
            header: recordText.scenesHeader,
            rows: scenes.map(({ title, audienceNote, question = '' }, at) => [
              `${at + 1}`,
              title,
              audienceNote,
              question,
            ]),
            numeric: [0],
          },
        ]),
    ...(groups.length === 0
      ? []
      : [
          heading(2, recordText.groups),
          {
            kind: 'list' as const,
            items: groups.map(({ label, role }) =>
              label === roleText[role] ? label : `${label} (${roleText[role].toLowerCase()})`,
            ),
          },
        ]),
    ...(rounds.length === 0 ? [] : [heading(2, recordText.weighing), ...rounds.flatMap(roundBlocks)]),
    ...remarkKinds.flatMap((kind) => [
      heading(2, recordText.remarks[kind]),
      remarkList(session, kind, nameOf) ?? paragraph(recordText.none),
    ]),
  ];
}

function remarkList(
  { remarks, scenes, groups, rounds }: SessionWork,
  kind: (typeof remarkKinds)[number],
  nameOf: (code: AreaCode) => string | null,
): Block | null {
  const known = [...groups, ...rounds.flatMap((round) => round.groups)];
  const items = remarks
    .filter((remark) => remark.kind === kind)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ text, at, scene, area, group }) => {
      const label = known.find(({ id }) => id === group)?.label;
      const title = scenes.find(({ id }) => id === scene)?.title;
      const place = area === undefined ? [] : [nameOf(area) ?? area];
      const shown = scene === undefined ? [] : [title === undefined ? recordText.sceneGone : recordText.scene(title)];
      return recordText.remark(text, at, [...(label === undefined ? [] : [label]), ...place, ...shown]);
    });
  return items.length === 0 ? null : { kind: 'list', items };
}

function roundBlocks(round: Round): readonly Block[] {
  const { question, groups, openedAt, closedAt } = round;
  const result = roundOpinion(round);
  const { opinion, counted, uncounted } = result;
  const labels = question.criteria.map(({ label }) => label);
  const blocks: readonly Block[] = [
    heading(3, question.title),
    {
      kind: 'fields',
      fields: [
        [recordText.way, wayText[question.way]],
        [recordText.opened, momentText(openedAt)],
        [recordText.closed, closedAt === null ? recordText.stillOpen : momentText(closedAt)],
        [recordText.answers, recordText.counted(counted, uncounted)],
      ],
    },
  ];
  const named = {
    result,
    groupName: (id: string) => groups.find((group) => group.id === id)?.label ?? id,
    criterionName: (at: number) => labels[at] ?? '',
  };
  // how many were not counted stands with the answers
  const remarks = remarkLines({ ...named, result: { ...result, uncounted: 0 } }).map(paragraph);
  if (counted === 0) return [...blocks, ...remarks];
  const answering = opinion.groups.filter(({ ballots }) => ballots > 0);
  return [
    ...blocks,
    {
      kind: 'table',
      caption: recordText.spreadCaption,
      header: recordText.spreadHeader,
      rows: opinion.everyone.map(({ least, lowerQuartile, median, upperQuartile, most, missing }, at) => [
        labels[at] ?? '',
        ...[least, lowerQuartile, median, upperQuartile, most].map(formatPoints),
        `${missing}`,
      ]),
      numeric: [1, 2, 3, 4, 5, 6],
    },
    {
      kind: 'table',
      caption: recordText.groupsCaption,
      header: [
        recordText.spreadHeader[0],
        ...answering.map(({ group }) => named.groupName(group)),
        recordText.together,
      ],
      rows: labels.map((label, at) => [
        label,
        ...[...answering.map(({ weights }) => weights), opinion.together].map((weights) =>
          formatPoints(weights[at] ?? Number.NaN),
        ),
      ]),
      numeric: Array.from({ length: answering.length + 1 }, (_, at) => at + 1),
    },
    ...remarks,
    ...[...agreementLines(named), recordText.togetherHelp].map(paragraph),
  ];
}
