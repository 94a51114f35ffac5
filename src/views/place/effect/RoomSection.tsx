import { useDeferredValue, useId, useMemo } from 'react';
import type { Concept } from '../../../domain/place.ts';
import type { RoomLimit } from '../../../model/room.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import { type RoomAsked, roomKinds } from '../../../state/viewState.ts';
import { effectText } from '../../../text/effect.ts';
import { formatIndex, formatPart } from '../../../text/nl.ts';
import { useData, useEmit, useView } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { NumberField } from '../../weigh/NumberField.tsx';
import type { PartProps } from '../partProps.ts';
import { focusedArea } from './focusedArea.ts';
import { MoreRoom } from './MoreRoom.tsx';
import { limitAtStart, roomIn, roomSentence, shareOfPlaces } from './roomWords.ts';

interface RoomSectionProps extends PartProps {
  readonly effect: ProjectEffect;
  readonly concept: Concept;
}

/** How many places still fit until a limit, with the proof, and what would make more room. */
export function RoomSection({ shown, effect: latest, concept }: RoomSectionProps) {
  // worked out a moment after what is typed, so that it never holds up a key
  const later = useDeferredValue(latest);
  const effect = later.present === latest.present ? later : latest;
  const id = useId();
  const { weighing } = useData();
  const { placing } = useView();
  const { kind, limits: own } = placing.room;
  const emit = useEmit();
  const ask = (change: Partial<RoomAsked>): void =>
    emit({ kind: 'choose_placing', change: { room: { ...placing.room, ...change } } });
  const words = effectText.room;
  const area = focusedArea(shown, effect);
  const row = area === null ? -1 : shown.dataset.areas.indexOf(area);
  const limit = (kind === 'load' ? null : own[kind]) ?? limitAtStart(effect, kind);
  const until = useMemo((): RoomLimit => ({ kind, limit: limit ?? Number.NaN }), [kind, limit]);
  const room = useMemo(
    () => (area === null || row < 0 ? null : roomIn(effect, row, area.code, concept, until)),
    [effect, area, row, concept, until],
  );
  // a share of the recipe says nothing where the figure is not counted
  const isUncounted = room?.ok === true && room.value.kind === 'endless' && room.value.why === 'not_counted';
  const on = { now: placing.onPlanned ? words.with.planned : words.with.now };
  const with_ = placing.onPlanned ? words.with.both : words.with.chosen;
  return (
    <section className="wb-section wb-effect-room" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{words.title}</h4>
      {area === null && <p className="wb-help">{words.choose}</p>}
      {area !== null && (
        <>
          <p>{words.concept(concept.label, area.name)}</p>
          <Choice
            label={words.until}
            value={kind}
            options={roomKinds.map((each) => [each, words.kinds[each]] as const)}
            onChoose={(chosen) => ask({ kind: chosen })}
            help={
              kind === 'load'
                ? `${words.limit}: ${formatIndex(weighing.thresholds.load)}. ${words.source.load(weighing.label, weighing.status)}`
                : words.source[kind]
            }
          />
          {kind !== 'load' && (
            <NumberField
              label={words.limit}
              value={limit ?? Number.NaN}
              onValue={(value) => {
                if (value < 0) return false;
                ask({ limits: { ...own, [kind]: value } });
                return true;
              }}
            />
          )}
          {room !== null && (
            <p className="wb-effect-answer" role="status">
              {room.ok ? roomSentence(room.value, area.name, concept.label, until) : room.failure.sentence}{' '}
              {effect.chosen.length === 0 ? on.now : with_}
            </p>
          )}
          {kind === 'load' && !isUncounted && (
            <p className="wb-help">{words.weight(formatPart(shareOfPlaces(effect)))}</p>
          )}
          {room?.ok === true && room.value.kind === 'full' && kind === 'load' && (
            <MoreRoom shown={shown} effect={effect} row={row} area={area.name} limit={until.limit} />
          )}
        </>
      )}
    </section>
  );
}
