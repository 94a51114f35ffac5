import { type Codec, codec } from './urlCodec.ts';
import { decodeConcept, decodeIds, decodeNumber, decodePart, decodeYear, encodeIds } from './urlValues.ts';
import {
  maxCompared,
  type Placing,
  type ReadyFilter,
  type RoomAsked,
  type RoomKind,
  readyFilters,
  roomKinds,
  type SiteFigures,
  siteFigures,
} from './viewState.ts';

const roomWords: Record<RoomKind, string> = { load: 'draaglast', concentration: 'concentratie', places: 'plekken' };
const readyWords: Record<ReadyFilter, string> = {
  all: 'alle',
  missing: 'ontbreekt',
  unknown: 'onbekend',
  confirm: 'bevestigen',
};

function decodeFigures(text: string): SiteFigures | null {
  return siteFigures.find((figures) => figures === text) ?? null;
}

/** What is asked, and the limits people put: `plekken,concentratie:12.5,plekken:40`. */
function encodeRoom({ kind, limits }: RoomAsked): string {
  const own = roomKinds.flatMap((each) => {
    const limit = each === 'load' ? undefined : limits[each];
    return limit === undefined ? [] : [`${roomWords[each]}:${limit}`];
  });
  return [roomWords[kind], ...own].join(',');
}

function decodeRoom(text: string): RoomAsked | null {
  const [word, ...own] = text.split(',');
  const kind = roomKinds.find((each) => roomWords[each] === word);
  if (kind === undefined) return null;
  const limits: { concentration?: number; places?: number } = {};
  for (const part of own) {
    const [of, number = ''] = part.split(':');
    const limit = decodeNumber(number);
    if (limit === null || limit < 0) continue;
    if (of === roomWords.concentration) limits.concentration = limit;
    if (of === roomWords.places) limits.places = limit;
  }
  return { kind, limits };
}

/** One part of what is open in Plaatsen. */
function placingCodec<Name extends keyof Placing>(
  name: string,
  part: Name,
  encode: (value: Placing[Name]) => string,
  decode: (text: string) => Placing[Name] | null,
): Codec {
  return codec({
    name,
    get: (view) => view.placing[part],
    set: (view, value) => ({ ...view, placing: { ...view.placing, [part]: value } }),
    encode,
    decode,
  });
}

/** What is open in Plaatsen, as it stands in a link. */
export function placingCodecs(): readonly Codec[] {
  const encodeYear = (year: number | null): string => (year === null ? '' : String(year));
  return [
    placingCodec('stap', 'part', (part) => part, decodePart),
    placingCodec('concept', 'concept', (concept) => concept ?? '', decodeConcept),
    placingCodec('stand', 'year', encodeYear, decodeYear),
    placingCodec('effect', 'projects', encodeIds, decodeIds),
    placingCodec(
      'bovenop',
      'onPlanned',
      (on) => (on ? 'gepland' : ''),
      (text) => (text === 'gepland' ? true : null),
    ),
    placingCodec('naastelkaar', 'compared', encodeIds, (text) => decodeIds(text)?.slice(0, maxCompared) ?? null),
    placingCodec('ruimte', 'room', encodeRoom, decodeRoom),
    placingCodec(
      'klaar',
      'readyAreas',
      (filter) => readyWords[filter],
      (text) => readyFilters.find((filter) => readyWords[filter] === text) ?? null,
    ),
    placingCodec(
      'klaarvoor',
      'onlyNeeded',
      (only) => (only ? 'concept' : ''),
      (text) => (text === 'concept' ? true : null),
    ),
    placingCodec('cijfers', 'figures', (figures) => figures, decodeFigures),
  ];
}
