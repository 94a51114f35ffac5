import type { HostId } from '../../domain/host.ts';
import type { HostAddresses } from './hosts.ts';
import type { Requester } from './request.ts';

/** What every live reader needs: where the hosts are, and the one requester all of them share. */
export interface LiveSession {
  readonly addresses: HostAddresses;
  readonly requester: Requester;
}

/** A table of CBS open data, at the host that publishes it. */
export interface CbsTable {
  readonly id: string;
  readonly host: Extract<HostId, 'cbs' | 'derden'>;
  /** who is named in sentences, e.g. "CBS" */
  readonly service: string;
}
