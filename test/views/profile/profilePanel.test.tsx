import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../src/domain/area.ts';
import { ComparePanel } from '../../../src/views/profile/ComparePanel.tsx';
import { ProfilePanel } from '../../../src/views/profile/ProfilePanel.tsx';
import { codes } from './inventedTown.ts';
import { renderTown } from './renderTown.tsx';

const code = (row: number) => codes[row] ?? ('' as AreaCode);
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&#x27;', "'");

describe('ProfilePanel', () => {
  it('is the region Profiel and tells how the municipality stands when nothing is selected', () => {
    const html = renderTown(<ProfilePanel />);
    expect(html).toContain('<section class="wb-profile" aria-label="Profiel" tabindex="-1">');
    const text = textOf(html);
    expect(text).toContain('Oeverstad in het kort');
    const counts = [
      ...text.matchAll(/(Ruimte|Stevig, maar veel gevraagd|Rustig, weinig steun|Eerst versterken) (\d+)/g),
    ];
    const placed = counts.reduce((sum, [, , count]) => sum + Number(count), 0);
    expect(counts).toHaveLength(4);
    expect(placed).toBe(11);
    expect(text).toContain('Zonder score 1');
  });

  it('names strengths before what asks for attention, and both axes apart', () => {
    const text = textOf(renderTown(<ProfilePanel />, { selected: code(1) }));
    expect(text.indexOf('Sterk')).toBeGreaterThan(0);
    expect(text.indexOf('Sterk')).toBeLessThan(text.indexOf('Vraagt aandacht'));
    expect(text).toMatch(/Draagkracht \d+ (rond gemiddeld|(veel )?(hoger|lager)) · 10 van 10 cijfers/);
    expect(text).toMatch(/Draaglast \d+ (rond gemiddeld|(veel )?(hoger|lager)) · 12 van 12 cijfers/);
    expect(text).toContain('Ten opzichte van Oeverstad');
  });

  it('adds the contributions up to the score', () => {
    const text = textOf(renderTown(<ProfilePanel />, { selected: code(1), measure: 'index:ouderenindex' }));
    const [, sign, sum, score] = /Samen ([+−]?)(\d+,\d) → (\d+)/.exec(text) ?? [];
    const points = Number(sum?.replace(',', '.')) * (sign === '−' ? -1 : 1);
    expect(Math.abs(100 + points - Number(score))).toBeLessThanOrEqual(0.55);
  });

  it('says why an area with too few inhabitants has no score, and shows no strengths', () => {
    const text = textOf(renderTown(<ProfilePanel />, { selected: code(10) }));
    expect(text).toContain('Hier wonen te weinig mensen (minder dan 100)');
    expect(text).toContain('Draagkracht: geen score');
    expect(text).not.toContain('Vraagt aandacht');
    expect(text).not.toContain('NaN');
  });

  it('marks figures of a larger area and figures that are hidden', () => {
    expect(textOf(renderTown(<ProfilePanel />, { selected: code(2) }))).toContain(
      'cijfer van de gemeente: telt niet mee',
    );
    expect(textOf(renderTown(<ProfilePanel />, { selected: code(3) }))).toContain('niet getoond: te kleine aantallen');
  });

  it('lists projects inside and near, whatever the filter of the map hides', () => {
    const hidden = { shown: false, hiddenConcepts: [], hiddenStatuses: [] };
    const text = textOf(renderTown(<ProfilePanel />, { selected: code(0), projects: hidden }));
    expect(text).toContain('De Kade Gemengd wonen, gerealiseerd in dit gebied');
    expect(text).toMatch(/Havenlicht Flexwonen, gepland op 1\d0 meter/);
    expect(text).not.toContain('Ver Weg');
  });

  it('uses no word of judgement', () => {
    for (const row of codes.keys())
      expect(textOf(renderTown(<ProfilePanel />, { selected: code(row) }))).not.toMatch(/slecht|probleem|achterstand/i);
  });
});

describe('ComparePanel', () => {
  it('shows nothing while no area is compared', () => {
    expect(renderTown(<ComparePanel />)).toBe('');
  });

  it('is a table with a header per area, a header per row, and words beside the shapes', () => {
    const html = renderTown(<ComparePanel />, { compared: [code(7), code(0)] });
    expect(html).toContain('aria-label="Vergelijking"');
    expect(html.indexOf('Nieuw-Oeverstad')).toBeLessThan(html.indexOf('Oude Haven'));
    expect(html.match(/<th scope="col"/g)).toHaveLength(4);
    expect(textOf(html)).toMatch(/veel hoger|hoger|lager/);
    expect(html).toContain('aria-label="Weghalen: Oude Haven"');
  });

  it('asks for another area when there is only one', () => {
    expect(textOf(renderTown(<ComparePanel />, { compared: [code(0)] }))).toContain('Kies nog een gebied');
  });
});
