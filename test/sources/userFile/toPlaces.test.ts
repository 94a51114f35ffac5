import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../../src/domain/userImport.ts';
import { Importing, smallFiles } from './importTown.ts';

// two points of the example: L01 and P01 of its own lists
const inLijsterhof = '5.22743;52.55621';
const inDeIep = '5.20439;52.57652';

const asPlan =
  (change: Partial<NonNullable<ImportPlan['places']>>) =>
  (plan: ImportPlan): ImportPlan => ({
    ...plan,
    places: plan.places === null ? null : { ...plan.places, ...change },
  });

describe('points of a file', { timeout: 60_000 }, () => {
  it('become candidate sites in their buurt; what cannot be read stays unknown', async () => {
    const page = new Importing(smallFiles);
    const text = [
      'naam;lon;lat;hectare;capaciteit;eigenaar;prikkelarm;opmerking',
      `Oude gymzaal;${inLijsterhof};0,8;30;gemeente;ja;vrij`,
      `Veld;${inDeIep};veel;2,5;;misschien;`,
      `;${inDeIep};1;1;;;`,
      'Buiten de stad;5.9;52.2;1;1;;;',
    ].join('\n');
    const record = await page.add('locaties.csv', text);
    const { sites } = await page.bundle();
    const made = sites.filter(({ name }) => ['Oude gymzaal', 'Veld'].includes(name));
    expect(made).toEqual([
      {
        // Python: sha256('Oude gymzaal\n5.22743\n52.55621'), the first twelve digits
        id: 'plek-8b52a1bc78bd',
        name: 'Oude gymzaal',
        lon: 5.22743,
        lat: 52.55621,
        area: 'BU99010500',
        hectares: 0.8,
        owner: 'gemeente',
        zoning: '',
        capacity: 30,
        availableFrom: null,
        lowStimulus: true,
        greenBlueNetwork: null,
        note: 'vrij',
      },
      {
        id: 'plek-dc31cd39c90e',
        name: 'Veld',
        lon: 5.20439,
        lat: 52.57652,
        area: 'BU99010603',
        hectares: null,
        owner: '',
        zoning: '',
        capacity: null,
        availableFrom: null,
        lowStimulus: null,
        greenBlueNetwork: null,
        note: '',
      },
    ]);
    expect(record).toMatchObject({ places: { as: 'sites', count: 2 }, figures: [], rows: 0 });
    const told = record.notes.map(({ sentence }) => sentence);
    expect(told).toContain(
      'In locaties.csv, rij 3, kolom capaciteit staat "2,5": hier hoort een geheel getal van 0 of meer; dit blijft onbekend.',
    );
    expect(told).toContain(
      'In locaties.csv, rij 3, kolom prikkelarm staat "misschien": hier hoort ja of nee; dit blijft onbekend.',
    );
    expect(told).toContain('In locaties.csv, rij 4: zonder naam kan dit punt niet mee.');
    expect(told).toContain(
      'In locaties.csv, rij 5 ("Buiten de stad"): dit punt (5.9 52.2) ligt buiten Oeverstad en blijft weg.',
    );
  });

  it('are known by the column names of a bundle too', async () => {
    const page = new Importing(smallFiles);
    const text = [
      'id;name;lon;lat;area;hectares;owner;zoning;capacity;available_from;available_to;permanence;low_stimulus;green_blue_network;partners;note',
      `L9;Oude gymzaal;${inLijsterhof};;0,8;gemeente;wonen;30;2027;2036;tijdelijk;ja;nee;Stichting De Boog;vrij`,
    ].join('\n');
    await page.add('sites.csv', text);
    const { sites } = await page.bundle();
    expect(sites.filter(({ id }) => id === 'L9')).toMatchObject([
      {
        ...{ name: 'Oude gymzaal', hectares: 0.8, owner: 'gemeente', zoning: 'wonen', capacity: 30, note: 'vrij' },
        ...{ availableFrom: 2027, availableTo: 2036, permanence: 'tijdelijk', partners: 'Stichting De Boog' },
        ...{ lowStimulus: true, greenBlueNetwork: false },
      },
    ]);
  });

  it('become projects where a column names concepts of the list', async () => {
    const page = new Importing(smallFiles);
    const text = [
      'naam;lon;lat;woonvorm;fase;plaatsen vragers;start;eind',
      `Het Anker;${inDeIep};Gemengd wonen;in aanbouw;12;2027;2026`,
      `De Boei;${inDeIep};housing_first;bestaand;;2020;`,
      `Onbekend;${inDeIep};kasteel;bestaand;;2020;`,
    ].join('\n');
    const record = await page.add('projecten.csv', text);
    const { projects } = await page.bundle();
    const made = projects.filter(({ name }) => ['Het Anker', 'De Boei', 'Onbekend'].includes(name));
    expect(
      made.map(({ name, concept, status, placesVragers, yearFrom, yearTo }) => [
        name,
        concept,
        status,
        placesVragers,
        yearFrom,
        yearTo,
      ]),
    ).toEqual([
      ['Het Anker', 'gemengd_wonen', 'in_aanbouw', 12, 2027, null],
      ['De Boei', 'housing_first', 'gerealiseerd', null, 2020, null],
    ]);
    expect(record.notes.map(({ sentence }) => sentence)).toEqual([
      'In projecten.csv, rij 2, kolom eind staat "2026": het project eindigt voor het begin (2027); het einde blijft onbekend.',
      'In projecten.csv, rij 4, kolom woonvorm staat "kasteel": dit staat niet in de lijst van woonconcepten.',
    ]);
    await page.undo(record.id);
    expect(page.files).toEqual(smallFiles);
  });

  it('become facilities of one kind when a person says which', async () => {
    const page = new Importing(smallFiles);
    const change = asPlan({
      as: 'facilities',
      fields: { name: { from: 'column', column: 'naam' }, kind: { from: 'fixed', value: 'huisarts' } },
    });
    const record = await page.add('artsen.csv', `naam;lon;lat\nPraktijk <b>De Brug</b>;${inDeIep}\n`, change);
    expect(record.places).toEqual({ as: 'facilities', count: 1 });
    expect((await page.bundle()).facilities.at(-1)).toMatchObject({
      name: 'Praktijk <b>De Brug</b>',
      kind: 'huisarts',
      area: 'BU99010603',
    });
  });

  it('keep the ids of the file, else one by what they are, so that work on them fits whoever adds the same file', async () => {
    const page = new Importing(smallFiles);
    const [given] = (await page.bundle()).sites;
    const text = [
      'id;naam;lon;lat',
      `P-1;Oude gymzaal;${inLijsterhof}`,
      `P-1;Nog een;${inDeIep}`,
      `;Zonder id;${inDeIep}`,
      `${given?.id};Id van een ander;${inDeIep}`,
    ].join('\n');
    await page.add('locaties.csv', text);
    const idsOf = async (): Promise<string[]> => {
      const { sites } = await page.bundle();
      const names = ['Oude gymzaal', 'Nog een', 'Zonder id', 'Id van een ander'];
      return sites.filter(({ name }) => names.includes(name)).map(({ id }) => id);
    };
    expect((await idsOf()).sort()).toEqual(
      ['P-1', 'plek-a534f74542f7', 'plek-c1108bf7453d', 'plek-2a4053ece7e0'].sort(),
    );
    const second = await page.add('locaties.csv', text);
    const all = await idsOf();
    expect(new Set(all).size).toBe(8);
    // with the id of the file taken, the first place of the second time still has one of its own
    expect(all.filter((id) => id.startsWith(second.id))).toHaveLength(3);
  });
});
