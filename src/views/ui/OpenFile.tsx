import { type ChangeEvent, useId } from 'react';

interface OpenFileProps {
  /** words on it */
  readonly label: string;
  /** may be asked for the same file again once this is done */
  readonly onOpen: (file: File) => Promise<void>;
}

/** Chooses a JSON file of this device. */
export function OpenFile({ label, onOpen }: OpenFileProps) {
  const id = useId();
  const open = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    await onOpen(file);
    target.value = '';
  };
  return (
    <div className="wb-file">
      <input
        id={id}
        className="wb-file-input"
        type="file"
        accept=".json,application/json"
        onChange={(event) => void open(event)}
      />
      <label className="wb-button" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}
