import { create, type Font } from 'fontkit';
import type { PdfFonts } from '../domain/pdfFonts.ts';
import { cleanText } from './cleanText.ts';

export type Weight = keyof PdfFonts;

/** Part of a line in one font. `width` in em. */
export interface Run {
  readonly font: string;
  readonly text: string;
  readonly width: number;
}

export interface TypeLine {
  readonly runs: readonly Run[];
  /** em */
  readonly width: number;
}

/** Sets words of any language in the fonts that have them. Widths in em, so that a size is a factor. */
export interface Typesetter {
  /** by name, to be registered with the document */
  readonly fonts: ReadonlyMap<string, Font>;
  /** the text on one line */
  width(text: string, weight: Weight): number;
  /** widest piece that is not broken as long as it fits */
  widestPiece(text: string, weight: Weight): number;
  /** Lines no wider than `width` em. Breaks at spaces and hyphens; only a piece wider than a line breaks inside. */
  lines(text: string, weight: Weight, width: number): readonly TypeLine[];
}

interface Face {
  readonly name: string;
  readonly font: Font;
}

/** shown for a character that no font has */
const unknownCharacter = '\uFFFD';

/** Fonts as given: the first that has a character draws it; bold falls back on regular. */
export function typesetter(files: PdfFonts): Typesetter {
  const facesOf = (weight: Weight): readonly Face[] =>
    files[weight].map((bytes, at) => ({ name: `${weight}-${at}`, font: create(bytes) }));
  const regular = facesOf('regular');
  const bold = facesOf('bold');
  if (regular.length === 0) throw new Error('a PDF needs a font');
  const faces: Readonly<Record<Weight, readonly Face[]>> = { regular, bold: [...bold, ...regular] };
  const known: Readonly<Record<Weight, Map<string, readonly Run[]>>> = { regular: new Map(), bold: new Map() };

  const faceOf = (character: string, weight: Weight): Face | undefined =>
    faces[weight].find(({ font }) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  const measured = ({ name, font }: Face, text: string): Run => ({
    font: name,
    text,
    width: font.layout(text).advanceWidth / font.unitsPerEm,
  });
  const runsOf = (text: string, weight: Weight): readonly Run[] => {
    const before = known[weight].get(text);
    if (before !== undefined) return before;
    const runs: { face: Face; text: string }[] = [];
    for (const character of text) {
      const own = faceOf(character, weight);
      const shown =
        own === undefined ? (faceOf(unknownCharacter, weight) === undefined ? '?' : unknownCharacter) : character;
      const face = own ?? faceOf(shown, weight) ?? faces[weight][0];
      const last = runs.at(-1);
      if (face === undefined) continue;
      if (last?.face === face) last.text += shown;
      else runs.push({ face, text: shown });
    }
    const found = runs.map((run) => measured(run.face, run.text));
    known[weight].set(text, found);
    return found;
  };
  const width = (text: string, weight: Weight): number => runsOf(text, weight).reduce((sum, run) => sum + run.width, 0);

  const brokenPiece = (piece: string, weight: Weight, most: number): readonly string[] => {
    if (width(piece.trimEnd(), weight) <= most) return [piece];
    const parts: string[] = [];
    let part = '';
    for (const character of piece) {
      if (part !== '' && width(part + character, weight) > most) {
        parts.push(part);
        part = '';
      }
      part += character;
    }
    return part === '' ? parts : [...parts, part];
  };
  const lineOf = (text: string, weight: Weight): TypeLine => {
    const runs = runsOf(text, weight);
    return { runs, width: runs.reduce((sum, run) => sum + run.width, 0) };
  };
  return {
    fonts: new Map([...regular, ...bold].map(({ name, font }) => [name, font])),
    width: (text, weight) => width(tidy(text).replaceAll('\n', ' '), weight),
    widestPiece: (text, weight) =>
      Math.max(0, ...piecesOf(tidy(text).replaceAll('\n', ' ')).map((piece) => width(piece.trimEnd(), weight))),
    lines: (text, weight, most) =>
      tidy(text)
        .split('\n')
        .flatMap((paragraph) => {
          const lines: string[] = [];
          let line = '';
          for (const piece of piecesOf(paragraph).flatMap((each) => brokenPiece(each, weight, most))) {
            if (line !== '' && width((line + piece).trimEnd(), weight) > most) {
              lines.push(line);
              line = '';
            }
            line += piece;
          }
          return [...lines, line].map((each) => lineOf(each.trimEnd(), weight));
        }),
  };
}

function tidy(text: string): string {
  return cleanText(text).normalize('NFC').replaceAll('\t', ' ');
}

/** Pieces between which a line may end: after a space, and after a hyphen, dash or slash before a letter. */
function piecesOf(text: string): readonly string[] {
  return text.split(/(?<= )(?! )|(?<=[-–/?&=])(?=\p{L})/u);
}
