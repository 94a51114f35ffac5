import { mapText } from '../../text/nl.ts';

interface MapUnavailableProps {
  readonly reason: keyof typeof mapText.unavailable;
  onRetry(): void;
}

/** In place of the map: why it is not there and what still works. */
export function MapUnavailable({ reason, onRetry }: MapUnavailableProps) {
  return (
    <div className="map-unavailable" role="status">
      <p className="map-unavailable-title">{mapText.unavailableTitle}</p>
      <p>{mapText.unavailable[reason]}</p>
      {reason !== 'no_webgl' && (
        <button type="button" className="wb-button" onClick={onRetry}>
          {mapText.retry}
        </button>
      )}
    </div>
  );
}
