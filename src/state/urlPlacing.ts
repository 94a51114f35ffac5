import { type Codec, codec } from './urlCodec.ts';
import { decodeConcept, decodeIds, decodePart, decodeYear, encodeIds } from './urlValues.ts';
import { maxCompared, type Placing, type SiteFigures, siteFigures } from './viewState.ts';

function decodeFigures(text: string): SiteFigures | null {
  return siteFigures.find((figures) => figures === text) ?? null;
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
    placingCodec('cijfers', 'figures', (figures) => figures, decodeFigures),
  ];
}
