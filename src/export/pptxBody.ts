import type PptxGenJS from 'pptxgenjs';
import { axisEnds, namedPoints } from './pptxLabels.ts';
import { leastPoints, textHeight } from './pptxSizes.ts';
import { slideColumns, tableSize } from './pptxSlides.ts';
import type { Slide } from './slide.ts';

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
/** inches beside a map, and of a colour of its square */
const [legendWidth, cell] = [3.3, 0.45];
/** more and less than the mean, with a true minus */
const signed = '+0;−0;0';
/** on every computer */
export const slideFont = 'Arial';
const font = slideFont;

/** What a slide shows, in its box. */
export function writeBody(page: SlidePage, body: Slide['body'], box: Box): void {
  const words = { fontFace: font, color: ink, lang: 'nl-NL' } as const;
  const axes = {
    catAxisLabelFontFace: font,
    valAxisLabelFontFace: font,
    catAxisLabelFontSize: leastPoints,
    valAxisLabelFontSize: leastPoints,
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
      const room = {
        ...box,
        w: body.legend.length === 0 && body.square === undefined ? box.w : box.w - legendWidth - 0.25,
      };
      const scale = Math.min(room.w / body.width, room.h / body.height);
      const size = { w: body.width * scale, h: body.height * scale };
      page.addImage({
        data: `data:image/png;base64,${base64(body.png)}`,
        ...size,
        x: box.x,
        y: box.y,
        altText: body.alt,
      });
      writeLegend(page, body, { x: box.x + size.w + 0.25, y: box.y, w: legendWidth, h: box.h });
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
        ...(body.gathered === true ? { barOverlapPct: 100 } : {}),
        ...(body.ends === undefined
          ? { valAxisMinVal: 0 }
          : { valAxisMinVal: body.ends[0], valAxisMaxVal: body.ends[1] }),
        // the names of bars to the left of 0 would stand on them
        ...(body.signed === true ? { catAxisLabelPos: 'low', valAxisLabelFormatCode: signed } : {}),
        chartColors: seriesColours.slice(0, body.series.length),
        barDir: 'bar',
        barGapWidthPct: 40,
        showValAxisTitle: true,
        valAxisTitle: body.unit,
        valAxisTitleFontSize: leastPoints,
        showLegend: body.series.length > 1,
        legendPos: 'b',
        legendFontSize: leastPoints,
        showValue: body.series.length === 1 || body.gathered === true,
        dataLabelFontSize: leastPoints,
        dataLabelFormatCode: body.signed === true ? signed : '#,##0.##',
        altText: body.alt,
      });
      return;
    }
    case 'scatter': {
      const labels = namedPoints(body, box).map(({ label }) => label);
      const [xs, ys] = [body.points.map(({ x }) => x), body.points.map(({ y }) => y)];
      const data = [
        { name: body.across, values: xs },
        { name: body.up, values: ys, labels },
      ];
      const [across, up] = [axisEnds(xs, body.cross?.x), axisEnds(ys, body.cross?.y)];
      const line = { catAxisLineShow: true, catAxisLineColor: ink, valAxisLineShow: true, valAxisLineColor: ink };
      page.addChart('scatter', data, {
        ...box,
        ...axes,
        chartColors: seriesColours.slice(0, 1),
        showCatAxisTitle: true,
        catAxisTitle: body.across,
        catAxisTitleFontSize: leastPoints,
        showValAxisTitle: true,
        valAxisTitle: body.up,
        valAxisTitleFontSize: leastPoints,
        // scores lie around 100: from 0 on they would all be one heap
        ...{ catAxisMinVal: across[0], catAxisMaxVal: across[1], catAxisMajorUnit: 5 },
        ...{ valAxisMinVal: up[0], valAxisMaxVal: up[1], valAxisMajorUnit: 5 },
        // the writer takes 0 for nothing, and then axes cross at 0 by themselves
        ...(body.cross === undefined ? {} : line),
        ...(body.cross === undefined || body.cross.x === 0 ? {} : { valAxisCrossesAt: body.cross.x }),
        ...(body.cross === undefined ? {} : { catAxisCrossesAt: body.cross.y }),
        lineSize: 0,
        lineDataSymbolSize: 9,
        showLabel: true,
        dataLabelFormatScatter: 'custom',
        dataLabelFontSize: leastPoints,
        altText: body.alt,
      });
    }
  }
}

function writeLegend(page: SlidePage, body: Extract<Slide['body'], { kind: 'picture' }>, box: Box): void {
  const words = { fontFace: font, color: ink, margin: 0, lang: 'nl-NL', fontSize: leastPoints } as const;
  const swatchOf = (colour: string) => ({ fill: { color: colour.slice(1) }, line: { color: ink, width: 0.75 } });
  let { y } = box;
  const write = (text: string, x: number, more: { readonly bold?: boolean } = {}): void => {
    const w = box.x + box.w - x;
    const h = textHeight(text, w, leastPoints) + 0.05;
    page.addText(text, { ...words, ...more, x, y, w, h, valign: 'top' });
    y += h;
  };
  if (body.legendTitle !== undefined) write(body.legendTitle, box.x, { bold: true });
  if (body.square !== undefined) {
    const { colours, across, up } = body.square;
    write(`↑ ${up}`, box.x);
    for (const [at, colour] of colours.entries()) {
      const place = { x: box.x + (at % 3) * cell, y: y + (2 - Math.floor(at / 3)) * cell };
      page.addShape('rect', { ...place, w: cell, h: cell, ...swatchOf(colour) });
    }
    y += 3 * cell + 0.05;
    write(`${across} →`, box.x);
  }
  y += 0.1;
  for (const { colour, label } of body.legend) {
    page.addShape('rect', { x: box.x, y: y + 0.03, w: 0.28, h: 0.28, ...swatchOf(colour) });
    write(label, box.x + 0.4);
  }
  y += 0.1;
  if (body.legendNote !== undefined) write(body.legendNote, box.x);
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += 8_192) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  }
  return btoa(binary);
}
