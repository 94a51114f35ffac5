import type { Result } from '../../domain/failure.ts';
import type { AddressList } from '../../domain/importAddresses.ts';
import type { ImportReading } from '../../domain/userImport.ts';
import type { ApplyRequest, BundleBytes, Carried, ReadRequest, Undone } from './importRequests.ts';

/** The work of imports: the same in a worker, in Node and in tests. */
export interface ImportJobs {
  read(request: ReadRequest): Promise<Result<ImportReading>>;
  apply(request: ApplyRequest): Promise<Result<Carried>>;
  /** addresses of a table, the same one once */
  addresses(request: ReadRequest): Promise<Result<AddressList>>;
  undo(files: BundleBytes, importId: string): Promise<Result<Undone>>;
}

/** A desk where imports are worked on, one at a time, beside the page. */
export interface ImportDesk extends ImportJobs {
  /** what is under way ends as a failure of one sentence */
  stop(): void;
}

/** Messages to the worker and back; one answer to each, in order. */
export type ImportJob =
  | { readonly kind: 'read'; readonly request: ReadRequest }
  | { readonly kind: 'addresses'; readonly request: ReadRequest }
  | { readonly kind: 'apply'; readonly request: ApplyRequest }
  | { readonly kind: 'undo'; readonly files: BundleBytes; readonly importId: string };
export type ImportAnswer = Result<ImportReading | AddressList | Carried | Undone>;
