import { type Codec, codec } from './urlCodec.ts';
import { decodeIds, encodeIds } from './urlValues.ts';
import { sittingParts } from './viewState.ts';

/** What is open in Sessie, as parts of a link. */
export function sittingCodecs(): readonly Codec[] {
  return [
    codec({
      name: 'deel',
      get: ({ sitting }) => sitting.part,
      set: (view, part) => ({ ...view, sitting: { ...view.sitting, part } }),
      encode: (part) => part,
      decode: (text) => sittingParts.find((part) => part === text) ?? null,
    }),
    codec({
      name: 'scene',
      get: ({ sitting }) => sitting.scene,
      set: (view, scene) => ({ ...view, sitting: { ...view.sitting, scene } }),
      encode: (scene) => (scene === null ? '' : encodeIds([scene])),
      decode: (text) => decodeIds(text)?.[0] ?? null,
    }),
    codec({
      name: 'zaal',
      get: ({ sitting }) => sitting.presenting,
      set: (view, presenting) => ({ ...view, sitting: { ...view.sitting, presenting } }),
      encode: (presenting) => (presenting ? 'aan' : ''),
      decode: (text) => (text === 'aan' ? true : null),
    }),
  ];
}
