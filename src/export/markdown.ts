import type { Block, TextDocument } from './document.ts';

/** Characters that Markdown would read as markup, and line ends, which would start a new block. */
function escaped(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'paragraph':
      return escaped(block.text);
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`).join('\n');
    case 'formula':
      // a code block shows the sum as it is; names of groups may hold line ends
      return `    ${block.text.replace(/\s+/g, ' ')}`;
    case 'table':
      return [
        `${escaped(block.caption)}:`,
        '',
        row(block.header.map(escaped)),
        row(block.header.map((_, at) => (block.numeric.includes(at) ? '--:' : '---'))),
        ...block.rows.map((cells) => row(cells.map(escaped))),
      ].join('\n');
    case 'fields':
      return block.fields.map(([name, text]) => `**${escaped(name)}**\n${escaped(text)}`).join('\n\n');
  }
}

/** Blocks as Markdown, one empty line between them. */
export function blocksAsMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(written).join('\n\n')}\n`;
}

/** The document as Markdown (CommonMark with tables), UTF-8, lines ended by \n. */
export function asMarkdown({ title, blocks }: TextDocument): string {
  return `# ${escaped(title)}\n\n${blocksAsMarkdown(blocks)}`;
}
