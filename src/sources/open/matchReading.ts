import type { OpenArea, OpenFigure, OpenShape, Reading } from './openFile.ts';
import { nameKey, sameName } from './sameName.ts';

/** A reading of which every figure and shape belongs to an area of the list. */
export interface MatchedReading extends Reading {
  readonly keyedBy: 'code';
}

/** A file without codes belongs to the municipality when at least this share of its names does. */
const namesNeeded = 0.8;

/**
 * Joins a reading to the list of areas by code, and by name where it gives names; what does not fit is left out and
 * named in the remarks. A code that carries another name here is another area: it is never joined.
 */
export function matchReading(reading: Reading, areas: readonly OpenArea[]): MatchedReading {
  return reading.keyedBy === 'name' ? matchByName(reading, areas) : matchByCode(reading, areas);
}

function matchByCode(reading: Reading, areas: readonly OpenArea[]): MatchedReading {
  const listed = new Map<string, OpenArea>(areas.map((area) => [area.code, area]));
  const renamed = reading.areas.filter(({ code, name }) => {
    const ours = listed.get(code)?.name;
    return ours !== undefined && name !== '' && !sameName(name, ours);
  });
  const fits = (code: string): boolean => listed.has(code) && !renamed.some((area) => area.code === code);
  const used = new Set<string>([...reading.areas, ...reading.shapes].map(({ code }) => code));
  for (const { area } of reading.figures) used.add(area);
  const unknown = [...used].filter((code) => !listed.has(code)).sort();
  const levels = new Set([...used].map((code) => code.slice(0, 2)));
  const absent = areas.filter(({ code }) => levels.has(code.slice(0, 2)) && !used.has(code));
  return {
    ...reading,
    keyedBy: 'code',
    areas: reading.areas.filter(({ code }) => fits(code)),
    figures: reading.figures.filter(({ area }) => fits(area)),
    shapes: reading.shapes.filter(({ code }) => fits(code)),
    remarks: [
      ...reading.remarks,
      ...listRemark(
        unknown,
        (list, many) =>
          `${many ? 'deze codes bestaan' : 'deze code bestaat'} niet in de indeling van nu en ${many ? 'zijn' : 'is'} niet gebruikt: ${list}.`,
      ),
      ...listRemark(
        renamed.map(({ code, name }) => `${code} (hier "${name}", in de lijst "${listed.get(code)?.name ?? ''}")`),
        (list) => `dezelfde code met een andere naam is niet gekoppeld: ${list}.`,
      ),
      ...listRemark(
        absent.map(({ code, name }) => `${name} (${code})`),
        (list) => `geen regel over: ${list}.`,
      ),
    ],
  };
}

function matchByName(reading: Reading, areas: readonly OpenArea[]): MatchedReading {
  const codes = new Map<string, string[]>();
  for (const { code, name, level } of areas) {
    if (level === 'buurt') codes.set(nameKey(name), [...(codes.get(nameKey(name)) ?? []), code]);
  }
  const names = [...new Set(reading.figures.map(({ area }) => area))];
  const codeOf = (name: string): string | null => {
    const [code, ...others] = codes.get(nameKey(name)) ?? [];
    return code === undefined || others.length > 0 ? null : code;
  };
  const unmatched = names.filter((name) => codeOf(name) === null);
  const isOurs = names.length - unmatched.length >= namesNeeded * names.length;
  const figures = reading.figures.flatMap((figure): readonly OpenFigure[] => {
    const code = codeOf(figure.area);
    return code === null ? [] : [{ ...figure, area: code }];
  });
  const shapes: readonly OpenShape[] = [];
  return {
    ...reading,
    keyedBy: 'code',
    areas: [],
    figures: isOurs ? figures : [],
    shapes,
    remarks: isOurs
      ? [
          ...reading.remarks,
          ...listRemark(
            unmatched.map((name) => `"${name}"`),
            (list) => `geen buurt met precies deze naam, dus niet gekoppeld: ${list}.`,
          ),
        ]
      : [`te weinig namen van buurten passen bij deze gemeente, dus niet gebruikt.`],
  };
}

function listRemark(entries: readonly string[], sentence: (list: string, many: boolean) => string): readonly string[] {
  return entries.length === 0 ? [] : [sentence(entries.join(', '), entries.length > 1)];
}
