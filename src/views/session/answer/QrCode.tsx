import { useMemo } from 'react';
import { qrModules, qrPath } from '../../../export/qrPicture.ts';

/** A text to scan, dark on light whatever surrounds it; a sentence when it is too long to scan. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const made = useMemo(() => qrModules(text), [text]);
  if (!made.ok) return <p className="wb-message">{made.failure.sentence}</p>;
  const side = made.value.length;
  return (
    <svg className="wb-qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#ffffff" />
      <path d={qrPath(made.value)} fill="#000000" />
    </svg>
  );
}
