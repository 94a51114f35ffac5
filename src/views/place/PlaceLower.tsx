import type { Shown } from '../../state/shown.ts';
import { shellText } from '../../text/nl.ts';
import { useView } from '../appContext.tsx';
import { TablePanel } from '../table/TablePanel.tsx';
import { LatePart } from '../ui/LatePart.tsx';
import { placeParts } from './parts.ts';

const late = { loading: shellText.partLoading, failed: shellText.partFailed };

/** What stands below the map in Plaatsen: what the open step brings, else the table of areas. */
export function PlaceLower({ shown }: { readonly shown: Shown }) {
  const { placing } = useView();
  const load = placeParts[placing.part]?.lower;
  if (load === undefined) return <TablePanel shown={shown} comparable={0} />;
  return <LatePart key={placing.part} load={load} props={{ shown }} {...late} />;
}
