import { isAddressList, type LocatedReport, pointsOfReport } from '../../domain/importAddresses.ts';
import type { Indicator, Theme } from '../../domain/indicator.ts';
import type {
  FieldPlan,
  FigurePlan,
  ImportPlan,
  ImportPreview,
  PlacesPlan,
  PreviewColumn,
} from '../../domain/userImport.ts';

/** A figure the file may give, whether or not it is wanted. */
export interface FigureDraft {
  /** the names of its columns: stays the same when the file is read again */
  readonly key: string;
  readonly figure: FigurePlan;
  readonly included: boolean;
  /** the person changed something, so a new proposal does not take its place */
  readonly touched: boolean;
}

/** Of a file with addresses and no coordinates. */
export interface DraftAddresses {
  /** null = not looked up yet */
  readonly report: LocatedReport | null;
  /** keys of the doubtful addresses the person says are right */
  readonly confirmed: ReadonlySet<string>;
}

/** The form of the last step: an `ImportPlan` with what is left out kept as well. */
export interface Draft {
  readonly source: ImportPlan['source'];
  readonly figures: readonly FigureDraft[];
  readonly places: PlacesPlan | null;
  /** null = the file has coordinates, or no addresses */
  readonly addresses: DraftAddresses | null;
  readonly duplicates: ImportPlan['duplicates'];
  readonly names: ImportPlan['names'];
  readonly touched: { readonly source: boolean; readonly places: boolean; readonly duplicates: boolean };
}

export function keyOf(columns: readonly string[]): string {
  return columns.join('\u0000');
}

/** The proposal, with columns it leaves out added as figures one may still want, and with what the person had changed. */
export function draftOf(preview: ImportPreview, former: Draft | null): Draft {
  const { proposal } = preview;
  const proposed = proposal.figures.map((figure) => draftFigure(figure, true));
  const used = new Set(proposal.figures.flatMap(({ columns }) => columns));
  const spare = preview.places === 'points' || isAddressList(preview) ? [] : preview.columns;
  const others = spare
    .filter(({ name, type }) => type === 'number' && !used.has(name))
    .map((column) => draftFigure(plainFigure(preview, column), false));
  const order = new Map(preview.columns.map(({ name }, place) => [name, place]));
  const placeOf = ({ figure }: FigureDraft): number => order.get(figure.columns[0] ?? '') ?? order.size;
  const figures = [...proposed, ...others].sort((one, other) => placeOf(one) - placeOf(other));
  const fresh: Draft = {
    ...proposal,
    figures,
    addresses:
      preview.addresses === null || preview.places !== null ? null : { report: null, confirmed: new Set<string>() },
    touched: { source: false, places: false, duplicates: false },
  };
  return former === null ? fresh : keepChanges(fresh, former, order);
}

function keepChanges(fresh: Draft, former: Draft, columns: ReadonlyMap<string, number>): Draft {
  const changed = new Map(former.figures.filter(({ touched }) => touched).map((figure) => [figure.key, figure]));
  const { source, places, duplicates } = former.touched;
  return {
    source: source ? former.source : fresh.source,
    figures: fresh.figures.map((figure) => changed.get(figure.key) ?? figure),
    places: places ? withKnownColumns(former.places, columns) : fresh.places,
    addresses: fresh.addresses,
    duplicates: duplicates ? former.duplicates : fresh.duplicates,
    names: { ...fresh.names, ...former.names },
    touched: former.touched,
  };
}

function withKnownColumns(places: PlacesPlan | null, columns: ReadonlyMap<string, number>): PlacesPlan | null {
  if (places === null) return null;
  const kept = Object.entries(places.fields).filter(([, field]) => isKnown(field, columns));
  return { ...places, fields: Object.fromEntries(kept) };
}

function isKnown(field: FieldPlan, columns: ReadonlyMap<string, number>): boolean {
  return field.from === 'fixed' || columns.has(field.column);
}

function draftFigure(figure: FigurePlan, included: boolean): FigureDraft {
  return { key: keyOf(figure.columns), figure, included, touched: false };
}

/** A column nothing is proposed for: the least that can be said of it, left for the person to fill in. */
function plainFigure(preview: ImportPreview, column: PreviewColumn): FigurePlan {
  const label = column.measure === '' ? column.name : column.measure;
  const theme: Theme = 'sociaal';
  return {
    columns: [column.name],
    indicator: {
      id: column.proposedId,
      label,
      unit: column.percent ? 'procent' : 'aantal',
      kind: column.percent ? 'share' : 'count',
      base: null,
      nature: 'register',
      theme,
      definition: label,
      levels: [preview.level ?? 'buurt'],
    },
    replaces: false,
    direction: null,
    year: column.year !== null ? { from: 'header' } : yearOf(preview),
    finishedIndex: false,
  };
}

function yearOf({ yearColumn, proposal }: ImportPreview): FigurePlan['year'] {
  if (yearColumn !== null) return { from: 'column' };
  const fixed = proposal.figures.find(({ year }) => year.from === 'fixed');
  return fixed === undefined ? { from: 'fixed', year: new Date().getFullYear() } : fixed.year;
}

/** What a figure will be called: with its source behind it when there already is another of that name. */
export function labelOf({ indicator, replaces }: FigurePlan, source: string, present: readonly Indicator[]): string {
  const twin = present.some(({ id, label }) => label === indicator.label && !(replaces && id === indicator.id));
  return twin ? `${indicator.label} (${source})` : indicator.label;
}

/**
 * What is asked of the session.
 *
 * @param present figures the municipality has
 */
export function planOf(draft: Draft, present: readonly Indicator[]): ImportPlan {
  const { source, figures, places, duplicates, names } = draft;
  const points = places === null ? [] : placedRowsOf(draft);
  return {
    source,
    figures: figures
      .filter(({ included }) => included)
      .map(({ figure }) => {
        const label = labelOf(figure, source.label, present);
        return { ...figure, indicator: { ...figure.indicator, label } };
      }),
    places,
    duplicates,
    names,
    ...(points.length === 0 ? {} : { points }),
  };
}

/** Places of the rows whose address is found surely or confirmed; empty for a file that needs none. */
export function placedRowsOf({ addresses }: Pick<Draft, 'addresses'>): ReturnType<typeof pointsOfReport> {
  return addresses?.report ? pointsOfReport(addresses.report, addresses.confirmed) : [];
}

export function withFigure(draft: Draft, key: string, change: (figure: FigureDraft) => FigureDraft): Draft {
  return {
    ...draft,
    figures: draft.figures.map((each) => (each.key === key ? { ...change(each), touched: true } : each)),
  };
}
