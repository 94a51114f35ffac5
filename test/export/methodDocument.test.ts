import { describe, expect, it } from 'vitest';
import { registerEntry } from '../../src/export/algorithmRegister.ts';
import type { Block, TextDocument } from '../../src/export/document.ts';
import { asHtml } from '../../src/export/html.ts';
import { asMarkdown, blocksAsMarkdown } from '../../src/export/markdown.ts';
import { methodDocument } from '../../src/export/methodDocument.ts';
import { workedSum } from '../../src/export/workedSum.ts';
import { workedExample } from '../../src/model/workedExample.ts';
import { indicatorsById } from '../../src/state/indicatorsById.ts';
import { type RegisterField, registerFields } from '../../src/text/algorithmRegister.ts';
import { townData, townShown } from '../views/profile/inventedTown.ts';

const shown = townShown();
const indicators = indicatorsById(shown.dataset, townData);
const { manifest } = shown.dataset;

function documentOf(index: string, row: number): TextDocument {
  const result = shown.indices.get(index);
  if (result === undefined) throw new Error(`no index ${index}`);
  return methodDocument({
    result,
    row,
    changed: index === 'draaglast',
    areaName: 'Merelbuurt',
    manifest,
    level: 'wijk',
    indicators,
    date: '2026-11-22T09:00:00Z',
  });
}

const headings = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? block.text : []));

describe('the method of an index', () => {
  it.each([...shown.indices.keys()])('%s: is written from the recipe, in the same chapters', (index) => {
    const { title, blocks } = documentOf(index, 2);
    expect(title).toContain(shown.indices.get(index)?.spec.label);
    expect(headings(blocks).map((text) => text.replace(/^.*: de som voor .*$/, 'de som'))).toEqual([
      'Wat deze index meet',
      'Zo ontstaat de score',
      'De onderdelen en hun gewicht',
      'de som',
      'Bronnen',
      'Wat deze index niet kan',
      'Tekst voor het Algoritmeregister',
    ]);
    const text = asMarkdown({ title, blocks });
    expect(text).toContain('fictieve gegevens');
    expect(text).toContain('ten opzichte van het gemiddelde van de eigen gemeente');
    expect(text).not.toMatch(/NaN|undefined|null|\[object/);
    expect(text).not.toMatch(/slecht|probleem/i);
  });

  it('holds the worked sum as the command line prints it', () => {
    const result = shown.indices.get('ouderenindex');
    if (result === undefined) throw new Error('no index');
    const sum = blocksAsMarkdown(workedSum(workedExample(result, 4), indicators));
    expect(asMarkdown(documentOf('ouderenindex', 4))).toContain(sum.trimEnd());
  });

  it('gives every node of the tree its share of the whole', () => {
    const tables = documentOf('ouderenindex', 0).blocks.filter((block) => block.kind === 'table');
    const tree = tables.find(({ caption }) => caption.startsWith('Onderdelen en cijfers'));
    const rows = tree?.rows ?? [];
    const shares = rows.filter(([, , , direction]) => direction !== '').map(([, , share = '']) => share);
    const total = shares.reduce((sum, share) => sum + Number(share.replace(' %', '').replace(',', '.')), 0);
    expect(total).toBeGreaterThan(99);
    expect(total).toBeLessThan(101);
    expect(rows.find(([name]) => name?.trim() === '65 jaar en ouder')).toMatchObject({ 2: '0 %', 3: 'telt niet mee' });
  });

  it('names estimates, surveys and figures that overlap', () => {
    const limits = documentOf('draagkracht', 0).blocks.findLast((block) => block.kind === 'list');
    expect(limits?.items.some((item) => item.startsWith('Schattingen met een rekenmodel'))).toBe(true);
  });

  it('says so when a person changed the recipe', () => {
    expect(asMarkdown(documentOf('draaglast', 0))).toContain('in de werkmodus Wegen gewijzigd');
    expect(asMarkdown(documentOf('draagkracht', 0))).not.toContain('gewijzigd');
  });

  it('says that an index of one figure cannot be opened', () => {
    expect(asMarkdown(documentOf('sociale-huur', 0))).toContain('bestaat uit één cijfer');
  });
});

describe('the entry for the Algorithm Register', () => {
  it.each([...shown.indices.keys()])('%s: fills every field within its length', (index) => {
    const result = shown.indices.get(index);
    if (result === undefined) throw new Error('no index');
    const counted = result.leaves
      .filter(({ share }) => share > 0)
      .flatMap(({ leaf }) => indicators.get(leaf.indicator) ?? []);
    const entry = registerEntry({ result, manifest, indicators, counted });
    for (const field of Object.keys(registerFields) as RegisterField[]) {
      expect(entry[field].length, field).toBeGreaterThan(0);
      expect(entry[field].length, field).toBeLessThanOrEqual(registerFields[field].most);
    }
    expect(entry.organisation).toBe('Gemeente Oeverstad');
    expect(entry.status).toBe('In ontwikkeling');
    expect(entry.working).toContain('niet zelflerend');
  });

  it('cuts long lists and says how much was left out', () => {
    const result = shown.indices.get('ouderenindex');
    if (result === undefined) throw new Error('no index');
    const one = [...indicators.values()][0];
    if (one === undefined) throw new Error('no indicator');
    const counted = Array.from({ length: 300 }, () => ({ ...one, label: 'Een heel lang cijfer met een lange naam' }));
    const { data } = registerEntry({ result, manifest, indicators, counted });
    expect(data.length).toBeLessThanOrEqual(registerFields.data.most);
    expect(data).toMatch(/en nog 2\d\d/);
    expect(data).toContain('Bronnen:');
  });
});

describe('a document as a file', () => {
  const ugly: TextDocument = {
    title: '<script>alert("1")</script> & co',
    blocks: [
      { kind: 'heading', level: 2, text: 'a < b' },
      { kind: 'paragraph', text: '*ster* [haak](x)\n# kop' },
      { kind: 'table', caption: 'c', header: ['a|b'], rows: [['1|2']], numeric: [] },
      { kind: 'fields', fields: [["'naam'", '"tekst"']] },
      { kind: 'formula', text: '1 < 2' },
    ],
  };

  it('is HTML that holds no script and escapes what it is given', () => {
    const html = asHtml(ugly);
    expect(html).not.toMatch(/<script|<b\b/);
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; co');
    expect(html).toContain('<dt>&#39;naam&#39;</dt><dd>&quot;tekst&quot;</dd>');
    expect(html).not.toMatch(/\s(src|href)=|url\(/);
  });

  it('is Markdown in which text stays text', () => {
    const text = asMarkdown(ugly);
    expect(text.split('\n')[0]).toBe('# \\<script\\>alert("1")\\</script\\> & co');
    expect(text).toContain('\\*ster\\* \\[haak\\](x) \\# kop');
    expect(text).toContain('| a\\|b |\n| --- |\n| 1\\|2 |');
    expect(text).toContain('\n    1 < 2\n');
  });
});
