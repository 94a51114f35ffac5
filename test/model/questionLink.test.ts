import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { type Group, groupRoles, type QuestionContent } from '../../src/domain/ballot.ts';
import { qrModules } from '../../src/export/qrPicture.ts';
import { questionFragment, questionOf, readQuestion } from '../../src/model/questionLink.ts';
import { asksQuestion } from '../../src/model/questionPart.ts';
import { digest } from '../../src/sources/digest.ts';

const content: QuestionContent = {
  municipality: 'GM9901' as AreaCode,
  title: 'Wat weegt voor u, nu & later?',
  way: 'punten',
  criteria: [
    { id: 'rust', label: 'Rust; weinig prikkels' },
    { id: 'ov', label: 'Bus of trein, ≤ 500 m + 10 %' },
  ],
};
const groups: readonly Group[] = [
  { id: 'g1', label: 'Bewoners', role: 'bewoners' },
  { id: 'g2', label: 'Zorg & welzijn', role: 'zorgaanbieder' },
];

describe('a question in a link', () => {
  it('has an id made of its content, whatever the order of its keys', async () => {
    const { id } = await questionOf(content, digest);
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    const { way, criteria, title, municipality } = content;
    expect((await questionOf({ criteria, title, way, municipality }, digest)).id).toBe(id);
    expect((await questionOf({ ...content, title: 'Iets anders' }, digest)).id).not.toBe(id);
    expect((await questionOf({ ...content, criteria: content.criteria.toReversed() }, digest)).id).not.toBe(id);
  });

  it('comes back, between other parts of the fragment', async () => {
    const question = await questionOf(content, digest);
    const fragment = await questionFragment({ question, groups }, digest);
    expect(fragment).toMatch(/^stem=1\.[0-9a-f]{8}\.GM9901;punten;Wat\+weegt\+voor\+u%2C\+nu\+%26\+later/);
    expect(await readQuestion(fragment, digest)).toEqual({ ok: true, value: { question, groups } });
    expect(await readQuestion(`#gemeente=GM9901&${fragment}&kaart=1`, digest)).toMatchObject({ ok: true });
    expect(asksQuestion(`#gemeente=GM9901&${fragment}`)).toBe(true);
  });

  it('comes back for any words', async () => {
    const words = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
    const some = fc.record({
      title: words,
      way: fc.constantFrom('punten' as const, 'paren' as const),
      labels: fc.array(words, { minLength: 2, maxLength: 6 }),
      groups: fc.array(fc.record({ label: words, role: fc.constantFrom(...groupRoles) }), { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(some, async ({ title, way, labels, groups: asked }) => {
        const criteria = labels.map((label, at) => ({ id: `c${at}`, label }));
        const question = await questionOf({ municipality: content.municipality, title, way, criteria }, digest);
        const numbered = asked.map((group, at) => ({ id: `g${at + 1}`, ...group }));
        const fragment = await questionFragment({ question, groups: numbered }, digest);
        expect(await readQuestion(`#${fragment}`, digest)).toEqual({ ok: true, value: { question, groups: numbered } });
      }),
      { numRuns: 60 },
    );
  });

  it('fits a QR code that a room can scan, also with fifteen criteria and six groups', async () => {
    const criteria = Array.from({ length: 15 }, (_, at) => ({
      id: `criterium_${at}`,
      label: `Afstand tot een huisarts ${at}`,
    }));
    const asked = groupRoles.map((role, at) => ({ id: `g${at + 1}`, label: `Groep ${role}`, role }));
    const question = await questionOf({ ...content, criteria }, digest);
    const fragment = await questionFragment({ question, groups: asked }, digest);
    const made = qrModules(`https://wijkbalans.voorbeeld.nl/kaart/#${fragment}`);
    // version 25 and the quiet zone
    expect(made.ok && made.value.length).toBeLessThanOrEqual(117 + 8);
  });

  it('is refused when damaged, absent or of a later version', async () => {
    const question = await questionOf(content, digest);
    const fragment = await questionFragment({ question, groups }, digest);
    const refused = async (text: string): Promise<string> => {
      const found = await readQuestion(text, digest);
      return found.ok ? 'read' : found.problem.kind;
    };
    expect(await refused('#gemeente=GM9901')).toBe('no_question');
    expect(asksQuestion('#systeem=1')).toBe(false);
    expect(await refused(fragment.replace('=1.', '=2.'))).toBe('newer');
    for (const spoiled of [
      fragment.slice(0, -1),
      fragment.replace('Rust', 'Last'),
      fragment.replace('g2', 'g3'),
      `${fragment}x`,
      'stem=',
      'stem=1.',
      'stem=1..',
    ]) {
      expect(await refused(spoiled), spoiled).toBe('damaged');
    }
    // whole, and yet no question: the check is right, the content is not
    const body = 'GM9901;raden;Titel;a,A,b,B;';
    const check = digest(new TextEncoder().encode(body)).slice(0, 8);
    expect(await refused(`stem=1.${check}.${body}`)).toBe('damaged');
    const broken = 'GM9901;punten;%E0%A4;a,A,b,B;';
    expect(await refused(`stem=1.${digest(new TextEncoder().encode(broken)).slice(0, 8)}.${broken}`)).toBe('damaged');
  });
});
