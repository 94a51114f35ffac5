import { type ChangeEvent, useId } from 'react';

interface FilePickerProps {
  readonly label: string;
  /** as of the attribute: ".csv,.xlsx" */
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that asks for one file. The same file may be chosen twice in a row. */
export function FilePicker({ label, accept, onFiles }: FilePickerProps) {
  const id = useId();
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(target.files ?? [])];
    target.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <div className="wb-file">
      <input id={id} className="wb-file-input" type="file" accept={accept} onChange={onChange} />
      <label className="wb-button" data-kind="main" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}
