import { useEffect, useId, useRef, useState } from 'react';
import type { Shown } from '../../state/shown.ts';
import { mapPictureText } from '../../text/mapPicture.ts';
import { mapPictureOpenText } from '../../text/mapPictureOpen.ts';
import { levelText } from '../../text/nl.ts';
import { useView } from '../appContext.tsx';
import { Choice } from '../ui/Choice.tsx';
import type { MapPicture } from './mapPicture.ts';
import { pictureTitle } from './pictureContent.ts';
import { pictureSizeIds } from './pictureSizes.ts';
import './mapPicture.css';
import { type PictureForm, sizeOf } from './useDrawMap.ts';
import { type PictureStatus, useMapPicture } from './useMapPicture.ts';

export interface MapPictureFormProps {
  readonly shown: Shown;
}

/** pixels across of the small picture in the form */
const previewWidth = 1000;
const longestTitle = 120;
const orientations = ['landscape', 'portrait'] as const;
const extents = ['whole', 'screen'] as const;

/** The picture just made, small; its words are what a screen reader gets. */
function Preview({ picture }: { readonly picture: MapPicture }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let gone = false;
    const width = Math.min(previewWidth, picture.width);
    const blob = new Blob([picture.png], { type: 'image/png' });
    createImageBitmap(blob, { resizeWidth: width, resizeQuality: 'high' }).then(
      (image) => {
        const context = gone ? null : canvas.current?.getContext('2d');
        if (context !== null && context !== undefined) {
          context.canvas.width = image.width;
          context.canvas.height = image.height;
          context.drawImage(image, 0, 0);
        }
        image.close();
      },
      // the file is there all the same
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [picture]);
  return (
    <figure className="wb-map-picture">
      <figcaption className="wb-help">{mapPictureText.preview}</figcaption>
      <canvas ref={canvas} role="img" aria-label={picture.alt} width={16} height={9} />
    </figure>
  );
}

function Outcome({ status, onStop }: { readonly status: PictureStatus; readonly onStop: () => void }) {
  return (
    <>
      <div role="status">
        {status.kind === 'busy' && <p>{mapPictureText.making(Math.round(100 * status.share))}</p>}
        {status.kind === 'failed' && <p className="wb-message">{status.sentence}</p>}
        {status.kind === 'done' && (
          <>
            <p>{mapPictureText.saved(status.name)}</p>
            {status.picture.remarks.map((remark) => (
              <p key={remark} className="wb-help">
                {remark}
              </p>
            ))}
          </>
        )}
      </div>
      {status.kind === 'busy' && (
        <div className="wb-row">
          <progress aria-label={mapPictureOpenText.heading} value={status.share > 0 ? status.share : undefined} />
          <button type="button" className="wb-button" onClick={onStop}>
            {mapPictureText.stop}
          </button>
        </div>
      )}
      {status.kind === 'done' && <Preview picture={status.picture} />}
    </>
  );
}

/** Choices for a picture of the map, and the making of it. */
export function MapPictureForm({ shown }: MapPictureFormProps) {
  const { camera, beside } = useView();
  const id = useId();
  const [form, setForm] = useState<PictureForm>(() => ({
    title: pictureTitle(shown),
    size: 'a4_300',
    orientation: 'landscape',
    extent: 'whole',
    labels: true,
    places: true,
  }));
  const { status, make, stop } = useMapPicture(shown);
  const change = (part: Partial<PictureForm>): void => setForm({ ...form, ...part });
  const { width, height, grows } = sizeOf(form);
  const isSheet = form.size !== 'screen' && form.size !== 'slide';
  const hasPlaces = shown.projects.length + shown.sites.length + shown.facilities.length > 0;
  return (
    <form
      className="wb-map-picture-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (status.kind !== 'busy') void make(form);
      }}
    >
      <p className="wb-help">{mapPictureText.about}</p>
      {beside !== null && <p>{mapPictureText.firstMap}</p>}
      <div className="wb-field">
        <label className="wb-label" htmlFor={`${id}-title`}>
          {mapPictureText.title}
        </label>
        <input
          id={`${id}-title`}
          className="wb-input"
          value={form.title}
          maxLength={longestTitle}
          onChange={({ target }) => change({ title: target.value })}
        />
      </div>
      <div className="wb-map-picture-choices">
        <Choice
          label={mapPictureText.size}
          value={form.size}
          options={pictureSizeIds.map((size) => [size, mapPictureText.sizes[size]])}
          help={grows ? mapPictureText.pixelsAcross(width) : mapPictureText.pixels(width, height)}
          onChoose={(size) => change({ size })}
        />
        {isSheet && (
          <Choice
            label={mapPictureText.orientation}
            value={form.orientation}
            options={orientations.map((each) => [each, mapPictureText.orientations[each]])}
            onChoose={(orientation) => change({ orientation })}
          />
        )}
        {camera !== null && (
          <Choice
            label={mapPictureText.extent}
            value={form.extent}
            options={extents.map((each) => [each, mapPictureText.extents[each]])}
            onChoose={(extent) => change({ extent })}
          />
        )}
      </div>
      <div>
        <label className="wb-check">
          <input type="checkbox" checked={form.labels} onChange={({ target }) => change({ labels: target.checked })} />
          <span className="wb-check-label">{mapPictureText.labels(levelText[shown.level].many)}</span>
        </label>
        {hasPlaces && (
          <label className="wb-check">
            <input
              type="checkbox"
              checked={form.places}
              onChange={({ target }) => change({ places: target.checked })}
            />
            <span className="wb-check-label">{mapPictureText.places}</span>
          </label>
        )}
      </div>
      <div>
        <button type="submit" className="wb-button" data-kind="main" aria-disabled={status.kind === 'busy'}>
          {mapPictureText.make}
        </button>
      </div>
      <Outcome status={status} onStop={stop} />
    </form>
  );
}
