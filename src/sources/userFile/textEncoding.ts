import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import type { Encoding } from '../../domain/userFile.ts';
import { isUtf16 } from './sniff.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
  /** what UTF-8 looks like when it was read as Windows-1252 and saved again: "PatriÃ«rs" */
  readonly garbled: string | null;
  /** the file stops in the middle of a character */
  readonly cutOff: boolean;
}

/**
 * Text of a file. Without a choice: UTF-16 by its mark or its zero bytes, otherwise UTF-8 when every byte fits, and
 * Windows-1252 when not, because that is what Excel on Windows writes as "CSV".
 */
export function decodeUserText(file: string, bytes: Uint8Array, chosen: Encoding | undefined): Result<DecodedText> {
  const encoding = chosen ?? detect(bytes);
  const text = decode(bytes, encoding);
  if (text === null) {
    return fail('file_rejected', `${file} is geen tekst in ${encoding.toUpperCase()}; kies een andere codering.`, {
      file,
      value: encoding,
    });
  }
  const garbled = garbledWord(text);
  const cutOff = encoding === 'utf-8' && decodeUtf8(bytes, false) === null;
  return succeed({ text, encoding, byteOrderMark: hasMark(bytes, encoding), garbled, cutOff });
}

/** First word with the traces of a double conversion; looked for by their letters first, because most files have none. */
function garbledWord(text: string): string | null {
  const at = Math.max(text.indexOf('Ã'), text.indexOf('â€'));
  if (at < 0) return null;
  const around = text.slice(Math.max(0, at - 40), at + 40);
  return /[\p{L}\p{N}'’]*(Ã[\u0080-\u00BF]|â€[™œ“”])[\p{L}\p{N}]*/u.exec(around)?.[0] ?? null;
}

function detect(bytes: Uint8Array): Encoding {
  return isUtf16(bytes) ?? (decodeUtf8(bytes, true) === null ? 'windows-1252' : 'utf-8');
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  return encoding === 'utf-8' ? decodeUtf8(bytes, true) : new TextDecoder(encoding).decode(bytes);
}

/** `mayEndEarly`: a last character that is cut off does not make it another encoding. */
function decodeUtf8(bytes: Uint8Array, mayEndEarly: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayEndEarly });
  } catch {
    return null;
  }
}

function hasMark(bytes: Uint8Array, encoding: Encoding): boolean {
  if (encoding === 'utf-8') return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return encoding !== 'windows-1252' && (bytes[0] === 0xff || bytes[0] === 0xfe);
}
