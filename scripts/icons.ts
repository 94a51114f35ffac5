import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, findChromium } from './chromium.ts';

/**
 * The icons of the installed app, drawn from `public/favicon.svg`: `tsx scripts/icons.ts`. Run after changing it.
 * A maskable icon fills its square and keeps the drawing within the middle 80 % (W3C App Manifest, §1.11.3).
 */
const folder = join(import.meta.dirname, '..', 'public');
const background = '#0b4f5a';

const icons = [
  { name: 'wijkbalans-192.png', size: 192, drawn: 1, filled: false },
  { name: 'wijkbalans-512.png', size: 512, drawn: 1, filled: false },
  { name: 'wijkbalans-512-maskable.png', size: 512, drawn: 0.8, filled: true },
  // iOS rounds the corners itself and shows what is transparent as black
  { name: 'apple-touch-icon.png', size: 180, drawn: 0.9, filled: true },
] as const;

const drawing = `data:image/svg+xml;base64,${readFileSync(join(folder, 'favicon.svg')).toString('base64')}`;

mkdirSync(join(folder, 'icons'), { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium(), args: browserFlags });
for (const { name, size, drawn, filled } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const side = size * drawn;
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:${size}px;background:${filled ? background : 'transparent'}"><img src="${drawing}" width="${side}" height="${side}"></body>`,
  );
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  await page.screenshot({ path: join(folder, 'icons', name), omitBackground: !filled });
  await page.close();
}
await browser.close();
