import { complexShape, facilityShape, lettersOfFacility, markShape, siteShape } from './glyphs.ts';
import type { SiteSign } from './port.ts';

interface SiteGlyphProps {
  readonly size: number;
  /** absent = a plain candidate */
  readonly sign?: SiteSign | undefined;
}

/** The mark of a candidate site as the map draws it. Decorative: the text beside it says what it is. */
export function SiteGlyph({ size, sign }: SiteGlyphProps) {
  const { box } = markShape;
  return (
    <svg aria-hidden="true" className="project-glyph" width={size} height={size} viewBox={`0 0 ${box} ${box}`}>
      <path d={siteShape.casing} fill="#ffffff" />
      {sign?.kind === 'rejected' ? (
        <path d={`${siteShape.body} ${siteShape.cross}`} fill="none" stroke={siteShape.out} strokeWidth={2} />
      ) : (
        <path d={siteShape.body} fill={siteShape.colour} />
      )}
      {sign === undefined && <path d={siteShape.flag} fill="#ffffff" />}
      {sign?.kind === 'chosen' && (
        <text x={box / 2} y={box / 2 + 5} textAnchor="middle" fontSize={14} fontWeight={600} fill="#ffffff">
          {sign.number}
        </text>
      )}
    </svg>
  );
}

/** The mark of a complex as the map draws it. Decorative, as above. */
export function ComplexGlyph({ size }: { readonly size: number }) {
  const { box } = markShape;
  return (
    <svg aria-hidden="true" className="project-glyph" width={size} height={size} viewBox={`0 0 ${box} ${box}`}>
      <path d={complexShape.casing} fill="#ffffff" />
      <path d={complexShape.body} fill={complexShape.colour} fillRule="evenodd" />
    </svg>
  );
}

/** The plate of a kind of facility as the map draws it, only larger. Decorative, as above. */
export function FacilityGlyph({ kind }: { readonly kind: string }) {
  const { width, height, radius, edge, letters, colour } = facilityShape;
  return (
    <svg
      aria-hidden="true"
      className="project-glyph"
      width={1.25 * width}
      height={1.25 * height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect
        x={1 + edge / 2}
        y={1 + edge / 2}
        width={width - 2 - edge}
        height={height - 2 - edge}
        rx={radius - 1}
        fill="#ffffff"
        stroke={colour}
        strokeWidth={edge}
      />
      <text x={width / 2} y={height / 2 + 4} textAnchor="middle" fontSize={letters} fontWeight={600} fill={colour}>
        {lettersOfFacility(kind)}
      </text>
    </svg>
  );
}
