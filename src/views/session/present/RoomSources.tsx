import type { SceneShow } from '../../../domain/scene.ts';
import type { Shown } from '../../../state/shown.ts';
import { presentText } from '../../../text/present.ts';
import { useData } from '../../appContext.tsx';
import { sourcesOf } from '../sceneSources.ts';

interface RoomSourcesProps {
  readonly show: SceneShow;
  readonly shown: Shown;
}

/** What the figures are relative to, and whose they are. */
export function RoomSources({ show, shown }: RoomSourcesProps) {
  const { publishers, reference } = sourcesOf(show, shown, useData());
  return (
    <footer className="wb-room-sources">
      <p>{[reference, publishers === '' ? '' : presentText.sources(publishers)].filter(Boolean).join(' ')}</p>
    </footer>
  );
}
