import { sessionFilesText } from '../text/record.ts';
import { type Block, heading } from './document.ts';
import { handoutBlocks } from './handoutBlocks.ts';
import type { OdtPicture } from './odt.ts';
import { pngSize } from './pngChunks.ts';
import type { ShownScene } from './slide.ts';

/** The scenes as the last part of a record that can be changed: maps as pictures with their words, the rest as tables. */
export function sceneChapter(scenes: readonly ShownScene[]): readonly (Block | OdtPicture)[] {
  if (scenes.length === 0) return [];
  let title = '';
  const blocks = handoutBlocks(scenes, 3).flatMap((block): readonly (Block | OdtPicture)[] => {
    if (block.kind === 'heading') title = block.text;
    if (block.kind !== 'picture') return [block];
    const { png, alt, caption } = block;
    const picture: OdtPicture = { kind: 'picture', png, ...pngSize(png), title, alt };
    return [picture, ...(caption === '' ? [] : [{ kind: 'paragraph' as const, text: caption }])];
  });
  return [heading(2, sessionFilesText.chapter), ...blocks];
}
