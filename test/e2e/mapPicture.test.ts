import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compare } from './picture.ts';
import { asRealTown, type PublicServices, pdok } from './publicServices.ts';
import { mapPart, readRows, readSquare, visit } from './screen.ts';
import { expectAccessible, launch, type OpenSite, openSite } from './site.ts';

const patience = 180_000;
let browser: Browser;
let site: OpenSite;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  site = await openSite(browser);
  page = site.page;
}, patience);
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  expect(site.strays).toEqual([]);
  await browser.close();
});
beforeEach(() => visit(page, ''));

async function openForm(on: Page = page): Promise<Locator> {
  await on.getByRole('button', { name: 'Exporteren' }).press('Enter');
  await on.getByRole('button', { name: 'Kaart als afbeelding (PNG)' }).press('Enter');
  const dialog = on.getByRole('dialog', { name: 'Kaart als afbeelding' });
  await dialog.getByRole('textbox', { name: 'Titel' }).waitFor();
  return dialog;
}

const makeButton = (dialog: Locator): Locator => dialog.getByRole('button', { name: 'Maak afbeelding' });

async function make(dialog: Locator, size: string, on: Page = page): Promise<{ name: string; png: Buffer }> {
  await dialog.getByRole('combobox', { name: 'Afmeting' }).selectOption({ label: size });
  const [download] = await Promise.all([
    on.waitForEvent('download', { timeout: patience }),
    makeButton(dialog).press('Enter'),
  ]);
  return { name: download.suggestedFilename(), png: await readFile(await download.path()) };
}

const a4 = 'A4, gewone druk (150 dpi)';

/** Width and height of a PNG, its pixels per metre, and its texts by keyword (PNG 3rd edition, 11.2 and 11.3). */
function readPng(png: Buffer) {
  const texts = new Map<string, string>();
  let perMetre = Number.NaN;
  for (let at = 8; at < png.length; ) {
    const [length, type] = [png.readUInt32BE(at), png.toString('latin1', at + 4, at + 8)];
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'pHYs') perMetre = data.readUInt32BE(0);
    if (type === 'iTXt') {
      const [keyword = '', , , , , text = ''] = data.toString('utf8').split('\0');
      texts.set(keyword, text);
    }
    at += 12 + length;
  }
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), perMetre, texts };
}

/** Share 0–1 of the pixels that have exactly this colour, by `#rrggbb`. */
function sharesOf(png: Buffer, colours: readonly string[]): Promise<readonly number[]> {
  return page.evaluate(
    async ([base64, wanted]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (context === null) throw new Error('no 2d context');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const counts = new Map(wanted.map((colour) => [Number.parseInt(colour.slice(1), 16), 0]));
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
        const key = (red << 16) | (green << 8) | blue;
        const count = counts.get(key);
        if (count !== undefined) counts.set(key, count + 1);
      }
      return [...counts.values()].map((count) => (4 * count) / data.length);
    },
    [png.toString('base64'), colours] as const,
  );
}

/** Colours of the square in the legend that have areas, as `#rrggbb`. */
function coloursInUse(): Promise<readonly string[]> {
  return page.locator('.wb-square-cell').evaluateAll((cells) =>
    cells
      .filter((cell) => cell.textContent !== '0')
      .map((cell) => {
        const channels = getComputedStyle(cell).backgroundColor.match(/\d+/g) ?? [];
        return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
      }),
  );
}

