import { useState } from 'react';
import { dutchExcel, international } from '../../../export/csv.ts';
import { fileName, saveBytes, saveFile } from '../../../export/download.ts';
import { decisionCsv } from '../../../export/siting/csv.ts';
import type { DecisionSheet } from '../../../export/siting/decisionSheet.ts';
import { decisionGeoJson } from '../../../export/siting/geojson.ts';
import type { SiteSureness } from '../../../model/siteSureness.ts';
import { createEffectOf } from '../../../state/projectEffect.ts';
import type { Shown } from '../../../state/shown.ts';
import { followedSites, questionAbout, standardSiteSureness } from '../../../state/siteSureness.ts';
import type { SitingShown } from '../../../state/siting.ts';
import { decisionText } from '../../../text/shortlist.ts';
import { useCommands, useData, useSiteSureness, useView, useWork } from '../../appContext.tsx';
import { referenceSentence } from '../../explore/figuresUsed.ts';
import { useDrawMap } from '../../map/useDrawMap.ts';
import { useSharedWork, withPart } from '../../useSharedWork.ts';
import { useMeasureNames } from '../useMeasureNames.ts';
import { decisionSheetOf } from './decisionSheetOf.ts';

export const decisionFormats = ['pdf', 'workbook', 'dutch', 'international', 'geo'] as const;
export type DecisionFormat = (typeof decisionFormats)[number];

export interface PaperChoice {
  readonly size: 'A4' | 'A3';
  readonly withMap: boolean;
}

type Status =
  | { readonly kind: 'none' | 'busy' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly sentence: string };

const effectOf = createEffectOf();
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** the bytes as a file can be made of them */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

/** Writes the decision as it is on screen into a file. */
export function useDecisionFiles(shown: Shown, siting: SitingShown) {
  const data = useData();
  const work = useWork();
  const { placing } = useView();
  const names = useMeasureNames();
  const answer = useSiteSureness()?.answer ?? null;
  const { siting: sitingCommands, siteSureness: surenessCommands, readPdfFonts } = useCommands();
  const drawMap = useDrawMap(shown);
  const { link: linkNow } = useSharedWork();
  const [status, setStatus] = useState<Status>({ kind: 'none' });
  const { manifest } = shown.dataset;
  const isAnswered = answer?.question.matrix === siting.matrix;
  const isMany = siting.matrix.kept.length > followedSites;

  /** how sure the order is; worked out here when nobody looked at it yet, unless that takes long */
  const surenessNow = async (): Promise<SiteSureness | null> => {
    if (isAnswered) return answer.result;
    const question = isMany ? null : questionAbout(siting, answer?.question.settings ?? standardSiteSureness);
    return question === null ? null : await surenessCommands.ask(question);
  };

  const sheetNow = async (): Promise<DecisionSheet | string> => {
    const sealed = await sitingCommands.seal(siting.siting);
    if (!sealed.ok) return sealed.failure.sentence;
    const sureness = await surenessNow();
    const { part, carries, left, unread } = await linkNow();
    // a link that lacks sites of the list would not bring it back
    const isWhole = carries !== 'nothing' && left === 0 && !unread;
    const basis = effectOf(shown, data.concepts, data.weighing, data.proposed?.ledger, { ...placing, projects: [] });
    return decisionSheetOf({
      ...{ shown, data, siting, sureness, work },
      names: { ...names, concepts: data.concepts },
      basis: typeof basis === 'string' ? null : basis,
      fingerprint: sealed.value.sha256,
      reference: referenceSentence(shown),
      link: isWhole ? withPart(window.location.href, part) : null,
      now: new Date(),
    });
  };

  /** null when it was made, otherwise why not */
  const paper = async (sheet: DecisionSheet, name: string, { size, withMap }: PaperChoice): Promise<string | null> => {
    const fonts = await readPdfFonts();
    if (!fonts.ok) return fonts.failure.sentence;
    const form = { title: sheet.title, size: 'a4_150', orientation: 'landscape', extent: 'whole' } as const;
    const drawn = withMap
      ? await drawMap({ ...form, labels: true, places: true }, new AbortController().signal, () => undefined)
      : null;
    if (drawn !== null && !drawn.ok) return drawn.failure.sentence;
    const { decisionPdf } = await import('../../../export/siting/pdf.ts');
    const map = drawn === null ? null : { png: drawn.value.png, alt: drawn.value.alt };
    const page = { size, layout: size === 'A3' ? 'landscape' : 'portrait' } as const;
    saveBytes(name, 'application/pdf', ownBytes(await decisionPdf(sheet, { page, map }, fonts.value)));
    return null;
  };

  const write = async (format: DecisionFormat, choice: PaperChoice): Promise<string | { readonly name: string }> => {
    const sheet = await sheetNow();
    if (typeof sheet === 'string') return sheet;
    const extension = { pdf: 'pdf', workbook: 'xlsx', dutch: 'csv', international: 'csv', geo: 'geojson' }[format];
    const name = fileName([manifest.municipality.name, siting.concept.label, decisionText.word[format]], extension);
    if (format === 'pdf') {
      const why = await paper(sheet, name, choice);
      if (why !== null) return why;
    } else if (format === 'workbook') {
      const { decisionWorkbook } = await import('../../../export/siting/workbook.ts');
      saveBytes(name, sheetType, ownBytes(await decisionWorkbook(sheet)));
    } else if (format === 'geo') saveFile(name, 'application/geo+json', decisionGeoJson(sheet));
    else saveFile(name, 'text/csv', decisionCsv(sheet, format === 'dutch' ? dutchExcel : international));
    return { name };
  };

  const save = async (format: DecisionFormat, choice: PaperChoice): Promise<void> => {
    if (status.kind === 'busy') return;
    setStatus({ kind: 'busy' });
    try {
      const outcome = await write(format, choice);
      setStatus(typeof outcome === 'string' ? { kind: 'failed', sentence: outcome } : { kind: 'saved', ...outcome });
    } catch {
      // code that could not be fetched, or a picture the paper cannot hold
      setStatus({ kind: 'failed', sentence: decisionText.failed });
    }
  };

  return { status, save, lacksSureness: isMany && !isAnswered };
}
