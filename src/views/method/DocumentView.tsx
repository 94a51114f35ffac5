import { createElement } from 'react';
import type { Block } from '../../export/document.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';

/** Tables with more columns than this scroll sideways on a phone. */
const narrowColumns = 4;

/** Headings of a document stand below the title of the window they are in. */
const levelBelowTitle = 1;

function BlockView({ block, id }: { readonly block: Block; readonly id: string }) {
  switch (block.kind) {
    case 'heading':
      return createElement(`h${block.level + levelBelowTitle}`, { id, tabIndex: -1 }, block.text);
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'formula':
      return (
        <p className="wb-sum">
          <code>{block.text}</code>
        </p>
      );
    case 'table':
      return <TableView {...block} />;
    case 'fields':
      return (
        <dl className="wb-register">
          {block.fields.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      );
  }
}

function TableView({ caption, header, rows, numeric }: Extract<Block, { kind: 'table' }>) {
  return (
    <ScrollBox className="wb-document-table" label={caption} tabStop={header.length > narrowColumns}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {header.map((name, at) => (
              <th key={name} scope="col" data-numeric={numeric.includes(at)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join('\u0000')}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={header[at]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={header[at]} data-numeric={numeric.includes(at)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** A document on the screen. `idOf`: the id its headings get, by place in the document. */
export function DocumentView({
  blocks,
  idOf,
}: {
  readonly blocks: readonly Block[];
  readonly idOf: (place: number) => string;
}) {
  return (
    <div className="wb-document">
      {blocks.map((block, place) => {
        const id = idOf(place);
        return <BlockView key={id} block={block} id={id} />;
      })}
    </div>
  );
}
