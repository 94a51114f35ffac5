import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { hosts, municipalityHosts } from '../../../src/domain/host.ts';
import { createDeriveShown } from '../../../src/state/derive.ts';
import { createAppStore } from '../../../src/state/store.ts';
import { AppProvider, createAppContext } from '../../../src/views/appContext.tsx';
import { HostConsent } from '../../../src/views/shell/HostConsent.tsx';
import { stateWith } from '../../state/inventedState.ts';
import { quietCommands } from '../quietCommands.ts';

function asked(ids: Parameters<typeof HostConsent>[0]['hosts']): string {
  const { view, data } = stateWith();
  const app = createAppContext({
    store: createAppStore(data, view),
    derive: createDeriveShown(),
    commands: quietCommands,
  });
  const nothing = (): void => undefined;
  return renderToStaticMarkup(
    <AppProvider value={app}>
      <HostConsent hosts={ids} onAgree={nothing} onDecline={nothing} />
    </AppProvider>,
  );
}

describe('the question for consent', () => {
  it('names every service it is about, what it gives and what it learns, and no other', () => {
    for (const { id, origin, gives } of hosts) {
      const html = asked([id]);
      expect(html).toContain(new URL(origin).host);
      expect(html).toContain(gives);
      expect(html).toContain('het IP-adres van uw computer');
      expect(html.match(/<li>/g)).toHaveLength(1);
    }
    expect(asked(municipalityHosts)).toContain('de code van de gemeente');
    expect(asked(['locatieserver'])).toContain('het adres dat u zoekt');
    expect(asked(['achtergrond'])).toContain('het stuk kaart dat u bekijkt');
  });

  it('says that nothing of the person goes along, and can be declined', () => {
    const html = asked(municipalityHosts);
    expect(html).toContain('Uw eigen cijfers, projecten en instellingen blijven op dit apparaat.');
    expect(html.match(/<button/g)).toHaveLength(2);
    expect(html).toContain('Niet nu');
  });
});
