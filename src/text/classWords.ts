/** Class names where a bound drawn by hand lies beyond all values, so that the class has a bound on one side only. */
export const classBeyond = {
  below: (bound: string) => `minder dan ${bound}`,
  above: (bound: string) => `${bound} of meer`,
} as const;
