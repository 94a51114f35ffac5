import type { Remark } from '../../domain/userFile.ts';

/** Remarks as a list; what is said twice stands there once. */
export function Sentences({ remarks }: { readonly remarks: readonly Remark[] }) {
  const sentences = [...new Set(remarks.map(({ sentence }) => sentence))];
  return (
    <ul className="wb-import-remarks">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
