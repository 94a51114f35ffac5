import { strToU8, type Zippable, zipSync } from 'fflate';
import { slideText } from '../text/together.ts';
import { cleanText } from './cleanText.ts';
import type { Block, TextDocument } from './document.ts';
import { odtColumnStyle, odtContentStyles, odtNamespaces, odtStyles, textWidth } from './odtStyles.ts';
import { filledColumns } from './textColumns.ts';

export const odtMediaType = 'application/vnd.oasis.opendocument.text';

/** A picture in a text, as wide as it can be with its heading and words on the same page. */
export interface OdtPicture {
  readonly kind: 'picture';
  readonly png: Uint8Array;
  /** pixels */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** what it shows, for who does not see it */
  readonly alt: string;
}

export interface OdtDocument {
  readonly title: TextDocument['title'];
  readonly blocks: readonly (Block | OdtPicture)[];
  readonly organisation: string;
  /** ISO 8601, UTC; the same document gives the same bytes */
  readonly madeAt: string;
  /** every page then says so */
  readonly isInvented: boolean;
}

/** ZIP keeps local times from 1980 on; parts of a file have no time of their own. */
const partTime = new Date(1980, 0, 1);
type TableBlock = Extract<Block, { kind: 'table' }>;

/** cm; letters of 10 points, and the room a cell keeps beside its text */
const columnRoom = { room: textWidth, letter: 0.2, padding: 0.5 } as const;
/** cm; what is said about a picture stays with it on one page */
const tallest = 20;

/**
 * A text document in OpenDocument 1.3 (ISO/IEC 26300), for LibreOffice and Word: headings that make an outline, lists,
 * tables whose header comes back on every page, pictures with a description. Nothing is fetched.
 */
export function odtFile({ title, blocks, organisation, madeAt, isInvented }: OdtDocument): Uint8Array<ArrayBuffer> {
  const pictures = blocks.filter((block) => block.kind === 'picture');
  const footer = isInvented ? `${title} · ${slideText.invented}` : title;
  const tables = blocks.filter((block) => block.kind === 'table');
  const columns = tables
    .flatMap((table, at) =>
      filledColumns(table, columnRoom).map((width, place) => odtColumnStyle(columnName(at, place), width)),
    )
    .join('');
  const text = blocks.map((block) => written(block, pictures, tables)).join('\n');
  const parts: Readonly<Record<string, string>> = {
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${odtNamespaces}><office:automatic-styles>${odtContentStyles}${columns}</office:automatic-styles><office:body><office:text><text:p text:style-name="Title">${inline(title)}</text:p>${text}</office:text></office:body></office:document-content>`,
    'styles.xml': odtStyles(inline(footer)),
    'meta.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-meta ${odtNamespaces}><office:meta><meta:generator>Wijkbalans</meta:generator><dc:title>${inline(title)}</dc:title><dc:creator>${inline(organisation)}</dc:creator><dc:language>nl-NL</dc:language><meta:creation-date>${madeAt.slice(0, 19)}</meta:creation-date><dc:date>${madeAt.slice(0, 19)}</dc:date></office:meta></office:document-meta>`,
  };
  const names = [...Object.keys(parts), ...pictures.map((_, at) => pictureName(at))];
  const manifest = names.map((name) => entry(name, name.endsWith('.png') ? 'image/png' : 'text/xml')).join('');
  const pack = (content: Uint8Array, level: 0 | 6): [Uint8Array, { mtime: Date; level: 0 | 6 }] => [
    content,
    { mtime: partTime, level },
  ];
  const packed: Zippable = {
    // first and not compressed, so that the kind of file can be read from its first bytes
    mimetype: pack(strToU8(odtMediaType), 0),
    'META-INF/manifest.xml': pack(
      strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entry('/', odtMediaType)}${manifest}</manifest:manifest>`,
      ),
      6,
    ),
  };
  for (const [name, content] of Object.entries(parts)) packed[name] = pack(strToU8(content), 6);
  for (const [at, { png }] of pictures.entries()) packed[pictureName(at)] = pack(png, 0);
  return zipSync(packed);
}

const columnName = (table: number, column: number): string => `Column${table + 1}.${column + 1}`;
const pictureName = (at: number): string => `Pictures/${at + 1}.png`;
const entry = (path: string, type: string): string =>
  `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** OpenDocument folds white space, so that more spaces, tabs and line ends are elements. */
function inline(text: string): string {
  return escaped(text)
    .replace(/ {2,}/g, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll('\n', '<text:line-break/>');
}

const paragraphIn = (style: string, text: string): string =>
  `<text:p text:style-name="${style}">${inline(text)}</text:p>`;

function written(block: Block | OdtPicture, pictures: readonly OdtPicture[], tables: readonly TableBlock[]): string {
  switch (block.kind) {
    case 'heading':
      return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${inline(block.text)}</text:h>`;
    case 'paragraph':
      return paragraphIn('Standard', block.text);
    case 'formula':
      return paragraphIn('Formula', block.text);
    case 'list':
      return `<text:list text:style-name="List">${block.items.map((item) => `<text:list-item>${paragraphIn('Standard', item)}</text:list-item>`).join('')}</text:list>`;
    case 'fields':
      return block.fields.map(([name, text]) => paragraphIn('Term', name) + paragraphIn('Standard', text)).join('');
    case 'table':
      return writtenTable(block, tables.indexOf(block));
    case 'picture': {
      const at = pictures.indexOf(block);
      const scale = Math.min(textWidth / block.width, tallest / block.height);
      const size = `svg:width="${(block.width * scale).toFixed(3)}cm" svg:height="${(block.height * scale).toFixed(3)}cm"`;
      return `<text:p text:style-name="Standard"><draw:frame draw:style-name="Frame" draw:name="${escaped(block.title)}" text:anchor-type="as-char" ${size}><draw:image xlink:href="${pictureName(at)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>${escaped(block.title)}</svg:title><svg:desc>${escaped(block.alt)}</svg:desc></draw:frame></text:p>`;
    }
  }
}

function writtenTable({ caption, header, rows, numeric }: TableBlock, at: number): string {
  const cells = (texts: readonly string[], box: string, style: string): string =>
    texts
      .map((text, place) => {
        const own = numeric.includes(place) ? `${style}Right` : style;
        return `<table:table-cell table:style-name="${box}" office:value-type="string">${paragraphIn(own, text)}</table:table-cell>`;
      })
      .join('');
  const columns = header
    .map((_, place) => `<table:table-column table:style-name="${columnName(at, place)}"/>`)
    .join('');
  const row = (content: string): string => `<table:table-row table:style-name="Row">${content}</table:table-row>`;
  const body = rows.map((texts) => row(cells(texts, 'CellBox', 'Cell'))).join('');
  return `${paragraphIn('Caption', caption)}<table:table table:name="${escaped(caption)}" table:style-name="Table">${columns}<table:table-header-rows>${row(cells(header, 'HeadBox', 'Head'))}</table:table-header-rows>${body}</table:table>`;
}
