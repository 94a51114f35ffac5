import type { Shown } from '../../state/shown.ts';
import { shellText } from '../../text/nl.ts';
import { useView } from '../appContext.tsx';
import { TablePanel } from '../table/TablePanel.tsx';
import { LatePart } from '../ui/LatePart.tsx';
import { openSessionPart } from './parts.ts';

const late = { loading: shellText.partLoading, failed: shellText.partFailed };

/** What stands below the map in Sessie: what the open part brings, else the table of areas. */
export function SessionLower({ shown }: { readonly shown: Shown }) {
  const { sitting } = useView();
  const open = openSessionPart(sitting.part);
  if (open?.part.lower === undefined) return <TablePanel shown={shown} comparable={0} />;
  return <LatePart key={open.name} load={open.part.lower} props={{ shown }} {...late} />;
}
