import { zClasses } from '../../model/classifyZ.ts';
import { wheelText } from '../../text/wheel.ts';
import { Swatch } from '../ui/Swatch.tsx';
import { colourOfClass } from './wheelColours.ts';

/** What the colours of a wheel mean, and what has none. */
export function WheelLegend({ highMeans }: { readonly highMeans: string | undefined }) {
  return (
    <section className="wb-wheel-legend" aria-label={wheelText.legend}>
      <ul className="wb-plain">
        {zClasses.map((standing) => (
          <li key={standing}>
            <Swatch colour={colourOfClass(standing)} /> {wheelText.figure[standing]}
          </li>
        ))}
        <li>
          <Swatch colour={null} /> {wheelText.missing}
        </li>
        <li>
          <span className="wb-wheel-open" aria-hidden="true" /> {wheelText.notCounted}
        </li>
      </ul>
      <p className="wb-help">
        {wheelText.angle} {highMeans === undefined ? null : wheelText.legendHelp(highMeans)}
      </p>
    </section>
  );
}
