import { importText } from '../../text/import.ts';
import { useImportWay } from './importWay.tsx';

interface OpenImportProps {
  /** `link`: a quiet way in, beside something that matters more */
  readonly look?: 'button' | 'link';
  /** closes what the button stands in */
  readonly onOpen?: () => void;
}

export function OpenImport({ look = 'button', onOpen }: OpenImportProps) {
  const { open } = useImportWay();
  return (
    <p>
      <button
        type="button"
        className="wb-button"
        data-kind={look}
        aria-haspopup="dialog"
        onClick={() => {
          onOpen?.();
          open();
        }}
      >
        {importText.open}
      </button>
    </p>
  );
}
