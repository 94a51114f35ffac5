import { Parser } from 'saxen';

export interface XmlListener {
  /** local name, without prefix; attribute values decoded */
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

const chunk = 1 << 20;

/** Reads XML in pieces of a megabyte, so that a large sheet never exists as one string. Throws when it is not well-formed. */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    listener.open?.(localName(name), (attribute) => {
      const value = attributes()[attribute];
      return value === undefined ? undefined : decode(value);
    });
  });
  parser.on('closeTag', (name) => listener.close?.(localName(name)));
  parser.on('text', (text, decode) => listener.text?.(decode(text)));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('error', (error) => {
    throw error;
  });
  const decoder = new TextDecoder('utf-8');
  for (let at = 0; at < bytes.length; at += chunk) {
    parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }));
  }
  parser.end();
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
