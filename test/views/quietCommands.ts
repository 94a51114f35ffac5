import type { Commands } from '../../src/state/appState.ts';

const nothing = (): void => undefined;
const refuse = (): Promise<never> => Promise.reject(new Error('no session here'));

/** Commands of a page that is only drawn: none does anything, and those with an answer have none to give. */
export const quietCommands: Commands = {
  chooseMunicipality: nothing,
  openBundle: nothing,
  saveBundle: refuse,
  forgetBundles: refuse,
  takeNewVersion: nothing,
  agree: nothing,
  withdraw: nothing,
  sureness: { ask: nothing, stop: nothing },
  siteSureness: { ask: refuse, stop: nothing },
  spatial: { read: refuse, stop: nothing },
  live: { list: nothing, load: nothing, stop: nothing, again: nothing, close: nothing },
  siting: { seal: refuse, readSiting: refuse, readConcepts: refuse },
  sitting: {
    loadLevel: async () => false,
    readManners: refuse,
    openSpeaker: () => false,
    linkSpeaker: () => ({ say: nothing, stop: nothing }),
  },
  ballots: { questionOf: refuse, questionLink: refuse, readQr: refuse, nonce: refuse },
  showBackground: nothing,
  readBackgroundTile: refuse,
  findAddresses: refuse,
  markAddress: nothing,
  lookUpAddresses: refuse,
  imports: {
    ...{ read: refuse, locate: refuse, apply: refuse, places: refuse },
    ...{ discard: nothing, undo: refuse, cancel: nothing },
  },
  openWork: refuse,
  retry: nothing,
  dismissFailure: nothing,
  forgetLink: nothing,
  dismissLink: nothing,
  readPdfFonts: refuse,
  drafts: { read: () => null, write: nothing },
  ask: refuse,
  askable: { tables: [], examples: [] },
};
