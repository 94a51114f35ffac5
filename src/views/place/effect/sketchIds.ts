/** Heading of the form of a sketch, which takes the focus when the sketch is made. */
export const sketchTitleId = (sketch: string): string => `wb-effect-${sketch}`;

/** The button that begins a sketch, which takes the focus when what had it goes away. */
export const sketchStartId = 'wb-effect-start';
