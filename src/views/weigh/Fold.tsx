import { type ReactNode, useState } from 'react';

interface FoldProps {
  readonly title: string;
  readonly open: boolean;
  readonly children: ReactNode;
  /** what is at work while the section is folded; not seen */
  readonly folded?: ReactNode;
}

/** A section of the panel that can be folded away; what is folded is not drawn. */
export function Fold({ title, open: openAtStart, children, folded }: FoldProps) {
  const [open, setOpen] = useState(openAtStart);
  return (
    <details className="wb-fold" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {open ? <div className="wb-details-body">{children}</div> : folded}
    </details>
  );
}
