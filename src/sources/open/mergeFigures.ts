import type { OpenFigure, Reading } from './openFile.ts';

export interface MergedFigures {
  /** one figure per area, indicator and year */
  readonly figures: readonly OpenFigure[];
  readonly remarks: readonly string[];
}

interface Origin {
  readonly figure: OpenFigure;
  readonly file: string;
}

/**
 * One figure per area, indicator and year out of all readings, in order of authority: the first file decides, also
 * when it hides the figure, because hidden must stay hidden. Different values are counted and named.
 */
export function mergeFigures(readings: readonly Reading[], labels: ReadonlyMap<string, string>): MergedFigures {
  const merged = new Map<string, Origin>();
  const conflicts = new Map<string, number>();
  for (const { file, figures } of readings) {
    for (const figure of figures) {
      const key = `${figure.area} ${figure.indicator} ${figure.year}`;
      const known = merged.get(key);
      if (known === undefined) merged.set(key, { figure, file });
      else if (differs(known.figure, figure)) {
        const label = labels.get(figure.indicator) ?? figure.indicator;
        const place = `${label} (${figure.year}): in ${known.file} en ${file}`;
        conflicts.set(place, (conflicts.get(place) ?? 0) + 1);
      }
    }
  }
  return {
    figures: [...merged.values()].map(({ figure }) => figure),
    remarks: [...conflicts].map(([place, count]) => {
      const areas =
        count === 1 ? 'staat voor 1 gebied een andere waarde' : `staan voor ${count} gebieden andere waarden`;
      return `${place} ${areas}; de eerste is gebruikt.`;
    }),
  };
}

/** Both published and not equal; a figure one of the two hides is no disagreement. */
function differs(one: OpenFigure, other: OpenFigure): boolean {
  return one.missing === null && other.missing === null && one.value !== other.value;
}
