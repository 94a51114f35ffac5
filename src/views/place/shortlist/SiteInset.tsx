import { useMemo } from 'react';
import type { Shown } from '../../../state/shown.ts';
import type { ComparedSite } from '../../../state/siteComparison.ts';
import { besideSitesText } from '../../../text/shortlist.ts';
import { useData } from '../../appContext.tsx';
import { insetDrawing, reach } from './insetDrawing.ts';

interface InsetProps {
  readonly shown: Shown;
  readonly compared: ComparedSite;
}

/** metres of the scale bar */
const bar = 200;

/** A small map of the surroundings of one site, in the colours of the large one. */
export function SiteInset({ shown, compared }: InsetProps) {
  const { standing, areas } = compared;
  const site = standing.site?.candidate.site ?? null;
  const smaller = useData().boundaries.buurt ?? null;
  const drawing = useMemo(() => (site === null ? null : insetDrawing(shown, smaller, site)), [shown, smaller, site]);
  if (drawing === null) return null;
  const { across, up } = reach;
  const names = areas.map(({ name }) => name);
  return (
    <svg
      className="wb-inset"
      viewBox={`${-across} ${-up} ${across * 2} ${up * 2}`}
      role="img"
      aria-label={besideSitesText.inset(standing.name, names, drawing.marks.length)}
    >
      {drawing.areas.map(({ code, path, colour }) => (
        <path key={code} d={path} fill={colour ?? 'none'} className="wb-inset-area" />
      ))}
      {drawing.outlines.map((path) => (
        <path key={path} d={path} className="wb-inset-outline" />
      ))}
      {drawing.marks.map(({ id, kind, x, y }) =>
        kind === 'project' ? (
          <circle key={`p ${id}`} cx={x} cy={y} r={26} className="wb-inset-project" />
        ) : (
          <rect key={`v ${id}`} x={x - 16} y={y - 16} width={32} height={32} className="wb-inset-facility" />
        ),
      )}
      <path d="M0 -60 L60 0 L0 60 L-60 0 Z" className="wb-inset-site" />
      <path d={`M${across - bar - 60} ${up - 60} h${bar}`} className="wb-inset-bar" />
      <text x={across - 60 - bar / 2} y={up - 84} textAnchor="middle" className="wb-inset-text">
        {besideSitesText.insetScale}
      </text>
    </svg>
  );
}
