import { type ComponentType, useEffect, useState } from 'react';

interface LatePartProps<Props> {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
  readonly loading: string;
  readonly failed: string;
}

/**
 * A part of the screen that is fetched when it is first wanted. Showing it again tries again, which React's `lazy` would
 * not. `load` must be one and the same function at every render.
 */
export function LatePart<Props extends object>({ load, props, loading, failed }: LatePartProps<Props>) {
  const [loaded, setLoaded] = useState<{ readonly Part: ComponentType<Props> } | 'failed' | null>(null);
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
  if (loaded === 'failed') return <p className="wb-message">{failed}</p>;
  return loaded === null ? <p role="status">{loading}</p> : <loaded.Part {...props} />;
}
