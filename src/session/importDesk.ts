import type { Result } from '../domain/failure.ts';
import type { AddressList } from '../domain/importAddresses.ts';
import type { ImportReading } from '../domain/userImport.ts';
import type { ImportDesk } from '../sources/userFile/importDesk.ts';
import type { ApplyRequest, Carried, ReadRequest } from '../sources/userFile/importRequests.ts';
import { importCatalogue } from './importCatalogue.ts';

/** What the session asks of a desk: it knows nothing of catalogues. */
export interface CataloguedDesk extends Pick<ImportDesk, 'undo' | 'stop'> {
  read(request: Omit<ReadRequest, 'catalogue'>): Promise<Result<ImportReading>>;
  addresses(request: Omit<ReadRequest, 'catalogue'>): Promise<Result<AddressList>>;
  apply(request: Omit<ApplyRequest, 'catalogue'>): Promise<Result<Carried>>;
}

/** A desk that understands files with the catalogue of the application. */
export function withCatalogue(desk: ImportDesk): CataloguedDesk {
  return {
    ...desk,
    read: (request) => desk.read({ ...request, catalogue: importCatalogue }),
    addresses: (request) => desk.addresses({ ...request, catalogue: importCatalogue }),
    apply: (request) => desk.apply({ ...request, catalogue: importCatalogue }),
  };
}
