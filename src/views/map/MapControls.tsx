import type { ReactNode } from 'react';
import { backgroundText } from '../../text/background.ts';
import { mapText } from '../../text/nl.ts';

interface MapControlsProps {
  readonly hasSelection: boolean;
  readonly background: { readonly on: boolean; readonly unavailable: boolean };
  onZoom(steps: number): void;
  onWhole(): void;
  onSelection(): void;
  onBackground(): void;
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg aria-hidden="true" className="map-icon" viewBox="0 0 20 20">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

function MapButton(props: {
  readonly name: string;
  readonly path: string;
  readonly disabled?: boolean;
  /** a switch: whether it is on; `unavailable` can be pressed, and then says why it does nothing */
  readonly pressed?: boolean;
  readonly unavailable?: boolean;
  readonly children?: ReactNode;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="map-button"
      title={props.name}
      disabled={props.disabled}
      aria-pressed={props.pressed}
      aria-disabled={props.unavailable}
      onClick={props.onPress}
    >
      <Icon path={props.path} />
      <span className={props.children === undefined ? 'wb-hidden' : 'map-button-name'}>{props.name}</span>
    </button>
  );
}

/** Moving the map without pointer or gestures. */
export function MapControls(props: MapControlsProps) {
  const { hasSelection, background, onZoom, onWhole, onSelection, onBackground } = props;
  return (
    <fieldset className="map-controls" aria-label={mapText.tools}>
      <MapButton name={mapText.zoomIn} path="M10 4 V16 M4 10 H16" onPress={() => onZoom(1)} />
      <MapButton name={mapText.zoomOut} path="M4 10 H16" onPress={() => onZoom(-1)} />
      <MapButton name={mapText.whole} path="M3 7 V3 H7 M13 3 H17 V7 M17 13 V17 H13 M7 17 H3 V13" onPress={onWhole} />
      <MapButton
        name={mapText.toSelection}
        path="M10 5.5 A4.5 4.5 0 1 1 10 14.5 A4.5 4.5 0 1 1 10 5.5 M10 2 V5.5 M10 14.5 V18 M2 10 H5.5 M14.5 10 H18"
        disabled={!hasSelection}
        onPress={onSelection}
      />
      <MapButton
        name={backgroundText.name}
        path="M2.5 5.5 L7.5 3 L12.5 5.5 L17.5 3 V14.5 L12.5 17 L7.5 14.5 L2.5 17 Z M7.5 3 V14.5 M12.5 5.5 V17"
        pressed={background.on}
        unavailable={background.unavailable}
        onPress={onBackground}
      />
    </fieldset>
  );
}
