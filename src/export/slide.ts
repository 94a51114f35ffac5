import type { Scene } from '../domain/scene.ts';

/** A colour of a map with what it stands for. */
export interface LegendEntry {
  /** `#rrggbb` */
  readonly colour: string;
  readonly label: string;
}

export type SlideBody =
  | { readonly kind: 'words'; readonly paragraphs: readonly string[] }
  | {
      readonly kind: 'picture';
      readonly png: Uint8Array;
      /** pixels */
      readonly width: number;
      readonly height: number;
      /** what the picture shows, for who does not see it */
      readonly alt: string;
      readonly legend: readonly LegendEntry[];
      /** above the legend; absent = none */
      readonly legendTitle?: string;
      /** below the legend; absent = none */
      readonly legendNote?: string;
      /** nine colours, 3·load + capacity, drawn as a square between its two axes; absent = none */
      readonly square?: { readonly colours: readonly string[]; readonly across: string; readonly up: string };
    }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** columns with numbers, counted from 0 */
      readonly numeric: readonly number[];
      /** inches; by its texts when absent */
      readonly widths?: readonly number[];
    }
  | {
      readonly kind: 'bars';
      readonly unit: string;
      readonly categories: readonly string[];
      /** one value per category; null = missing, which gives no bar */
      readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
      readonly alt: string;
      /** bars begin at 0, which is the mean: values are more or less than that, and have their sign */
      readonly signed?: true;
      /** no category has more than one bar: series differ in kind, and the first begins a new part */
      readonly gathered?: true;
      /** ends of the axis, the same for every slide of one scene; by its values when absent */
      readonly ends?: readonly [number, number];
      /** lines for who speaks: what does not fit on the slide; absent = none */
      readonly told?: readonly string[];
    }
  | {
      readonly kind: 'scatter';
      readonly across: string;
      readonly up: string;
      readonly points: readonly { readonly label: string; readonly x: number; readonly y: number }[];
      readonly alt: string;
      /** where the axes cross; at the lowest figures when absent */
      readonly cross?: { readonly x: number; readonly y: number };
      /** lines for who speaks: every point with its figures; absent = none */
      readonly told?: readonly string[];
    };

/** One slide as the writer takes it. */
export interface Slide {
  readonly title: string;
  /** under the title; may be empty */
  readonly note: string;
  readonly body: SlideBody;
  /** only the speaker sees it */
  readonly speaker: string;
  /** sources with their years */
  readonly sources: readonly string[];
  /** what the figures are relative to; absent = nothing to say */
  readonly reference?: string;
}

/** A scene with what it shows: made where the figures are known, hidden figures left out. */
export interface ShownScene {
  readonly scene: Scene;
  readonly body: SlideBody;
  readonly sources: readonly string[];
  /** what the figures are relative to; absent = nothing to say */
  readonly reference?: string;
  /** the link that rebuilds the view; null = none goes along */
  readonly link: string | null;
}
