import type { Block, TextDocument } from './document.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const style = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #14282d; font: 1rem/1.5 "Noto Sans", system-ui, sans-serif; }
h1, h2, h3, h4 { line-height: 1.25; color: #083b43; }
h2 { margin-top: 2.5rem; border-bottom: 2px solid #8fb9bf; }
code { display: block; padding: .5rem .75rem; background: #f5f8f8; border-left: 4px solid #0b4f5a; font: inherit; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.table { overflow-x: auto; }
table { border-collapse: collapse; }
caption { padding: .25rem 0; font-weight: 600; text-align: left; }
th, td { padding: .25rem .75rem; border-bottom: 1px solid #cfdadc; text-align: left; vertical-align: top; }
th[data-numeric], td[data-numeric] { text-align: right; font-variant-numeric: tabular-nums; }
dt { margin-top: 1rem; font-weight: 600; }
dd { margin: 0; white-space: pre-line; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } h2, h3, h4, caption { break-after: avoid; } tr, code { break-inside: avoid; } }
`;

function cells(tag: 'th' | 'td', texts: readonly string[], numeric: readonly number[]): string {
  return texts
    .map((text, at) => {
      const header = tag === 'th' ? ' scope="col"' : at === 0 ? ' scope="row"' : '';
      const name = tag === 'td' && at === 0 ? 'th' : tag;
      return `<${name}${header}${numeric.includes(at) ? ' data-numeric' : ''}>${escaped(text)}</${name}>`;
    })
    .join('');
}

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'formula':
      return `<p><code>${escaped(block.text)}</code></p>`;
    case 'table': {
      const rows = block.rows.map((row) => `<tr>${cells('td', row, block.numeric)}</tr>`).join('\n');
      return `<div class="table"><table><caption>${escaped(block.caption)}</caption><thead><tr>${cells('th', block.header, block.numeric)}</tr></thead><tbody>${rows}</tbody></table></div>`;
    }
    case 'fields':
      return `<dl>${block.fields.map(([name, text]) => `<dt>${escaped(name)}</dt><dd>${escaped(text)}</dd>`).join('\n')}</dl>`;
  }
}

/** The document as one HTML file that needs nothing else: style inside, no script, nothing fetched. */
export function asHtml({ title, blocks }: TextDocument): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${blocks.map(written).join('\n')}
</main>
</body>
</html>
`;
}
