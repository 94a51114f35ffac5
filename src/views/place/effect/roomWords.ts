import type { AreaCode } from '../../../domain/area.ts';
import { type Result, succeed } from '../../../domain/failure.ts';
import type { Indicator, Unit } from '../../../domain/indicator.ts';
import type { Concept } from '../../../domain/place.ts';
import { representativePoint } from '../../../model/geometry.ts';
import { roomMakers } from '../../../model/moreRoom.ts';
import { placesInArea, type Room, type RoomLimit, roomFor } from '../../../model/room.ts';
import { situationWith } from '../../../model/situation.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import type { RoomKind } from '../../../state/viewState.ts';
import { effectText } from '../../../text/effect.ts';
import { formatDecimal, formatDifference, formatValue } from '../../../text/nl.ts';

/** Highest number that now occurs, or null when nothing is known. */
function highest(values: Iterable<number>): number | null {
  let most: number | null = null;
  for (const value of values) if (!Number.isNaN(value) && (most === null || value > most)) most = value;
  return most;
}

/**
 * Where the question starts: the threshold of the weighing for draaglast; for places, the most that any area has now,
 * because no norm exists. Null when no area has a figure.
 */
export function limitAtStart({ present }: ProjectEffect, kind: RoomKind): number | null {
  const { balance, thresholds, settings, counted, areas } = present;
  if (kind === 'load') return thresholds.load;
  if (kind === 'places') return highest(areas.map((_, row) => placesInArea(present, row, counted)));
  const leaves = [...balance.load.leaves, ...balance.capacity.leaves];
  const leaf = leaves.find(({ leaf: { indicator } }) => indicator === settings.concentrationIndicator);
  const most = highest(leaf?.raw ?? []);
  return most === null ? null : Math.round(10 * most) / 10;
}

/** Share (0–1) of draaglast that places count for; 0 when the recipe does not count them. */
export function shareOfPlaces({ present: { balance, settings } }: ProjectEffect): number {
  return balance.load.leaves
    .filter(({ leaf }) => leaf.indicator === settings.concentrationIndicator)
    .reduce((total, { share }) => total + share, 0);
}

/** Point at which places would come: the chosen project in the area, else its middle. */
function spotIn({ present, chosen, areaOf }: ProjectEffect, code: AreaCode): { lon: number; lat: number } | null {
  const project = chosen.find((each) => areaOf(each) === code);
  if (project !== undefined) return { lon: project.lon, lat: project.lat };
  const geometry = present.boundaries.features.find(({ properties }) => properties.code === code)?.geometry;
  return geometry === undefined ? null : representativePoint(geometry);
}

/** How much of a concept still fits in an area on top of what the effect ends with. */
export function roomIn(
  effect: ProjectEffect,
  row: number,
  code: AreaCode,
  concept: Concept,
  until: RoomLimit,
): Result<Room> {
  const spot = spotIn(effect, code);
  if (spot === null) return succeed({ kind: 'unknown', why: 'area_unknown' });
  const room = roomFor(effect.present, { row, concept, ...spot, brings: [], projects: effect.after, until });
  const isUnknown = room.ok && room.value.kind === 'unknown' && room.value.why === 'no_figure';
  return isUnknown && reachesUnknown(effect, row) ? succeed({ kind: 'unknown', why: 'places_unknown' }) : room;
}

/** Whether the figure of an area is gone because a chosen project does not say how many places it has. */
function reachesUnknown({ ledger }: ProjectEffect, row: number): boolean {
  const area = ledger.ok ? ledger.value.areas.find((each) => each.row === row) : undefined;
  return area?.leaves.some(({ notes }) => notes.includes('places_unknown')) ?? false;
}

const mostDigits = 4;

/** As many decimals as it takes to tell a figure within the limit, one beyond it and the limit apart. */
function tellingDigits(room: Room, { kind, limit }: RoomLimit): number {
  if (room.kind !== 'room' || kind === 'places') return 1;
  for (let digits = 1; digits < mostDigits; digits += 1) {
    const [at, next, edge] = [room.at, room.next, limit].map((value) => Number(value.toFixed(digits)));
    const isTold = at !== next && (kind === 'load' ? at !== edge : next !== edge);
    if (isTold) return digits;
  }
  return mostDigits;
}

/** The answer in one sentence, with its proof. */
export function roomSentence(room: Room, area: string, concept: string, until: RoomLimit): string {
  const words = effectText.room;
  const digits = tellingDigits(room, until);
  const figure = (value: number): string => words.figure[until.kind](value, digits);
  const limit = words.figure[until.kind](until.limit, 1);
  switch (room.kind) {
    case 'room':
      return room.places === 0
        ? words.fitsNone(concept, area, figure(room.at), figure(room.next), limit)
        : words.fits(room.places, concept, area, figure(room.at), figure(room.next), limit);
    case 'full':
      return words.full(area, figure(room.now), formatDecimal(room.over, 1), limit);
    case 'endless':
      return words.endless[room.why](area);
    case 'unknown':
      return words.unknown[room.why](area);
  }
}

export interface MakerRow {
  readonly key: string;
  readonly line: string;
  readonly difference: string;
  readonly occurs: boolean;
  /** a number or share below 0, or a share above 100 %: no town can come there */
  readonly isPossible: boolean;
}

/** Whether a figure can have this value at all; only scores go below 0. */
function canBe(value: number, unit: Unit): boolean {
  return unit === 'score' || (value >= 0 && (unit !== 'procent' || value <= 100));
}

/** What would bring draaglast back to the limit, one figure at a time; null when that cannot be said per figure. */
export function makerRows(
  { present, after }: ProjectEffect,
  row: number,
  limit: number,
  indicators: ReadonlyMap<string, Indicator>,
): Result<readonly MakerRow[] | null> {
  const situation = situationWith(present, after);
  if (!situation.ok) return situation;
  const makers = roomMakers(situation.value, row, limit);
  if (makers === null) return succeed(null);
  return succeed(
    makers.map(({ leaf, from, to, change, occurs }): MakerRow => {
      const indicator = indicators.get(leaf.indicator);
      const unit = indicator?.unit ?? 'score';
      return {
        key: leaf.indicator,
        line: effectText.room.more.line(
          indicator?.label ?? leaf.indicator,
          formatValue(from, unit),
          formatValue(to, unit),
        ),
        difference: formatDifference(change, unit),
        occurs,
        isPossible: canBe(to, unit),
      };
    }),
  );
}
