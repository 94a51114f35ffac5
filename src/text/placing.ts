/** Words of the frame of Plaatsen. */
export const placingText = {
  heading: 'Plaatsen',
  concept: 'Woonzorgconcept',
  steps: 'Stappen van Plaatsen',
  part: {
    plekken: 'Projecten en locaties',
    concept: 'Concept',
    regels: 'Regels en criteria',
    scores: 'Scores',
    effect: 'Wat doet het met de wijk?',
    klaar: 'Is de wijk klaar?',
    shortlist: 'Shortlist',
  },
  waiting: 'Regels en criteria worden opgehaald…',
} as const;

/** Words of the list of rejected sites. */
export const rejectedText = {
  none: 'Geen enkele locatie valt af.',
  rule: (rule: string, misses: readonly string[]) => `${rule}. ${misses.join('; ')}.`,
  more: (count: number) => `Toon nog ${count}`,
} as const;