describe('the map as a picture', { timeout: patience }, () => {
  let whole: Buffer;

  it('is made by keyboard, at the size of the paper, in the colours of the map, with its words', async () => {
    const square = await readSquare(page);
    const colours = await coloursInUse();
    const dialog = await openForm();
    await expectAccessible(page, 'the form for a picture');
    await dialog.getByRole('textbox', { name: 'Titel' }).fill('Waar is ruimte?');
    const { name, png } = await make(dialog, a4);
    whole = png;
    expect(name).toBe('oeverstad-wijken-balans-kaart.png');
    const { width, height, perMetre, texts } = readPng(png);
    expect([width, height, perMetre]).toEqual([1754, 1240, 5906]);
    expect(texts.get('Title')).toBe('Waar is ruimte?');
    const words = texts.get('Description') ?? '';
    for (const part of [
      'Waar is ruimte?',
      'Oeverstad · 16 wijken',
      'Fictieve gegevens',
      'Ten opzichte van het gemiddelde van Oeverstad (= 100).',
      'Kerncijfers wijken en buurten',
      'CC0',
      'Grenzen van 2024.',
      'Woonzorgprojecten',
    ]) {
      expect(words).toContain(part);
    }
    for (const [cell, count] of square) if (count > 0) expect(words).toContain(`${cell}: ${count}.`);
    // a cell of the legend alone is 0.15 % of the sheet
    for (const share of await sharesOf(png, colours)) expect(share).toBeGreaterThan(0.004);
    await dialog.getByText('Het bestand oeverstad-wijken-balans-kaart.png is gemaakt.').waitFor();
    expect(await dialog.getByRole('img').getAttribute('aria-label')).toBe(words);
    await expectAccessible(page, 'a picture that is made');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Exporteren');
  });

  it('is the same picture when the browser can only draw parts of it', async () => {
    await page.evaluate(() => {
      const real = WebGL2RenderingContext.prototype.getParameter;
      WebGL2RenderingContext.prototype.getParameter = function (name: number): unknown {
        return name === WebGL2RenderingContext.MAX_RENDERBUFFER_SIZE ? 1024 : real.call(this, name);
      };
      Object.assign(window, { realParameter: real });
    });
    const dialog = await openForm();
    await dialog.getByRole('textbox', { name: 'Titel' }).fill('Waar is ruimte?');
    const { png } = await make(dialog, a4);
    await dialog.getByText(/in \d+ delen getekend/).waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const { realParameter } = window as unknown as {
        realParameter: typeof WebGL2RenderingContext.prototype.getParameter;
      };
      WebGL2RenderingContext.prototype.getParameter = realParameter;
    });
    const { differing } = await compare(browser, whole, png);
    expect(differing).toBeLessThan(0.004);
  });

  it('hatches what is hidden, and says how much and why, without a figure', async () => {
    await visit(page, 'maat=cijfer:bijstand_1000&niveau=buurt&projecten=uit');
    await expect.poll(async () => (await readRows(page)).length, { timeout: 20_000 }).toBe(86);
    const hidden = (await readRows(page)).filter(({ Toelichting = '' }) => Toelichting.startsWith('niet getoond'));
    expect(hidden.length).toBeGreaterThan(0);
    const dialog = await openForm();
    await dialog.getByRole('checkbox', { name: 'Namen van buurten' }).uncheck();
    const { png } = await make(dialog, a4);
    await page.keyboard.press('Escape');
    const words = readPng(png).texts.get('Description') ?? '';
    expect(words).toContain(`${hidden.length} × niet getoond: te kleine aantallen`);
    expect(words).toContain('geen gegevens: ');
    for (const { Naam = '' } of hidden) expect(words).not.toContain(Naam);
    const [hatched = 0] = await sharesOf(png, ['#fbfbfa']);
    expect(hatched).toBeGreaterThan(0.02);
  });

  it('that stays blank is told in one sentence and not saved', async () => {
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await page.evaluate(() => {
      const real = CanvasRenderingContext2D.prototype.drawImage;
      const spoiled = function (this: CanvasRenderingContext2D, ...given: unknown[]): void {
        const [image] = given;
        const isStill = image instanceof Element && image.closest('.map-still') !== null;
        if (!isStill) Reflect.apply(real, this, given);
      };
      Object.assign(CanvasRenderingContext2D.prototype, { drawImage: spoiled });
      Object.assign(window, { realDrawImage: real });
    });
    const dialog = await openForm();
    await dialog.getByRole('combobox', { name: 'Afmeting' }).selectOption({ label: a4 });
    await makeButton(dialog).press('Enter');
    await dialog.getByText('De kaart kwam niet op de afbeelding.').waitFor({ timeout: 60_000 });
    await page.evaluate(() => {
      const { realDrawImage } = window as unknown as { realDrawImage: unknown };
      Object.assign(CanvasRenderingContext2D.prototype, { drawImage: realDrawImage });
    });

    await page.evaluate(() => {
      const lose = (): void => {
        for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.map-still canvas')) {
          canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
        }
      };
      Object.assign(window, { losing: setInterval(lose, 20) });
    });
    await makeButton(dialog).press('Enter');
    await dialog.getByText('De browser stopte met tekenen.').waitFor({ timeout: 60_000 });
    await page.evaluate(() => clearInterval((window as unknown as { losing: number }).losing));
    expect(downloads).toEqual([]);
    expect(await page.locator('.map-still').count()).toBe(0);

    await makeButton(dialog).press('Enter');
    await dialog.getByRole('button', { name: 'Stop' }).press('Enter');
    await dialog.getByText('Gestopt. Er is geen bestand gemaakt.').waitFor({ timeout: 60_000 });
    expect(downloads).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await mapPart(page).getAttribute('data-map-state')).toBe('ready');
  });

  it('with the background map names its makers, and without what failed to come does not', async () => {
    for (const fault of [undefined, '500'] as const) {
      const services: PublicServices[] = [];
      const real = await openSite(browser, {
        prepare: async (on, context) => {
          services.push(await pdok(context, fault === undefined ? {} : { fault }));
          await asRealTown(context);
          await on.addInitScript(() => {
            window.localStorage.setItem('wijkbalans.akkoord', '["achtergrond"]');
            window.localStorage.setItem('wijkbalans.achtergrondkaart', 'aan');
          });
        },
      });
      const dialog = await openForm(real.page);
      const { png } = await make(dialog, 'Dia, 1920 bij 1080', real.page);
      const words = readPng(png).texts.get('Description') ?? '';
      expect(words.includes('© Kadaster / PDOK BRT, CC BY 4.0')).toBe(fault === undefined);
      expect(await dialog.getByText('De achtergrondkaart kwam niet').count()).toBe(fault === undefined ? 0 : 1);
      expect(words).not.toContain('Fictieve gegevens');
      await real.close();
      for (const service of services) await service.close();
    }
  });

  it('on a phone is as wide as the screen and as high as the legend needs', async () => {
    const phone = await openSite(browser, { width: 390, height: 844 });
    const dialog = await openForm(phone.page);
    const { png } = await make(dialog, 'Zo breed als dit scherm', phone.page);
    const { width, height, perMetre } = readPng(png);
    expect(width).toBe(390);
    expect(height).toBeGreaterThanOrEqual(844);
    expect(perMetre).toBeNaN();
    expect(phone.complaints).toEqual([]);
    await phone.close();
  });
});
