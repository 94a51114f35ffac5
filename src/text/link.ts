/** What is told of links on the first screen already: that one is copied, what one brought, and which one waits. */
export const linkText = {
  copiedInPart: 'De link is gekopieerd.',
  brought: 'Deze link bracht het werk van iemand anders mee. Wat hier stond, krijgt u terug met Ongedaan maken.',
  overPlaces: (count: number, by: 'link' | 'file') =>
    `${count === 1 ? '1 plek stond' : `${count} plekken stonden`} hier al in een andere versie; ${by === 'link' ? 'die uit de link' : 'die uit het bestand'} ${count === 1 ? 'geldt' : 'gelden'}.`,
  waits: (code: string, withWork: boolean) =>
    `Een link over ${code} wacht${withWork ? ', met het werk dat erin zit' : ''}. Open die gemeente bij Gemeente kiezen: dan ziet u wat erin staat.`,
  forget: 'Vergeet deze link',
  undo: 'Ongedaan maken',
  figuresStay: 'Let op: cijfers uit een bestand dat u zelf hebt geopend of ingelezen, gaan niet mee met de link.',
} as const;
