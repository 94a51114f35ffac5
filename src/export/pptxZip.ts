import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { LabelPlace } from './pptxLabels.ts';
import { leastPoints } from './pptxSizes.ts';

/** ZIP keeps local times from 1980 on; parts of a file have no time of their own. */
const partTime = new Date(1980, 0, 1);

/**
 * The parts of an Office file packed again, so that the same content gives the same bytes, and that no reader has to
 * overlook anything: with the time it was made in place of the moment of writing, charts numbered from 1, and without
 * what the schemas of ECMA-376 do not allow. Also the workbooks behind charts.
 *
 * @param labels where the name of each point stands, chart by chart
 */
export function settledZip(
  bytes: Uint8Array,
  madeAt: string,
  labels: readonly (readonly LabelPlace[])[] = [],
): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  const numbers = parts
    .map(([name]) => Number(/^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1]))
    .filter((number) => !Number.isNaN(number))
    .sort((a, b) => a - b);
  // the writer goes on counting charts from one presentation to the next
  const renumbered = (text: string): string =>
    text.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.x)/g,
      (_, stem: string, number: string) => {
        return `${stem}${numbers.indexOf(Number(number)) + 1}`;
      },
    );
  const names = new Set(parts.map(([name]) => `/${renumbered(name)}`));
  const labelsOf = (name: string): readonly LabelPlace[] =>
    labels[numbers.indexOf(Number(/^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1]))] ?? [];
  const packed: Zippable = {};
  for (const [name, content] of parts) {
    const settled = /\.(xml|rels)$/.test(name)
      ? strToU8(renumbered(settledText(name, strFromU8(content), names, madeAt, labelsOf(name))))
      : name.endsWith('.xlsx')
        ? settledZip(content, madeAt)
        : content;
    packed[renumbered(name)] = [settled, { mtime: partTime, level: 6 }];
  }
  return zipSync(packed);
}

function settledText(
  name: string,
  text: string,
  names: ReadonlySet<string>,
  madeAt: string,
  labels: readonly LabelPlace[],
): string {
  if (name === 'docProps/core.xml') {
    return text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${madeAt.slice(0, 19)}Z`);
  }
  // parts are named that are not there
  if (name === '[Content_Types].xml') {
    return text.replace(/<Override PartName="([^"]*)"[^>]*\/>/g, (all, part: string) =>
      names.has(part) || /chart\d+\.xml$/.test(part) ? all : '',
    );
  }
  // the first row of a table is its header, which screen readers want to know
  if (/^ppt\/slides\/slide\d+\.xml$/.test(name)) {
    return text.replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>').replaceAll(' lang="en-US"', ' lang="nl-NL"');
  }
  if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    return text.replace(/<c r="[A-Z]+\d+"[^>]*><v>(NaN)?<\/v><\/c>/g, '');
  return /^ppt\/charts\/chart\d+\.xml$/.test(name) ? settledChart(text, labels) : text;
}

/**
 * A chart with its missing values left out, the labels of its points shown, bars in the order of their categories from
 * the top, and only what its schema allows.
 */
function settledChart(text: string, labels: readonly LabelPlace[]): string {
  const strict = text
    .replace(/<c:pt idx="\d+"><c:v>(NaN)?<\/c:v><\/c:pt>/g, '')
    .replace(/\s*<c:showLeaderLines val="\d"\/>/g, '')
    .replace(/<c:valAx>.*?<\/c:valAx>/gs, (axis) =>
      axis.replace(/\s*<c:(auto|lblAlgn|noMultiLvlLbl) val="\w+"\/>/g, ''),
    )
    // a label with its own words is shown only where something is to be shown; its identity is a number by chance
    .replace(/<c:dLbl>.*?<\/c:dLbl>/gs, (label) =>
      label
        .replace('<c:showVal val="0"/>', '<c:showVal val="1"/>')
        .replace('<a:rPr lang="en-US" dirty="0"/>', `<a:rPr lang="nl-NL" sz="${leastPoints * 100}" dirty="0"/>`)
        .replace(
          '<c:showLegendKey',
          `<c:dLblPos val="${labels[Number(/<c:idx val="(\d+)"/.exec(label)?.[1])] ?? 'r'}"/>$&`,
        )
        .replace(/\s*<c:extLst>.*?<\/c:extLst>/gs, ''),
    )
    .replaceAll('lang="en-US"', 'lang="nl-NL"');
  // an axis for depth that is not there
  const flat = strict.includes('<c:serAx>') ? strict : strict.replace(/<c:axId val="2094734556"\/>/g, '');
  // figures stand at the edge of the chart, wherever the axes cross
  if (flat.includes('<c:scatterChart>'))
    return flat.replaceAll('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>');
  if (!flat.includes('<c:barDir val="bar"/>')) return flat;
  return flat
    .replace(/<c:catAx>.*?<\/c:catAx>/s, (axis) => axis.replace('"minMax"', '"maxMin"'))
    .replace(/<c:valAx>.*?<\/c:valAx>/s, (axis) =>
      axis
        .replace('<c:crosses val="autoZero"/>', '<c:crosses val="max"/>')
        .replace('<c:tickLblPos val="low"/>', '<c:tickLblPos val="nextTo"/>'),
    );
}
