import { useId } from 'react';
import { pictureSize, type ScenePicture } from '../../../state/scenePicture.ts';

/** A picture is replaced as a whole: its parts are known by their place in it. */
function keyed<T>(parts: readonly T[]): readonly (readonly [string, T])[] {
  return parts.map((part, place) => [String(place), part]);
}

/** A small picture of a scene; its words say the same. */
export function ScenePictureView({ picture }: { readonly picture: ScenePicture }) {
  const hatch = useId();
  const { width, height } = pictureSize;
  return (
    <svg className="wb-speaker-picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={picture.alt}>
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="wb-picture-ground" width={6} height={6} />
          <line className="wb-picture-hatch" x1={0} y1={0} x2={0} y2={6} />
        </pattern>
      </defs>
      {keyed(picture.shapes).map(([key, { path, fill, line }]) => (
        <path
          key={key}
          d={path}
          fill={fill === 'hatch' ? `url(#${hatch})` : fill}
          fillRule="evenodd"
          className={line > 0 ? 'wb-picture-line' : undefined}
          strokeWidth={line}
        />
      ))}
      {keyed(picture.words).map(([key, { text, x, y, size, anchor, strong }]) => (
        <text
          key={key}
          className="wb-picture-words"
          x={x}
          y={y}
          fontSize={size}
          textAnchor={anchor}
          fontWeight={strong ? 700 : 400}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}
