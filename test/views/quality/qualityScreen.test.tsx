import { describe, expect, it } from 'vitest';
import { QualityScreen } from '../../../src/views/quality/QualityScreen.tsx';
import { dataset } from '../profile/inventedTown.ts';
import { renderTown } from '../profile/renderTown.tsx';

const html = renderTown(<QualityScreen onClose={() => undefined} />);
const rowsOf = (title: string): readonly (readonly string[])[] => {
  const part = new RegExp(`aria-label="${title}".*?</section>`).exec(html)?.[0] ?? '';
  return [...part.matchAll(/<tr.*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[hd].*?<\/t[hd]>/g)].map(([cell]) => cell.replaceAll(/<[^>]+>/g, '')),
  );
};
const cellOf = (rows: readonly (readonly string[])[], name: string, column: string): string | undefined =>
  rows.find(([first]) => first === name)?.[rows[0]?.indexOf(column) ?? -1];

describe('QualityScreen', () => {
  it('has a row for every indicator of the data and one for every area', () => {
    // the header on top; the figure the application works out itself is not among them
    expect(rowsOf('Per cijfer')).toHaveLength(1 + dataset.indicators.length);
    expect(rowsOf('Per wijk')).toHaveLength(1 + dataset.areas.length);
  });

  it('tells per indicator what is missing and why', () => {
    const rows = rowsOf('Per cijfer');
    const ses = dataset.indicators.find(({ id }) => id === 'ses_woa')?.label ?? '';
    expect(cellOf(rows, ses, 'Te kleine aantallen')).toBe('1');
    expect(cellOf(rows, ses, 'Bekend')).toBe('11');
    expect(cellOf(rows, ses, 'Dekking')).toMatch(/^91,7\s%$/);
    const cohesion = dataset.indicators.find(({ id }) => id === 'sociale_cohesie')?.label ?? '';
    expect(cellOf(rows, cohesion, 'Van groter gebied')).toBe('1');
  });

  it('tells per area what is missing', () => {
    const rows = rowsOf('Per wijk');
    expect(cellOf(rows, 'Wilgenrijk', 'Te kleine aantallen')).toBe('1');
    expect(cellOf(rows, 'Kanaalzone-Zuid', 'Niet gemeten')).toBe('1');
  });

  it('names what was checked', () => {
    expect(html).toContain('Elk gebied heeft een grens op de kaart.');
    expect(html).toContain('Niet na te gaan met deze gegevens.');
  });
});
