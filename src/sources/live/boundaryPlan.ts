import type { AreaLevel } from '../../domain/area.ts';

/** Years of the division into wijken and buurten PDOK publishes, newest first; later years are added here. */
export const boundaryYears = [2026, 2025, 2024, 2023, 2022] as const;

/** Years the WFS has, newest first; a year it does not have may be answered with an error in XML. */
export const wfsYears = [2025, 2024, 2023, 2022] as const;

/** Collection of the OGC API and layer of the WFS per level. */
export const collections: Readonly<Record<AreaLevel, string>> = {
  buurt: 'buurten',
  wijk: 'wijken',
  gemeente: 'gemeenten',
};

/** Features per page; both services give no more. */
export const pageSize = 1000;

/** More pages than the whole country needs: a service that keeps on naming a next page goes in circles. */
export const mostPages = 40;

/** The European Netherlands in degrees, generously. */
export const country = { west: 3, south: 50.5, east: 7.5, north: 54 } as const;
