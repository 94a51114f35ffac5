import type { ZClass } from '../../model/classifyZ.ts';
import { compareText } from '../../text/nl.ts';

const shapes: Readonly<Record<ZClass, string>> = {
  zeer_laag: 'M1,2 h10 L6,8 Z M1,8 h10 L6,14 Z',
  laag: 'M1,5 h10 L6,12 Z',
  gemiddeld: 'M1,7 h10 v2 h-10 Z',
  hoog: 'M1,11 h10 L6,4 Z',
  zeer_hoog: 'M1,14 h10 L6,8 Z M1,8 h10 L6,2 Z',
};

/** How a figure stands against the mean, as a shape and in words; higher and lower, not better and worse. */
export function StandingMark({ standing }: { readonly standing: ZClass }) {
  return (
    <span className="wb-standing-mark">
      <svg width="12" height="16" viewBox="0 0 12 16" aria-hidden="true">
        <path d={shapes[standing]} />
      </svg>
      {compareText.words[standing]}
    </span>
  );
}
