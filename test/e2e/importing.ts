import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { patience } from './spoiledSite.ts';

export type Given = string | { readonly name: string; readonly content: string | Uint8Array };

/** A fixture by its name, or a file made by the test. */
export function fileOf(given: Given): { name: string; mimeType: string; buffer: Buffer } {
  if (typeof given !== 'string') {
    return { name: given.name, mimeType: 'application/octet-stream', buffer: Buffer.from(given.content) };
  }
  const buffer = readFileSync(join('test', 'fixtures', 'import', given));
  return { name: given, mimeType: 'application/octet-stream', buffer };
}

export const importDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Eigen cijfers toevoegen' });

export async function openImport(page: Page): Promise<Locator> {
  const dialog = importDialog(page);
  if (!(await dialog.isVisible())) {
    await page.getByRole('button', { name: 'Eigen cijfers toevoegen' }).first().click();
    await dialog.getByRole('heading', { name: 'Bestand', exact: true }).waitFor(patience);
  }
  return dialog;
}

/** Chooses a file by the button of the first step. */
export async function give(page: Page, given: Given): Promise<Locator> {
  const dialog = await openImport(page);
  await dialog.getByRole('button', { name: '1. Bestand' }).click();
  await dialog.getByLabel(/^(Kies een bestand|Ander bestand)$/).setInputFiles(fileOf(given));
  return dialog;
}

export const stepHeading = (dialog: Locator, name: string): Locator =>
  dialog.getByRole('heading', { level: 3, name, exact: true });

/** Gives a file that can be read, and waits for what was read. */
export async function giveTable(page: Page, given: Given): Promise<Locator> {
  const dialog = await give(page, given);
  await stepHeading(dialog, 'Zo is het gelezen').waitFor(patience);
  return dialog;
}

export async function goTo(
  dialog: Locator,
  step: '2. Zo is het gelezen' | '3. Koppelen' | '4. Wat is het?',
): Promise<void> {
  await dialog.getByRole('button', { name: step }).click();
  await stepHeading(dialog, step.slice(3)).waitFor(patience);
}

export const notice = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^Toegevoegd uit / });

/** Adds what was read, and waits for the page to say so. */
export async function add(page: Page, dialog: Locator): Promise<string> {
  await goTo(dialog, '4. Wat is het?');
  await dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await dialog.waitFor({ state: 'hidden', ...patience });
  await notice(page).waitFor(patience);
  return (await notice(page).getByRole('paragraph').first().textContent()) ?? '';
}

/** A card of the last step, by the name of its figure. */
export const card = (dialog: Locator, label: string): Locator =>
  dialog
    .getByRole('listitem')
    .filter({ has: dialog.page().getByRole('checkbox', { name: `Meenemen: ${label}`, exact: true }) });

/** Lets a file go over the page, as from a folder on the desk. */
export async function drop(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    ([file, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], file));
      const at = document.querySelector('main') ?? document.body;
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        at.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
      }
    },
    [name, content] as const,
  );
}

/** Bytes of a text as an old Excel writes it. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)));
}
