import type { MarkStyle } from './glyphs.ts';
import { inkOf, markShape, pathOfGlyph } from './glyphs.ts';

interface ProjectGlyphProps {
  /** index into `conceptGlyphs` */
  readonly glyph: number;
  readonly style: MarkStyle;
  /** `#rrggbb` */
  readonly colour: string;
  /** px, outside to outside */
  readonly size: number;
}

const { box, casing, disc, ring, glyph: glyphSize } = markShape;
const centre = box / 2;
const glyphPlace = `translate(${centre - glyphSize / 2} ${centre - glyphSize / 2}) scale(${glyphSize / 24})`;

/** A project mark as the map draws it, for legends and lists. Decorative: the text beside it names the concept. */
export function ProjectGlyph({ glyph, style, colour, size }: ProjectGlyphProps) {
  const ink = inkOf(style, colour);
  const path = pathOfGlyph(glyph);
  const ringRadius = disc - ring / 2;
  return (
    <svg aria-hidden="true" className="project-glyph" width={size} height={size} viewBox={`0 0 ${box} ${box}`}>
      <circle cx={centre} cy={centre} r={casing} fill="#ffffff" />
      <circle
        cx={centre}
        cy={centre}
        r={ringRadius}
        fill={ink.disc}
        stroke={style === 'crossed' ? ink.glyph : colour}
        strokeWidth={ring}
        strokeDasharray={style === 'dashed' ? markShape.dash.join(' ') : undefined}
      />
      <path d={path} transform={glyphPlace} fill={ink.glyph} fillRule="evenodd" />
      {style === 'half' && (
        <svg
          aria-hidden="true"
          x={0}
          y={centre}
          width={box}
          height={centre}
          viewBox={`0 ${centre} ${box} ${centre}`}
          overflow="hidden"
        >
          <circle cx={centre} cy={centre} r={disc} fill={colour} />
          <path d={path} transform={glyphPlace} fill="#ffffff" fillRule="evenodd" />
        </svg>
      )}
      {style === 'crossed' && (
        <>
          <line x1={5} y1={27} x2={27} y2={5} stroke="#ffffff" strokeWidth={4} />
          <line x1={5} y1={27} x2={27} y2={5} stroke={ink.glyph} strokeWidth={1.8} />
        </>
      )}
    </svg>
  );
}
