import type { AskedAddress, LocatedAddress, LocatedReport } from '../../domain/importAddresses.ts';
import type { Listed } from '../../domain/userImport.ts';
import { fileAddressText } from '../../text/importAddresses.ts';
import { DoubtfulAddresses } from './DoubtfulAddresses.tsx';
import { Found } from './Found.tsx';

interface AddressReportProps {
  readonly report: LocatedReport;
  readonly confirmed: ReadonlySet<string>;
  readonly onConfirm: (confirmed: ReadonlySet<string>) => void;
}

/** rows of one list on screen */
const mostListed = 1000;

function listed<T>(all: readonly T[]): Listed<T> {
  return { count: all.length, first: all.slice(0, mostListed) };
}

const askedCells = ({ rows, address }: AskedAddress): readonly string[] => [rows.join(', '), address];
const foundCells = (each: LocatedAddress): readonly string[] => [...askedCells(each), each.match.label];

/** What was found, surely and with a doubt, and what was not; each list opens into its rows. */
export function AddressReport({ report, confirmed, onConfirm }: AddressReportProps) {
  const { found, doubtful, outside, missing, pending, empty } = report;
  const { rows, asked, place, left } = fileAddressText;
  return (
    <>
      <DoubtfulAddresses doubtful={doubtful} confirmed={confirmed} onConfirm={onConfirm} />
      <Found
        title={fileAddressText.found(found.length)}
        found={listed(found)}
        header={[rows, asked, place]}
        cells={foundCells}
      />
      <Found
        title={fileAddressText.missing(missing.length)}
        found={listed(missing)}
        note={left}
        header={[rows, asked]}
        cells={askedCells}
      />
      <Found
        title={fileAddressText.outside(outside.length)}
        found={listed(outside)}
        note={left}
        header={[rows, asked, place]}
        cells={foundCells}
      />
      <Found
        title={fileAddressText.empty(empty.length)}
        found={listed(empty)}
        note={left}
        header={[rows]}
        cells={(row) => [String(row)]}
      />
      <Found
        title={fileAddressText.pending(pending.length)}
        found={listed(pending)}
        header={[rows, asked]}
        cells={askedCells}
      />
    </>
  );
}
