import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SiteMeasure } from '../../../src/domain/siting.ts';
import type { PdfBlock } from '../../../src/export/pdf.ts';
import { decisionBlocks } from '../../../src/export/siting/decisionBlocks.ts';
import type { DecisionSheet } from '../../../src/export/siting/decisionSheet.ts';
import { decisionPdf } from '../../../src/export/siting/pdf.ts';
import { siteMatrix } from '../../../src/model/siteMatrix.ts';
import { notoFonts } from '../notoFonts.ts';
import { decision, sites, siting } from './decision.ts';

const page = { size: 'A4', layout: 'portrait' } as const;

/** What a reader sees of the blocks, in order. */
function wordsOf(blocks: readonly PdfBlock[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'table':
          return [block.caption, block.header.join(' | '), ...block.rows.map((row) => row.join(' | '))].join('\n');
        case 'list':
          return block.items.join('\n');
        case 'fields':
          return block.fields.map((field) => field.join(': ')).join('\n');
        case 'picture':
          return block.alt;
        case 'new_page':
          return '';
        default:
          return block.text;
      }
    })
    .join('\n');
}

const wordsFor = (own: Partial<DecisionSheet> = {}): string => wordsOf(decisionBlocks(decision(own), { map: null }));

describe('decision on paper', () => {
  it('tells what was asked, what was chosen and why', () => {
    const words = wordsFor();
    expect(words).toContain('Let op: de gegevens in dit stuk zijn fictief.');
    expect(words).toContain('Woonzorgconcept: Kamertraining. Voor wie: jongeren');
    expect(words).toContain('Van 5 locaties voldoen er 4 aan de regels. Op de shortlist staat er 1.');
    expect(words).toContain('Groot genoeg | Oppervlakte: ten minste 0,5 ha | 1');
    expect(words).toContain(
      'C1 Ruimte | Ruimte voor woningen | 0 woningen of minder geeft score 0; 40 woningen of meer geeft 100',
    );
    expect(words).toContain('1. =Kade | De Kade, Lijsterhof | plaats 3 van 4, score 62,5 | + dicht bij het water');
    expect(words).toContain('besproken met de wijkraad');
  });

  it('tells places people brought themselves from figures out of the sources', () => {
    const own = 'Door de gebruiker toegevoegd: 5 kandidaatlocaties uit proef.csv.';
    const words = wordsFor({ invented: false, own });
    expect(words).toContain(own);
    expect(words).toContain('gegevens uit genoemde bronnen, met eigen plekken');
    expect(wordsFor({ invented: false })).not.toContain('eigen plekken');
    expect(wordsFor({ invented: true, own })).toContain('fictieve gegevens');
  });

  it('holds every site: those that remain with their place, those that fall away with the reason', () => {
    const words = wordsFor();
    expect(words).toMatch(
      /^Hof \| De Kade, Lijsterhof \| {2}\| 1 \| 100,0 \| 75\u00a0% \|.*Rust: nog geen oordeel\.$/m,
    );
    expect(words).toContain('Pad | De Kade, Lijsterhof | Groot genoeg: Oppervlakte: ten minste 0,5 ha; hier 0,25 ha');
    expect(words).toMatch(/^Hof \| 100 \| –$/m);
  });

  it('names what all sites lack once, and of each site what it lacks beyond that', () => {
    const bare = sites.map((site) => ({
      ...site,
      candidate: { ...site.candidate, judgements: new Map([['Is het er rustig?', null]]) },
    }));
    const words = wordsOf(decisionBlocks(decision({ sureness: null }, bare), { map: null }));
    expect(words).toContain('Dit ontbreekt bij al deze locaties:\nRust: nog geen oordeel.');
    expect(words.match(/nog geen oordeel/g)).toHaveLength(1);
    expect(words).toMatch(/^Locatie .*\| Daaronder: wat verder ontbreekt$/m);
    expect(words).toMatch(/^Werf "Oost" \| .*\| Ruimte: niet bekend\.$/m);
    expect(words).toMatch(/^Veld \| .*\| 75\u00a0% \| $/m);
    const [one] = bare;
    const alone = wordsOf(decisionBlocks(decision({ sureness: null }, one === undefined ? [] : [one]), { map: null }));
    expect(alone).toMatch(/^Veld \| .*\| Rust: nog geen oordeel\.$/m);
    expect(alone).not.toContain('bij al deze locaties');
  });

  it('holds 29 sites of which most is missing in eight pages of A4', async () => {
    const [site] = sites;
    if (site === undefined) throw new Error('no site');
    const many = Array.from({ length: 29 }, (_, at) => ({
      ...site,
      candidate: { ...site.candidate, site: { ...site.candidate.site, id: `P${at}`, name: `Proeflocatie ${at}` } },
    }));
    const criteria = Array.from({ length: 10 }, (_, at) => ({
      id: `c${at}`,
      label: `Een criterium met een lange naam, nummer ${at}`,
      weight: 1,
      measure: { kind: 'judgement', question: `vraag ${at}` } as const,
      value: { kind: 'linear', worst: 1, best: 5 } as const,
      status: 'voorbeeld' as const,
    }));
    // of each site other criteria are known, of all sites the first six never
    const read = (at: number) => (measure: SiteMeasure) => {
      const asked = measure.kind === 'judgement' ? Number(measure.question.slice(6)) : 0;
      return asked > 5 && (asked + at) % 3 === 0 ? 3 : null;
    };
    const matrix = siteMatrix(
      many.map(({ candidate }, at) => ({ id: candidate.site.id, read: read(at) })),
      [],
      criteria,
    );
    const sheet = decision({ sureness: null, siting: { ...siting, rules: [], criteria }, matrix, changes: [] }, many);
    const file = await decisionPdf(sheet, { page, map: null }, notoFonts);
    expect(
      Buffer.from(file)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length,
    ).toBeLessThanOrEqual(8);
  });

  it('never shows a missing value as 0', () => {
    const table = decisionBlocks(decision(), { map: null }).find(
      (block) => block.kind === 'table' && block.header.includes('C1'),
    );
    expect(table?.kind === 'table' ? table.rows.flat() : []).not.toContain('0');
  });

  it('says how sure the order is, what was sealed and what changed since', () => {
    const words = wordsFor();
    expect(words).toContain('nagerekend met 50 andere wegingen en 5 rekenmethoden');
    expect(words).toContain(`Verzegeld op 20 november 2026 om 10:00 met vingerafdruk ${'a'.repeat(64)}.`);
    expect(words).toContain('Sinds het verzegelen is veranderd:\ngewicht van “Ruimte”: van 2 naar 3');
    expect(wordsFor({ changes: [] })).toContain('Sinds het verzegelen is niets veranderd.');
    expect(wordsFor({ seal: null, changes: [] })).toContain('zijn niet vooraf verzegeld');
  });

  it('names a chosen site that fell away or is gone', () => {
    const words = wordsFor({
      shortlist: {
        sites: [
          { site: 'L5', note: '' },
          { site: 'weg', note: 'x' },
        ],
        note: '',
      },
    });
    expect(words).toContain('1. Pad | De Kade, Lijsterhof | Valt af. Groot genoeg:');
    expect(words).toContain('2. weg |  | Locatie weg staat niet meer in de lijst van locaties. | x');
  });

  it('tells of each area how much of either axis is known', () => {
    const words = wordsFor();
    expect(words).toContain(
      'De Kade | 104,3 | 88\u00a0% | geen score | 40\u00a0% | geen balans | =Kade, Hof, Werf "Oost", Veld, Pad',
    );
    expect(words).toContain('ten opzichte van het gemiddelde van Oeverstad (= 100) “Bekend” is het deel');
  });

  it('gives a long address to follow and to scan, and names the file that holds the same', async () => {
    const address = `https://example.org/#werk=${'aB3_'.repeat(200)}`;
    const blocks = decisionBlocks(decision({ link: address }), { map: null });
    const words = wordsOf(blocks);
    expect(words).not.toContain(address);
    expect(words).toContain('Het adres telt 826 tekens');
    expect(words).toContain('oeverstad-weging.wijkbalans.json');
    expect(blocks).toContainEqual({ kind: 'link', text: 'Open dit werk in Wijkbalans', address });
    expect(blocks.at(-1)).toMatchObject({ kind: 'picture', alt: 'QR-code met het adres waarmee dit werk opengaat.' });
    const endless = decisionBlocks(decision({ link: `${address}${'a'.repeat(2_000)}` }), { map: null });
    expect(endless.some(({ kind }) => kind === 'picture')).toBe(false);
    const file = await decisionPdf(decision({ link: address }), { page, map: null }, notoFonts);
    expect(Buffer.from(file).toString('latin1')).toContain(`/URI (${address})`);
  });

  it('can be written without a single site, rule, criterion or effect', async () => {
    const bare = decision({ sureness: null, shortlist: { sites: [], note: '' }, sources: [], link: null }, []);
    const file = await decisionPdf(bare, { page, map: null }, notoFonts);
    expect(Buffer.from(file).toString('latin1')).toContain('/Marked true');
    expect(wordsOf(decisionBlocks(bare, { map: null }))).toContain('Er is nog geen locatie gekozen.');
  });
});

const reader = spawnSync('pdftotext', ['-v']).error === undefined;
if (!reader) console.log('pdftotext is not installed: the words of the decision are not read back.');

describe.skipIf(!reader)('decision as a file', () => {
  it.each(['A4', 'A3'] as const)('keeps every word on %s', async (size) => {
    const folder = mkdtempSync(join(tmpdir(), 'wijkbalans-pdf-'));
    try {
      const file = join(folder, 'd.pdf');
      const made = await decisionPdf(decision(), { page: { size, layout: 'landscape' }, map: null }, notoFonts);
      writeFileSync(file, made);
      const { stdout, stderr } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
      expect(stderr).toBe('');
      for (const name of [
        '=Kade',
        'Hof',
        'Pad',
        'Veld',
        'Werf "Oost"',
        'fictieve gegevens',
        'https://example.org/#w=1',
      ]) {
        expect(stdout).toContain(name);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
