import { shellText } from '../../text/nl.ts';
import { useShown } from '../appContext.tsx';

/** On every screen of made-up data. */
export function InventedNotice() {
  const manifest = useShown()?.dataset.manifest;
  if (manifest?.invented !== true) return null;
  return <p className="wb-invented">{shellText.invented(manifest.municipality.name)}</p>;
}
