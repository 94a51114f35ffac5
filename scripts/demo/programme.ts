/** Places per year and group: the task, what was realised and what is planned. null = not known or not yet past. */
export const programme = {
  invented: true,
  note: 'Verzonnen opgave van de voorbeeldgemeente Oeverstad.',
  years: [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030],
  groups: [
    {
      id: 'beschermd_thuis',
      label: 'Beschermd thuis',
      opgave: [20, 20, 25, 25, 30, 30, 30, 30, 30, 30],
      gerealiseerd: [18, 7, 0, 12, null, null, null, null, null, null],
      gepland: [null, null, null, null, 20, 6, 16, null, null, null],
    },
    {
      id: 'opvang',
      label: 'Uitstroom uit de opvang',
      opgave: [40, 40, 40, 45, 45, 45, 45, 45, 45, 45],
      gerealiseerd: [40, 22, 14, 9, null, null, null, null, null, null],
      gepland: [null, null, null, null, 18, 38, null, null, null, null],
    },
    {
      id: 'jongeren',
      label: 'Jongeren uit jeugdzorg',
      opgave: [8, 8, 8, 10, 10, 10, 10, 10, 10, 10],
      gerealiseerd: [5, 0, 3, 4, null, null, null, null, null, null],
      gepland: [null, null, null, null, 3, null, 15, null, null, null],
    },
    {
      id: 'ouderen',
      label: 'Geclusterd wonen voor ouderen',
      opgave: [30, 30, 30, 30, 40, 40, 40, 40, 40, 40],
      gerealiseerd: [24, 0, 0, 0, null, null, null, null, null, null],
      gepland: [null, null, null, null, 48, null, 50, null, null, null],
    },
  ],
} as const;
