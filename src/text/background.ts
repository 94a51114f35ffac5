// --- the background map, and addresses looked up at PDOK ---

export const backgroundText = {
  name: 'Achtergrondkaart',
  invented:
    'Bij een verzonnen gemeente hoort geen achtergrondkaart: deze wijken en buurten liggen nergens in Nederland.',
  offline: 'Zonder netwerk is er geen achtergrondkaart. De kaart van wijken en buurten werkt gewoon.',
  missing: 'De achtergrondkaart komt nu niet door. De kaart van wijken en buurten werkt gewoon.',
  consentTitle: 'Achtergrondkaart van PDOK',
} as const;

export const addressText = {
  ask: (typed: string) => `Zoek “${typed}” als adres bij PDOK`,
  askHelp: 'Adressen in heel Nederland; u kiest daarna zelf',
  consentTitle: 'Adres zoeken bij PDOK',
  searching: 'PDOK zoekt het adres.',
  invented: 'Adressen zoeken kan alleen in een bestaande gemeente; deze is verzonnen.',
  offline: 'Zonder netwerk kunnen we geen adressen opzoeken. Wijken en buurten zoeken werkt gewoon.',
  results: 'Gevonden adressen',
  nothing: (typed: string) => `PDOK vindt geen adres bij “${typed}”.`,
  count: (count: number) => (count === 1 ? '1 adres gevonden' : `${count} adressen gevonden`),
  kinds: { adres: 'adres', weg: 'straat', postcode: 'postcode' },
  outside: (place: string, municipality: string) =>
    place === '' ? `buiten ${municipality}` : `in ${place}, buiten ${municipality}`,
  marked: (label: string, area: string) => (area === '' ? `Adres: ${label}` : `Adres: ${label}, in ${area}`),
  unmark: 'Weghalen',
  unmarkOf: 'Adres weghalen van de kaart',
} as const;

export const agreedText = {
  heading: 'Andere diensten waarmee u akkoord ging',
  gives: (gives: string) => `geeft ${gives}`,
  withdraw: 'Akkoord intrekken',
  withdrawOf: (gives: string) => `Akkoord intrekken: ${gives}`,
  none: 'Ingetrokken. Wijkbalans vraagt uw akkoord opnieuw voordat het iets ophaalt.',
} as const;
