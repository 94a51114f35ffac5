import { importText } from '../../text/import.ts';
import { useImportWay } from './importWay.tsx';

/** @param onOpen closes what the button stands in */
export function OpenImport({ onOpen }: { readonly onOpen?: () => void }) {
  const { open } = useImportWay();
  return (
    <button
      type="button"
      className="wb-button"
      aria-haspopup="dialog"
      onClick={() => {
        onOpen?.();
        open();
      }}
    >
      {importText.open}
    </button>
  );
}
