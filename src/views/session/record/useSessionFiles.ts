import { useEffect, useRef, useState } from 'react';
import type { AreaCode } from '../../../domain/area.ts';
import { noSession } from '../../../domain/sessionLog.ts';
import { type Block, paragraph } from '../../../export/document.ts';
import { fileName, saveBytes } from '../../../export/download.ts';
import type { Shown } from '../../../state/shown.ts';
import { momentText } from '../../../text/moment.ts';
import { sessionFilesText } from '../../../text/record.ts';
import { recordText, slideText } from '../../../text/together.ts';
import { useCommands, useData, useGivenData, useHistory, useView, useWork } from '../../appContext.tsx';
import { useBackground } from '../../map/useBackground.ts';
import { useMeasureNames } from '../../place/useMeasureNames.ts';
import { usePresent } from '../scenes/usePresent.ts';
import type { SceneFrame } from './drawScene.ts';
import { levelsOf } from './levelsOf.ts';
import { sealsNow } from './sealsNow.ts';
import { type ScenesShown, showScenes } from './showScenes.ts';

export const sessionFormats = ['record', 'text', 'slides', 'handout'] as const;
export type SessionFormat = (typeof sessionFormats)[number];

export interface FileChoice {
  readonly size: 'A4' | 'A3';
  readonly withHidden: boolean;
}

export type FileStatus =
  | { readonly kind: 'none' | 'stopped' }
  | { readonly kind: 'busy'; readonly sentence: string; readonly share: number | null }
  | { readonly kind: 'saved'; readonly name: string; readonly remarks: readonly string[] }
  | { readonly kind: 'failed'; readonly sentence: string };

interface Made {
  readonly extension: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly remarks: readonly string[];
}

/** A file, or one sentence why there is none. */
type Making = Promise<Made | string | 'stopped'>;

const pdf = { extension: 'pdf', mediaType: 'application/pdf' } as const;

