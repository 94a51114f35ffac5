import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type OdtDocument, odtFile, odtMediaType } from '../../src/export/odt.ts';
import { qrModules, qrPng } from '../../src/export/qrPicture.ts';

const modules = qrModules('Oeverstad');
if (!modules.ok) throw new Error(modules.failure.sentence);
const png = qrPng(modules.value, 4, { title: 'Kaart', description: 'Een beeld' });
const document: OdtDocument = {
  title: 'Verslag <&> "Oeverstad"',
  organisation: 'Gemeente Oeverstad',
  madeAt: '2026-01-05T21:00:00.000Z',
  isInvented: true,
  blocks: [
    { kind: 'heading', level: 2, text: 'Afspraken' },
    { kind: 'paragraph', text: 'Twee  spaties\neen regel,\teen tab en een bel\u0007.' },
    { kind: 'list', items: ['Eén & twee', 'drie'] },
    { kind: 'formula', text: '0,4 × 110 = 44' },
    { kind: 'picture', png, width: 200, height: 100, title: 'Kaart', alt: 'Kaart van "Oeverstad"' },
    { kind: 'fields', fields: [['Bron', 'CBS 2024']] },
    {
      kind: 'table',
      caption: 'Gewichten',
      header: ['Criterium', 'Mediaan'],
      rows: [
        ['Rust', '30'],
        ['Bus', '–'],
      ],
      numeric: [1],
    },
  ],
};
const bytes = odtFile(document);
const parts = unzipSync(bytes);
const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());

describe('a text document', () => {
  it('says in its first bytes what it is', () => {
    expect(Object.keys(parts)[0]).toBe('mimetype');
    // local header of 30 bytes, the name, and no extra field: the kind stands at 38, uncompressed
    expect(strFromU8(bytes.subarray(30, 38 + odtMediaType.length))).toBe(`mimetype${odtMediaType}`);
  });

  it('names every part', () => {
    const named = [...text('META-INF/manifest.xml').matchAll(/full-path="([^"]*)"/g)].map(([, path]) => path);
    expect(named).toEqual(['/', 'content.xml', 'styles.xml', 'meta.xml', 'Pictures/1.png']);
    for (const path of named.slice(1)) expect(parts[path ?? ''], path).toBeDefined();
    expect(parts['Pictures/1.png']).toEqual(new Uint8Array(png));
  });

  it('keeps what was written, and no sign that means something in XML', () => {
    const content = text('content.xml');
    expect(content).toContain('<text:p text:style-name="Title">Verslag &lt;&amp;&gt; &quot;Oeverstad&quot;</text:p>');
    expect(content).toContain(
      'Twee <text:s text:c="1"/>spaties<text:line-break/>een regel,<text:tab/>een tab en een bel.',
    );
    expect(content).toContain('text:outline-level="2">Afspraken</text:h>');
    expect(content.match(/<text:list-item>/g)).toHaveLength(2);
    expect(content).toContain('<svg:desc>Kaart van &quot;Oeverstad&quot;</svg:desc>');
    // as wide as the text, and half as high
    expect(content).toContain('svg:width="17.000cm" svg:height="8.500cm"');
  });

  it('has a table whose header comes back, with numbers to the right', () => {
    const content = text('content.xml');
    expect(/<table:table-header-rows>.*<\/table:table-header-rows>/s.exec(content)?.[0]).toContain('>Criterium<');
    expect(content).toContain('<text:p text:style-name="CellRight">30</text:p>');
    expect(content).toContain('<text:p text:style-name="Cell">Bus</text:p>');
  });

  it('uses only styles it has', () => {
    const known = new Set(
      [
        ...`${text('styles.xml')}${text('content.xml')}`.matchAll(
          /<(?:style:style|text:list-style) style:name="([^"]*)"/g,
        ),
      ].map(([, name]) => name),
    );
    const used = [...text('content.xml').matchAll(/(?:text|table|draw):style-name="([^"]*)"/g)].map(([, name]) => name);
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });

  it('says on every page that its figures are made up, and only then', () => {
    expect(text('styles.xml')).toContain('· Fictieve gegevens ·');
    expect(
      strFromU8(unzipSync(odtFile({ ...document, isInvented: false }))['styles.xml'] ?? new Uint8Array()),
    ).not.toContain('Fictieve');
  });

  it('is the same, byte for byte, the second time', () => {
    expect(Buffer.compare(odtFile(document), bytes)).toBe(0);
    expect(text('meta.xml')).toContain('<dc:date>2026-01-05T21:00:00</dc:date>');
  });

  it('opens in LibreOffice and becomes a Word file that says the same', ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'wijkbalans-odt-'));
    try {
      writeFileSync(join(folder, 'verslag.odt'), bytes);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const convert = [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, join(folder, 'verslag.odt')];
      const ran = spawnSync('soffice', convert, { encoding: 'utf8' });
      // LibreOffice Calc alone runs, and then has no filter for texts
      if (ran.error !== undefined || !existsSync(join(folder, 'verslag.docx'))) {
        skip('LibreOffice Writer is not here: the text was not opened');
      }
      const word = strFromU8(
        unzipSync(readFileSync(join(folder, 'verslag.docx')))['word/document.xml'] ?? new Uint8Array(),
      );
      for (const words of ['Afspraken', 'Eén &amp; twee', '0,4 × 110 = 44', 'Kaart van', 'Criterium']) {
        expect(word).toContain(words);
      }
      expect(word).toContain('<w:tblHeader');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});
