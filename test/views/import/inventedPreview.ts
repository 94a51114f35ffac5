import type { AreaCode } from '../../../src/domain/area.ts';
import type { FigurePlan, ImportPreview, PreviewCell, PreviewColumn } from '../../../src/domain/userImport.ts';

const code = (text: string): AreaCode => text as AreaCode;

export function cell(text: string, change: Partial<PreviewCell> = {}): PreviewCell {
  return { text, missing: null, unreadable: false, ...change };
}

export function column(name: string, change: Partial<PreviewColumn> = {}): PreviewColumn {
  return {
    name,
    type: 'number',
    decimals: null,
    percent: false,
    year: null,
    measure: name,
    proposedId: name.toLowerCase().replace(/\W+/g, '_'),
    sample: [],
    filled: 2,
    missing: { suppressed: 0, not_measured: 0, not_applicable: 0 },
    unreadable: 0,
    range: null,
    ...change,
  };
}

export function figure(columns: readonly string[], change: Partial<FigurePlan> = {}): FigurePlan {
  const [label = ''] = columns;
  return {
    columns,
    indicator: {
      id: 'eigen',
      label,
      unit: 'aantal',
      kind: 'count',
      base: null,
      nature: 'register',
      theme: 'sociaal',
      definition: label,
      levels: ['buurt'],
    },
    replaces: false,
    direction: null,
    year: { from: 'fixed', year: 2024 },
    finishedIndex: false,
    ...change,
  };
}

/** A file with a title above its header, a withheld figure and one that cannot be read. */
export function preview(change: Partial<ImportPreview> = {}): ImportPreview {
  return {
    kind: 'table',
    id: 'p1',
    file: 'ouderen <b>2024</b>.csv',
    entries: [],
    entry: null,
    sheets: [],
    sheet: null,
    format: 'csv',
    encoding: 'windows-1252',
    separator: ';',
    decimals: 'comma',
    header: { from: 3, to: 3 },
    projection: null,
    years: null,
    level: 'buurt',
    columns: [
      column('Buurtcode', { type: 'code', sample: [cell('BU99010100'), cell('BU99010101'), cell('BU99010102')] }),
      column('select "x"; drop', {
        sample: [cell('12,5'), cell('.', { missing: 'suppressed' }), cell('=1+1', { unreadable: true })],
        filled: 1,
        missing: { suppressed: 1, not_measured: 0, not_applicable: 0 },
        unreadable: 1,
        range: { lowest: 12.5, highest: 12.5 },
      }),
      column('Volgnummer', { sample: [cell('1'), cell('2'), cell('3')] }),
    ],
    rowCount: 3,
    sampleRows: [4, 5, 6],
    sampleAreas: [code('BU99010100'), code('BU99010101'), code('BU99010102')],
    codeColumn: 'Buurtcode',
    nameColumn: null,
    yearColumn: null,
    places: null,
    addresses: null,
    questions: [],
    warnings: [],
    errors: [],
    errorCount: 0,
    join: {
      keyedBy: 'code',
      column: 'Buurtcode',
      matchedRows: 3,
      matchedAreas: 3,
      unmatched: { count: 0, first: [] },
      otherVintage: 0,
      proposals: { count: 0, first: [] },
      duplicates: { count: 0, first: [] },
      absent: { count: 0, first: [] },
      remarks: [],
    },
    elsewhere: null,
    proposal: {
      source: { label: 'Eigen bestand', publisher: 'Gemeente Oeverstad', licence: 'onbekend', url: null },
      figures: [figure(['select "x"; drop'])],
      places: null,
      duplicates: 'first',
      names: {},
    },
    ...change,
  };
}
