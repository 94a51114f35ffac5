import { useState } from 'react';
import { type AddressColumns, addressParts } from '../../domain/importAddresses.ts';
import type { ImportPreview } from '../../domain/userImport.ts';
import { fileAddressText } from '../../text/importAddresses.ts';
import { Choice } from '../ui/Choice.tsx';
import type { ImportScreen } from './useImport.ts';

interface AddressColumnsFormProps {
  readonly screen: ImportScreen;
  readonly preview: ImportPreview;
}

/** Which columns hold which part of the address; another choice reads the file again. */
export function AddressColumnsForm({ screen, preview }: AddressColumnsFormProps) {
  /** chosen here, also while the file is still read again for the choice before */
  const [wanted, setWanted] = useState<AddressColumns | null>(null);
  const columns = wanted ?? screen.flow.correction.addresses ?? preview.addresses?.columns ?? {};
  return (
    <details className="wb-about">
      <summary>{fileAddressText.columns}</summary>
      <div className="wb-import-part">
        <p className="wb-help">{fileAddressText.columnsHelp}</p>
        <div className="wb-import-fields">
          {addressParts.map((part) => (
            <Choice
              key={part}
              label={fileAddressText.part[part]}
              value={columns[part] === undefined ? '' : `c${columns[part]}`}
              options={[['', fileAddressText.none], ...preview.columns.map(({ name }) => [`c${name}`, name] as const)]}
              onChoose={(chosen) => {
                const { [part]: _, ...others } = columns;
                const next = chosen === '' ? others : { ...others, [part]: chosen.slice(1) };
                setWanted(next);
                screen.correct({ addresses: next });
              }}
            />
          ))}
        </div>
      </div>
    </details>
  );
}
