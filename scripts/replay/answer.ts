/** What the replay server sends. */
export interface ReplayAnswer {
  readonly status: number;
  /** bytes are a PNG picture, everything else is sent as JSON */
  readonly body: unknown;
}

export const faults = ['slow', 'cut', '500', 'renamed', 'empty', 'crs'] as const;
export type Fault = (typeof faults)[number];

export function answer(body: unknown): ReplayAnswer {
  return { status: 200, body };
}

export function refuse(status: number, message: string): ReplayAnswer {
  return { status, body: { 'odata.error': { code: '', message: { lang: 'nl-NL', value: message } } } };
}