/** What was loaded reaches the page a moment later. */
async function rendered(isThere: () => boolean): Promise<void> {
  for (let step = 0; step < 100 && !isThere(); step += 1) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Makes and saves the files of a session; leaving the part stops what is being made. */
export function useSessionFiles(
  shown: Shown,
  nameOf: (code: AreaCode) => string | null,
): {
  readonly status: FileStatus;
  readonly save: (format: SessionFormat, choice: FileChoice) => Promise<void>;
  readonly stop: () => void;
} {
  const [view, given, data, work, history] = [useView(), useGivenData(), useData(), useWork(), useHistory()];
  const { readPdfFonts, sitting } = useCommands();
  const names = useMeasureNames();
  const present = usePresent(shown);
  const { manifest } = shown.dataset;
  const { read: readTile } = useBackground(manifest.invented);
  const [status, setStatus] = useState<FileStatus>({ kind: 'none' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const { session = noSession } = work;
  const municipality = manifest.municipality.name;
  const madeAt = new Date().toISOString();
  const footer = sessionFilesText.made(municipality, momentText(madeAt), manifest.invented ? slideText.invented : '');

  const latest = useRef({ given, data });
  useEffect(() => {
    latest.current = { given, data };
  });

  const drawn = async (frame: SceneFrame, withHidden: boolean, signal: AbortSignal): Promise<ScenesShown | null> => {
    for (const level of levelsOf(session.scenes, present)) {
      const isThere = (): boolean => latest.current.given.datasets[level] !== undefined;
      if (!isThere() && (await sitting.loadLevel(level))) await rendered(isThere);
    }
    const { current } = latest;
    return showScenes({
      ...{ frame, withHidden, signal, names, readTile, scenes: session.scenes, data: current.data },
      present: { ...present, data: current.data },
      state: { view, data: current.given, work, history },
      address: window.location.href.replace(/#.*$/, ''),
      onProgress: (at, share) => {
        const title = session.scenes[at]?.title ?? '';
        const sentence = sessionFilesText.busyScene(at + 1, session.scenes.length, title);
        if (!signal.aborted) setStatus({ kind: 'busy', sentence, share });
      },
    });
  };

  const recordBlocks = async (): Promise<readonly Block[]> => {
    const [{ sessionRecord }, { sealBlocks }] = await Promise.all([
      import('../../../export/sessionRecord.ts'),
      import('../../../export/sealRecord.ts'),
    ]);
    const seals = sealsNow(work, data, manifest);
    return [paragraph(footer), ...sessionRecord(session, nameOf), ...sealBlocks(seals)];
  };

  const make: Readonly<Record<SessionFormat, (choice: FileChoice, signal: AbortSignal) => Making>> = {
    record: async ({ size }) => {
      const fonts = await readPdfFonts();
      if (!fonts.ok) return fonts.failure.sentence;
      const { pdfOf } = await import('../../../export/pdf.ts');
      const title = recordText.title(municipality);
      const page = { size, layout: 'portrait' } as const;
      const own = { title, footer, madeAt, page, pageWords: sessionFilesText.page };
      return { ...pdf, bytes: await pdfOf({ ...own, blocks: await recordBlocks() }, fonts.value), remarks: [] };
    },
    text: async ({ withHidden }, signal) => {
      const made = await drawn('page', withHidden, signal);
      if (made === null) return 'stopped';
      const [{ odtFile, odtMediaType }, { sceneChapter }] = await Promise.all([
        import('../../../export/odt.ts'),
        import('../../../export/sceneChapter.ts'),
      ]);
      const about = { organisation: municipality, madeAt, isInvented: manifest.invented };
      const blocks = [...(await recordBlocks()), ...sceneChapter(made.scenes)];
      const bytes = odtFile({ ...about, title: recordText.title(municipality), blocks });
      return { extension: 'odt', mediaType: odtMediaType, bytes, remarks: made.remarks };
    },
    slides: async ({ withHidden }, signal) => {
      const made = await drawn('bare', withHidden, signal);
      if (made === null) return 'stopped';
      const [{ deckFile, pptxMediaType }, { slidesOf }] = await Promise.all([
        import('../../../export/pptx.ts'),
        import('../../../export/pptxSlides.ts'),
      ]);
      const about = { organisation: municipality, madeAt, isInvented: manifest.invented };
      const title = sessionFilesText.deckTitle(municipality);
      const bytes = await deckFile({ ...about, title, slides: slidesOf(made.scenes) });
      return { extension: 'pptx', mediaType: pptxMediaType, bytes, remarks: made.remarks };
    },
    handout: async ({ size, withHidden }, signal) => {
      const fonts = await readPdfFonts();
      if (!fonts.ok) return fonts.failure.sentence;
      const made = await drawn('sheet', withHidden, signal);
      if (made === null) return 'stopped';
      const { handoutPdf } = await import('../../../export/handout.ts');
      const title = sessionFilesText.handoutTitle(municipality);
      const bytes = await handoutPdf({ title, size, footer, madeAt, scenes: made.scenes }, fonts.value);
      return { ...pdf, bytes, remarks: made.remarks };
    },
  };

  const save = async (format: SessionFormat, choice: FileChoice): Promise<void> => {
    if (running.current !== null) return;
    const own = new AbortController();
    running.current = own;
    setStatus({ kind: 'busy', sentence: sessionFilesText.busy, share: null });
    try {
      const made = await make[format](choice, own.signal);
      if (made === 'stopped' || own.signal.aborted) setStatus({ kind: 'stopped' });
      else if (typeof made === 'string') setStatus({ kind: 'failed', sentence: made });
      else {
        const name = fileName([municipality, sessionFilesText.word[format]], made.extension);
        saveBytes(name, made.mediaType, new Uint8Array(made.bytes));
        setStatus({ kind: 'saved', name, remarks: made.remarks });
      }
    } catch {
      // code that could not be fetched, or a picture the paper cannot hold
      setStatus({ kind: 'failed', sentence: sessionFilesText.failed });
    } finally {
      running.current = null;
    }
  };

  return { status, save, stop: () => running.current?.abort() };
}
