/** The parts of pdfkit 0.20 and fontkit 2 that are used here, described after their source. Lengths in points. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): { readonly advanceWidth: number };
  }
  /** Throws on anything that is no font. */
  export function create(bytes: Uint8Array): Font;
}

declare module 'pdfkit' {
  import type { Font } from 'fontkit';

  namespace PDFDocument {
    /** Opaque: marked content of one page. */
    export interface StructureContent {
      readonly refs: readonly unknown[];
    }
    export interface StructureOptions {
      readonly alt?: string;
      readonly actual?: string;
      /** left, top, right, bottom */
      readonly bbox?: readonly [number, number, number, number];
      readonly placement?: 'Block' | 'Inline';
      readonly scope?: 'Row' | 'Column';
    }
    export interface StructureElement {
      add(child: StructureElement | StructureContent): StructureElement;
      end(): void;
    }
    export interface Outline {
      /** `left` counts from the right edge, `top` from the top */
      addItem(title: string, options: { expanded: boolean; left: number; top: number }): Outline;
    }
    export interface DocumentOptions {
      readonly size: 'A4' | 'A3';
      readonly layout: 'portrait' | 'landscape';
      readonly margin: number;
      readonly font: null;
      readonly lang: string;
      readonly tagged: boolean;
      readonly displayTitle: boolean;
      readonly bufferPages: boolean;
      readonly autoFirstPage: boolean;
      readonly pdfVersion: '1.7';
      readonly info: {
        readonly Title: string;
        readonly Subject: string;
        readonly Creator: string;
        readonly CreationDate: Date;
      };
    }
    export interface Image {
      readonly width: number;
      readonly height: number;
    }
  }
  class PDFDocument {
    constructor(options: PDFDocument.DocumentOptions);
    readonly page: { readonly width: number; readonly height: number };
    readonly outline: PDFDocument.Outline;
    addPage(): this;
    switchToPage(page: number): this;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    end(): void;
    registerFont(name: string, font: Font): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(colour: string): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(width: number): this;
    stroke(colour: string): this;
    openImage(bytes: Uint8Array): PDFDocument.Image;
    image(image: PDFDocument.Image, x: number, y: number, options: { width: number; height: number }): this;
    link(
      x: number,
      y: number,
      width: number,
      height: number,
      address: string,
      options: { structParent: PDFDocument.StructureElement; Contents: object },
    ): this;
    struct(type: string, options?: PDFDocument.StructureOptions): PDFDocument.StructureElement;
    addStructure(element: PDFDocument.StructureElement): this;
    markStructureContent(tag: string): PDFDocument.StructureContent;
    markContent(tag: 'Artifact', options: { type: 'Pagination' | 'Layout' }): this;
    endMarkedContent(): this;
  }

  export = PDFDocument;
}

declare module 'pdfkit/output' {
  import type PDFDocument from 'pdfkit';
  /** To be called before the document is ended. */
  export function toBytes(document: PDFDocument): Promise<Uint8Array>;
}
