/** Words of the frame of Plaatsen. */
export const placingText = {
  heading: 'Plaatsen',
  concept: 'Woonzorgconcept',
  steps: 'Stappen van Plaatsen',
  part: {
    plekken: 'Plekken',
    concept: 'Concept',
    regels: 'Regels',
    scores: 'Scores',
    effect: 'Effect',
    klaar: 'Wijk klaar?',
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
