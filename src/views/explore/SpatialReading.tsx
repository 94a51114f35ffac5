import type { Shown } from '../../state/shown.ts';
import { mostSpatialAreas, spatialReadings } from '../../state/spatialReading.ts';
import { spatialText } from '../../text/spatial.ts';
import { SpatialCountry } from './SpatialCountry.tsx';
import { SpatialPatterns } from './SpatialPatterns.tsx';

function Patterns({ shown }: { readonly shown: Shown }) {
  const found = spatialReadings(shown);
  if (found === null) return <p>{spatialText.noBoundaries}</p>;
  return <SpatialPatterns found={found} level={shown.level} country={false} />;
}

/** Whether neighbours are more alike than chance would make them, in words, with the areas that stand out. */
export function SpatialReading({ shown }: { readonly shown: Shown }) {
  return shown.dataset.areas.length > mostSpatialAreas ? <SpatialCountry shown={shown} /> : <Patterns shown={shown} />;
}
