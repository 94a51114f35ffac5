import type { WorkMode } from '../../state/viewState.ts';

/** Element ids that tie each tab to the panel it shows. */
export const modePanelId = 'wb-work';

export function modeTabId(mode: WorkMode): string {
  return `wb-tab-${mode}`;
}
