import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../src/domain/area.ts';
import { Distribution } from '../../../src/views/charts/Distribution.tsx';
import { Scatter } from '../../../src/views/charts/Scatter.tsx';
import { codes } from '../profile/inventedTown.ts';
import { renderTown } from '../profile/renderTown.tsx';

const code = (row: number) => codes[row] ?? ('' as AreaCode);

describe('Scatter', () => {
  const html = renderTown(<Scatter />, { selected: code(1), compared: [code(2)] });

  it('is one tab stop with an option per scored area, named with both scores', () => {
    expect(html.match(/tabindex="0"/g)).toHaveLength(1);
    expect(html.match(/role="option"/g)).toHaveLength(11);
    expect(html).toMatch(/aria-label="Stationskwartier: draagkracht \d+, draaglast \d+"/);
    expect(html.match(/aria-selected="true"/g)).toHaveLength(1);
  });

  it('points from the list to an option that exists', () => {
    const [, active = ''] = /aria-activedescendant="([^"]+)"/.exec(html) ?? [];
    expect(html).toContain(`id="${active}"`);
  });

  it('names the four fields and says what is left out', () => {
    for (const name of ['Ruimte', 'Stevig, maar', 'Rustig,', 'versterken']) expect(html).toContain(name);
    expect(html).toContain('1 wijk heeft geen score');
  });

  it('never draws an area without a score', () => {
    expect(html).not.toContain('Industriehaven');
    expect(html).not.toContain('NaN');
  });
});

describe('Distribution', () => {
  it('shows the balance as two charts, because the axes are never merged', () => {
    const html = renderTown(<Distribution />);
    expect(html.match(/<figure/g)).toHaveLength(2);
    expect(html).toContain('Verdeling: Draagkracht');
    expect(html).toContain('Verdeling: Draaglast');
  });

  it('says in words what it draws, and how many areas have no value', () => {
    const html = renderTown(<Distribution />, { measure: 'indicator:ses_woa' });
    expect(html).toMatch(/Laagste -?\d+,\d\d, middelste -?\d+,\d\d, hoogste \d+,\d\d\. Gemiddeld \d+,\d\d\./);
    expect(html).toContain('Geen gegevens voor 1 wijk.');
    expect(html.match(/<circle/g)).toHaveLength(11);
  });

  it('names the selected area with its value', () => {
    const html = renderTown(<Distribution />, { measure: 'indicator:p_koop', selected: code(4) });
    expect(html).toMatch(/Kanaalzone-Zuid \d+,\d %/);
  });
});
