import { describe, expect, it, vi } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { noChoices } from '../../src/domain/placeWork.ts';
import { noWork } from '../../src/domain/scenario.ts';
import type { Siting } from '../../src/domain/siting.ts';
import { jsonText, scenarioOf } from '../../src/export/scenario.ts';
import { seal } from '../../src/model/seal.ts';
import { digest } from '../../src/sources/digest.ts';
import { fakeSite, manifestOf, openPage } from './fakePorts.ts';

const siting: Siting = {
  kind: 'wijkbalans-locaties',
  schemaVersion: 1,
  municipality: { code: 'GM9901' as AreaCode, name: 'Oeverstad' },
  concept: 'gemengd_wonen',
  rules: [
    {
      id: 'ruimte',
      label: 'Genoeg ruimte',
      holds: 'all',
      demands: [{ is: 'at_least', measure: { kind: 'attribute', attribute: 'capacity' }, limit: 8 }],
      status: 'voorbeeld',
    },
  ],
  criteria: [],
  method: 'weighted_sum',
  shortlist: 5,
};
const whole = () => seal(siting, '2026-01-01T00:00:00.000Z', digest);
const tampered = async () => ({ ...(await whole()), content: { ...siting, shortlist: 3 } });
const page = () => openPage(fakeSite());
const file = (value: unknown, name = 'regels.json') => new File([JSON.stringify(value)], name);

describe('seals', () => {
  it('made here are whole, tell when, and stay', async () => {
    const { store, data, session } = await page();
    const made = await session.commands.siting.seal(siting);
    if (!made.ok) throw new Error(made.failure.sentence);
    expect(made.value.sha256).toBe((await whole()).sha256);
    expect(Date.parse(made.value.sealedAt)).toBeGreaterThan(0);
    store.emit({ kind: 'put_seal', seal: made.value });
    await vi.waitFor(() => expect(store.getState().work.choices?.seals).toHaveLength(1));
    expect(data().failure).toBeNull();
    session.stop();
  });

  it('that do not fit their content are taken away and named, also when undoing brings them back', async () => {
    const { store, data, session } = await page();
    store.emit({ kind: 'put_seal', seal: await tampered() });
    await vi.waitFor(() => expect(store.getState().work.choices?.seals ?? []).toEqual([]));
    expect(data().failure?.sentence).toContain('De verzegeling van “Gemengd wonen” klopt niet');
    session.commands.dismissFailure();
    store.emit({ kind: 'undo' });
    expect(store.getState().work.choices?.seals).toHaveLength(1);
    await vi.waitFor(() => expect(store.getState().work.choices?.seals ?? []).toEqual([]));
    expect(data().failure?.sentence).toContain('vervallen');
    session.stop();
  });

  it('in a file of work are checked: a broken one is named, the rest of the work is there', async () => {
    const { store, data, session } = await page();
    const work = { ...noWork, choices: { ...noChoices, seals: [await tampered()], blind: ['flexwonen'] } };
    const opened = await session.commands.openWork(file(scenarioOf(work, manifestOf('GM9901'), new Date(0))));
    expect(opened.ok).toBe(true);
    await vi.waitFor(() => expect(data().failure?.sentence).toContain('klopt niet'));
    expect(store.getState().work.choices).toEqual({ ...noChoices, blind: ['flexwonen'] });
    session.stop();
  });

  it('kept by the browser are checked on the next visit', async () => {
    const site = fakeSite();
    const good = await whole();
    const work = {
      ...noWork,
      choices: { ...noChoices, seals: [good, { ...good, content: { ...siting, concept: 'flexwonen' } }] },
    };
    site.work.kept.set('GM9901', jsonText(scenarioOf(work, manifestOf('GM9901'), new Date(0))));
    const { store, session } = await openPage(site);
    await vi.waitFor(() => expect(store.getState().work.choices?.seals).toEqual([good]));
    session.stop();
  });
});

describe('files of rules and concepts', () => {
  it('are read for the municipality on screen, and refused in one sentence', async () => {
    const { session } = await page();
    const { readSiting } = session.commands.siting;
    expect(await readSiting(file(siting))).toEqual({ ok: true, value: siting });
    const elsewhere = await readSiting(file({ ...siting, municipality: { code: 'GM9902', name: 'Duindam' } }));
    expect(elsewhere.ok ? '' : elsewhere.failure.sentence).toBe(
      'regels.json gaat over Duindam (GM9902), maar de gegevens zijn van Stad GM9901 (GM9901).',
    );
    const older = await readSiting(file({ ...siting, schemaVersion: 0 }));
    expect(older.ok ? '' : older.failure.sentence).toContain('een oudere versie');
    const damaged = await readSiting(new File(['{"kind":"wijk'], 'stuk.json'));
    expect(damaged.ok ? '' : damaged.failure.sentence).toContain('stuk.json');
    session.stop();
  });
});
