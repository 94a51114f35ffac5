import type { ComponentType } from 'react';
import type { Shown } from '../../state/shown.ts';
import { exploreText } from '../../text/nl.ts';
import { LatePart } from '../ui/LatePart.tsx';

export type Reading = ComponentType<{ readonly shown: Shown }>;

interface LateReadingProps {
  readonly load: () => Promise<Reading>;
  readonly shown: Shown;
}

/** A way of reading the measure that few people open. */
export function LateReading({ load, shown }: LateReadingProps) {
  return <LatePart load={load} props={{ shown }} loading={exploreText.partLoading} failed={exploreText.partMissing} />;
}
