import { shellText } from '../../text/nl.ts';
import { useData } from '../appContext.tsx';

/** In place of the screen while the first figures are on their way, or when there are none. */
export function NothingYet() {
  const { loading } = useData();
  if (loading === 'idle') return <p className="wb-empty">{shellText.nothingLoaded}</p>;
  return (
    <div className="wb-work wb-skeleton">
      <p className="wb-hidden" role="status">
        {shellText.loading}
      </p>
      <div className="wb-left" />
      <div className="wb-centre" />
      <div className="wb-right" />
    </div>
  );
}
