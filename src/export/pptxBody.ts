import type PptxGenJS from 'pptxgenjs';
import { type Slide, slideColumns, tableSize } from './pptxSlides.ts';

export type SlidePage = ReturnType<PptxGenJS['addSlide']>;

/** inches */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** PowerPoint's colours have no #. No red; the series differ in light as well as in hue. */
export const slideColours = { ink: '14282D', heading: '083B43', rule: '8FB9BF' } as const;
const { ink, heading } = slideColours;
const seriesColours = ['0B4F5A', 'B08A2E', '6A4C93', '5B8FA8', '3F3F3F', '9BBF85'];
/** on every computer */
export const slideFont = 'Arial';
const font = slideFont;

/** What a slide shows, in its box. */
export function writeBody(page: SlidePage, body: Slide['body'], box: Box): void {
  const words = { fontFace: font, color: ink, lang: 'nl-NL' } as const;
  const axes = {
    catAxisLabelFontFace: font,
    valAxisLabelFontFace: font,
    catAxisLabelFontSize: 14,
    valAxisLabelFontSize: 14,
    catAxisLabelColor: ink,
    valAxisLabelColor: ink,
    valGridLine: { color: 'D5DFE1', size: 0.75 },
    chartArea: { roundedCorners: false },
  } as const;
  switch (body.kind) {
    case 'words': {
      const paragraphs = body.paragraphs.map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: 12 } }));
      const fontSize = body.paragraphs.length === 1 ? 40 : 24;
      page.addText(paragraphs, { ...words, ...box, fontSize, margin: 0, valign: 'middle', align: 'left' });
      return;
    }
    case 'picture': {
      const room = { ...box, w: body.legend.length === 0 && body.square === undefined ? box.w : box.w - 3.2 };
      const scale = Math.min(room.w / body.width, room.h / body.height);
      const size = { w: body.width * scale, h: body.height * scale };
      page.addImage({
        data: `data:image/png;base64,${base64(body.png)}`,
        ...size,
        x: box.x,
        y: box.y,
        altText: body.alt,
      });
      writeLegend(page, body, { x: box.x + size.w + 0.25, y: box.y, w: 2.95, h: box.h });
      return;
    }
    case 'table': {
      const cell = (text: string, at: number) => ({
        text,
        options: { align: body.numeric.includes(at) ? ('right' as const) : ('left' as const) },
      });
      const header = body.header.map((text, at) => ({
        text,
        options: { ...cell(text, at).options, bold: true, color: heading, fill: { color: 'E4EEEF' } },
      }));
      page.addTable([header, ...body.rows.map((row) => row.map(cell))], {
        ...words,
        x: box.x,
        y: box.y,
        w: box.w,
        colW: [...(body.widths ?? slideColumns(body))],
        fontSize: tableSize.points,
        border: { type: 'solid', pt: 0.75, color: 'CFDADC' },
        margin: [0.04, 0.1, 0.04, 0.1],
      });
      return;
    }
    case 'bars': {
      const data = body.series.map(({ name, values }) => ({
        name,
        labels: [...body.categories],
        // a missing value is written as nothing at all, see `settledZip`
        values: values.map((each) => each ?? Number.NaN),
      }));
      page.addChart('bar', data, {
        ...box,
        ...axes,
        chartColors: seriesColours.slice(0, body.series.length),
        barDir: 'bar',
        valAxisMinVal: 0,
        showValAxisTitle: true,
        valAxisTitle: body.unit,
        valAxisTitleFontSize: 14,
        showLegend: body.series.length > 1,
        legendPos: 'b',
        legendFontSize: 14,
        showValue: body.series.length === 1,
        dataLabelFontSize: 12,
        dataLabelFormatCode: '#,##0.##',
        altText: body.alt,
      });
      return;
    }
    case 'scatter': {
      const data = [
        { name: body.across, values: body.points.map(({ x }) => x) },
        { name: body.up, values: body.points.map(({ y }) => y), labels: body.points.map(({ label }) => label) },
      ];
      page.addChart('scatter', data, {
        ...box,
        ...axes,
        chartColors: seriesColours.slice(0, 1),
        showCatAxisTitle: true,
        catAxisTitle: body.across,
        catAxisTitleFontSize: 14,
        showValAxisTitle: true,
        valAxisTitle: body.up,
        valAxisTitleFontSize: 14,
        // scores lie around 100: from 0 on they would all be one heap
        catAxisMinVal: lowest(body.points.map(({ x }) => x)),
        valAxisMinVal: lowest(body.points.map(({ y }) => y)),
        lineSize: 0,
        lineDataSymbolSize: 9,
        showLabel: true,
        dataLabelFormatScatter: 'custom',
        dataLabelFontSize: 11,
        altText: body.alt,
      });
    }
  }
}

/** The ten below the lowest figure; 0 where there is none. */
function lowest(figures: readonly number[]): number {
  const least = Math.min(...figures);
  return Number.isFinite(least) ? Math.floor((least - 1) / 10) * 10 : 0;
}

function writeLegend(page: SlidePage, body: Extract<Slide['body'], { kind: 'picture' }>, box: Box): void {
  const words = { fontFace: font, color: ink, margin: 0, lang: 'nl-NL', valign: 'middle' } as const;
  const swatchOf = (colour: string) => ({ fill: { color: colour.slice(1) }, line: { color: ink, width: 0.75 } });
  let { y } = box;
  if (body.legendTitle !== undefined) {
    page.addText(body.legendTitle, { ...words, x: box.x, y, w: box.w, h: 0.5, fontSize: 14, bold: true });
    y += 0.55;
  }
  if (body.square !== undefined) {
    const { colours, across, up } = body.square;
    page.addText(`↑ ${up}`, { ...words, x: box.x, y, w: box.w, h: 0.3, fontSize: 14 });
    for (const [at, colour] of colours.entries()) {
      const place = { x: box.x + (at % 3) * 0.6, y: y + 0.35 + (2 - Math.floor(at / 3)) * 0.6 };
      page.addShape('rect', { ...place, w: 0.6, h: 0.6, ...swatchOf(colour) });
    }
    page.addText(`${across} →`, { ...words, x: box.x, y: y + 2.2, w: box.w, h: 0.3, fontSize: 14 });
    y += 2.65;
  }
  for (const { colour, label } of body.legend) {
    page.addShape('rect', { x: box.x, y, w: 0.3, h: 0.3, ...swatchOf(colour) });
    page.addText(label, { ...words, x: box.x + 0.4, y: y - 0.03, w: box.w - 0.4, h: 0.36, fontSize: 14 });
    y += 0.42;
  }
  if (body.legendNote !== undefined) {
    page.addText(body.legendNote, { ...words, x: box.x, y: y + 0.1, w: box.w, h: 0.8, fontSize: 12, valign: 'top' });
  }
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += 8_192) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  }
  return btoa(binary);
}
