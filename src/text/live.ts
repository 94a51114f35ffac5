import type { HostLearns } from '../domain/host.ts';

/** Words on services outside the site: what a person agrees to, and how the fetching goes. */
const learns: Readonly<Record<HostLearns, string>> = {
  municipality: 'de code van de gemeente en het IP-adres van uw computer',
  address: 'het adres dat u zoekt en het IP-adres van uw computer',
  map_part: 'het stuk kaart dat u bekijkt en het IP-adres van uw computer',
};

export const consentText = {
  heading: 'Eerst uw akkoord',
  intro: 'Hiervoor vraagt Wijkbalans gegevens aan diensten buiten deze site:',
  gives: (gives: string) => `geeft ${gives};`,
  learns: (kind: HostLearns) => `krijgt te zien: ${learns[kind]}.`,
  nothingElse: 'Meer sturen we niet. Uw eigen cijfers, projecten en instellingen blijven op dit apparaat.',
  remembered: 'Dit apparaat onthoudt uw akkoord. U kunt het hier weer intrekken.',
  agree: 'Akkoord en ophalen',
  decline: 'Niet nu',
  withdraw: 'Akkoord intrekken',
  withdrawn: 'Uw akkoord is ingetrokken. Wijkbalans vraagt het opnieuw voordat het iets ophaalt.',
} as const;
