const namespaces = [
  ['office', 'office'],
  ['style', 'style'],
  ['text', 'text'],
  ['table', 'table'],
  ['draw', 'drawing'],
  ['meta', 'meta'],
] as const;

/** Names of the namespaces of OpenDocument 1.3 that are used, as attributes of a root element. */
export const odtNamespaces = [
  ...namespaces.map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`),
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'office:version="1.3"',
].join(' ');

/** width of the text on A4 with margins of 2 cm */
export const textWidth = 17;

const heading = (level: number, size: number): string =>
  `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Standard" style:default-outline-level="${level}"><style:paragraph-properties fo:margin-top="${level < 3 ? 0.6 : 0.4}cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="${size}pt" fo:font-weight="bold" fo:color="#083b43"/></style:style>`;

const paragraphStyle = (name: string, paragraph: string, text = ''): string =>
  `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;

/** Styles of every text document: A4, headings that make an outline, tables that can be read in print, a footer. */
export function odtStyles(footer: string): string {
  const body = [
    '<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="125%" fo:margin-bottom="0.2cm" fo:orphans="2" fo:widows="2"/><style:text-properties fo:font-family="Arial, \'Noto Sans\', sans-serif" fo:font-size="11pt" fo:language="nl" fo:country="NL" fo:color="#14282d"/></style:default-style>',
    '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>',
    paragraphStyle('Title', 'fo:margin-bottom="0.4cm"', 'fo:font-size="22pt" fo:font-weight="bold" fo:color="#083b43"'),
    heading(1, 18),
    heading(2, 16),
    heading(3, 13),
    heading(4, 11),
    paragraphStyle('Caption', 'fo:keep-with-next="always" fo:margin-top="0.3cm"', 'fo:font-weight="bold"'),
    paragraphStyle('Formula', 'fo:margin-left="0.5cm" fo:padding="0.1cm" fo:background-color="#f5f8f8"'),
    paragraphStyle('Cell', 'fo:margin-bottom="0cm"', 'fo:font-size="10pt"'),
    paragraphStyle('CellRight', 'fo:margin-bottom="0cm" fo:text-align="end"', 'fo:font-size="10pt"'),
    paragraphStyle('Head', 'fo:margin-bottom="0cm"', 'fo:font-size="10pt" fo:font-weight="bold"'),
    paragraphStyle(
      'HeadRight',
      'fo:margin-bottom="0cm" fo:text-align="end"',
      'fo:font-size="10pt" fo:font-weight="bold"',
    ),
    paragraphStyle('Term', 'fo:margin-bottom="0cm" fo:keep-with-next="always"', 'fo:font-weight="bold"'),
    paragraphStyle('Footer', 'fo:margin-bottom="0cm"', 'fo:font-size="9pt"'),
  ].join('');
  const page =
    '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:footer-style><style:header-footer-properties fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>';
  const master = `<style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Footer">${footer} · <text:page-number text:select-page="current"/> / <text:page-count/></text:p></style:footer></style:master-page>`;
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${odtNamespaces}><office:styles>${body}<text:list-style style:name="List"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="0.8cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style></office:styles><office:automatic-styles>${page}</office:automatic-styles><office:master-styles>${master}</office:master-styles></office:document-styles>`;
}

/** Styles of cells and frames, which belong to the text itself. */
export const odtContentStyles =
  '<style:style style:name="Table" style:family="table"><style:table-properties style:width="17cm" table:align="left" fo:margin-bottom="0.4cm"/></style:style><style:style style:name="CellBox" style:family="table-cell"><style:table-cell-properties fo:padding-top="0.1cm" fo:padding-bottom="0.1cm" fo:padding-left="0.25cm" fo:padding-right="0.25cm" fo:border-bottom="0.5pt solid #cfdadc"/></style:style><style:style style:name="HeadBox" style:family="table-cell"><style:table-cell-properties fo:padding-top="0.1cm" fo:padding-bottom="0.1cm" fo:padding-left="0.25cm" fo:padding-right="0.25cm" fo:border-bottom="1.5pt solid #0b4f5a" fo:background-color="#e4eeef"/></style:style><style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style><style:style style:name="Frame" style:family="graphic"><style:graphic-properties style:horizontal-pos="left" style:horizontal-rel="paragraph"/></style:style>';

/** `width`: cm */
export function odtColumnStyle(name: string, width: number): string {
  return `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${width.toFixed(3)}cm"/></style:style>`;
}
