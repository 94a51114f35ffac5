import latin from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import latinExtended from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url';
import type { LabelFont } from './mapStyle.ts';

const here = (file: string): string => new URL(file, document.baseURI).href;

/** Noto Sans, self-hosted; the extended file is only fetched for names that need it. Ranges as the package states them. */
export const labelFont: LabelFont = {
  'Noto Sans SemiBold': [
    {
      url: here(latin),
      'unicode-range': [
        'U+0000-00FF',
        'U+0131',
        'U+0152-0153',
        'U+02BB-02BC',
        'U+02C6',
        'U+02DA',
        'U+02DC',
        'U+2000-206F',
      ],
    },
    { url: here(latinExtended), 'unicode-range': ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+1E00-1EFF'] },
  ],
};
