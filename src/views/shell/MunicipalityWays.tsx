import { type ChangeEvent, useId } from 'react';
import { deviceText } from '../../text/device.ts';
import { importText } from '../../text/import.ts';
import { shellText } from '../../text/nl.ts';
import { useCommands, useData, useView } from '../appContext.tsx';
import { OpenImport } from '../import/OpenImport.tsx';
import { LiveSection } from '../live/LiveSection.tsx';
import { AgreedHosts } from './AgreedHosts.tsx';
import { ForgetAll, OpenedDetails } from './OpenedDetails.tsx';

interface FilePickerProps {
  readonly label: string;
  readonly folder: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function FilePicker({ label, folder, onFiles }: FilePickerProps) {
  const id = useId();
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(target.files ?? [])];
    target.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <div className="wb-file">
      <input
        id={id}
        className="wb-file-input"
        type="file"
        onChange={onChange}
        {...(folder ? { webkitdirectory: '', multiple: true } : { accept: '.zip,application/zip' })}
      />
      <label className="wb-button" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}

/** The municipalities of this site, any other from the national sources, and a bundle of one's own. */
export function MunicipalityWays({ onChosen: close }: { readonly onChosen: () => void }) {
  const { listings } = useData();
  const { municipality } = useView();
  const { chooseMunicipality, openBundle } = useCommands();
  const opened = listings.filter(({ origin }) => origin === 'opened');
  return (
    <>
      <p>{shellText.municipalityIntro}</p>
      <ul className="wb-listings">
        {listings.map((listing) => (
          <li key={`${listing.origin}${listing.code}`}>
            <button
              type="button"
              className="wb-listing"
              aria-current={listing.code === municipality}
              onClick={() => {
                close();
                chooseMunicipality(listing.code);
              }}
            >
              <span className="wb-listing-name">{listing.name}</span>
              {listing.invented && <span className="wb-chip">{shellText.inventedShort}</span>}
              {listing.origin === 'opened' && <span className="wb-help">{shellText.openedHere}</span>}
              {listing.code === municipality && <span className="wb-help">{shellText.present}</span>}
            </button>
            {listing.origin === 'opened' && <OpenedDetails listing={listing} />}
          </li>
        ))}
      </ul>
      {opened.length > 1 && <ForgetAll codes={opened.map(({ code }) => code)} />}
      <LiveSection onShown={close} />
      <h3>{shellText.openOwn}</h3>
      <p className="wb-help">
        {shellText.openOwnHelp} {deviceText.keptHelp}
      </p>
      <div className="wb-row">
        {([false, true] as const).map((folder) => (
          <FilePicker
            key={String(folder)}
            label={folder ? shellText.openFolder : shellText.openZip}
            folder={folder}
            onFiles={(files) => {
              close();
              openBundle(files);
            }}
          />
        ))}
      </div>
      <h3>{importText.title}</h3>
      <p className="wb-help">{importText.openHelp}</p>
      <OpenImport onOpen={close} />
      <AgreedHosts />
    </>
  );
}
