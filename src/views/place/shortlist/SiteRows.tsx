import type { ReactNode } from 'react';

interface Row {
  readonly key: string;
  readonly label: ReactNode;
  readonly cells: readonly ReactNode[];
}

interface SiteRowsProps {
  readonly label: string;
  readonly rows: readonly Row[];
  /** ids of the sites, one per cell */
  readonly ids: readonly string[];
}

/** A group of rows in the table of sites beside each other. */
export function SiteRows({ label, rows, ids }: SiteRowsProps) {
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="colgroup" colSpan={ids.length + 1} className="wb-compare-group">
          <span>{label}</span>
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">{row.label}</th>
          {ids.map((id, at) => (
            <td key={id}>{row.cells[at]}</td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
