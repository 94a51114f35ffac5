import { type ComponentType, useEffect, useState } from 'react';
import type { Shown } from '../../state/shown.ts';
import { exploreText } from '../../text/nl.ts';

export type Reading = ComponentType<{ readonly shown: Shown }>;

interface LateReadingProps {
  readonly load: () => Promise<Reading>;
  readonly shown: Shown;
}

/** A way of reading the measure that few people open: fetched when unfolded, and again when that failed. */
export function LateReading({ load, shown }: LateReadingProps) {
  const [loaded, setLoaded] = useState<{ readonly Part: Reading } | 'failed' | null>(null);
  useEffect(() => {
    let gone = false;
    load().then(
      (Part) => !gone && setLoaded({ Part }),
      () => !gone && setLoaded('failed'),
    );
    return () => {
      gone = true;
    };
  }, [load]);
  if (loaded === 'failed') return <p className="wb-message">{exploreText.partMissing}</p>;
  return loaded === null ? <p role="status">{exploreText.partLoading}</p> : <loaded.Part shown={shown} />;
}
