/** What a person asks of the screen of the room. */
export type RoomAct =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'black'
  | 'figures'
  | 'timer'
  | 'light'
  | 'restore'
  | 'full'
  | 'bar'
  | 'remark'
  | 'help'
  | 'leave';

const acts: Readonly<Record<string, RoomAct>> = {
  ArrowRight: 'next',
  ArrowLeft: 'back',
  PageDown: 'next',
  PageUp: 'back',
  ' ': 'next',
  Home: 'first',
  End: 'last',
  b: 'black',
  // what most clickers send for a black screen
  '.': 'black',
  h: 'figures',
  t: 'timer',
  s: 'light',
  r: 'restore',
  f: 'full',
  m: 'bar',
  o: 'remark',
  '?': 'help',
  Escape: 'leave',
};

/** keys that a map, a list or a grid uses itself while it has the focus */
const walkKeys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', ' ', 'Home', 'End'];
const fields = 'input:not([type="range"]), select, textarea, dialog, [contenteditable]';
const walked = '.map, table, [role="listbox"], [role="tree"], [role="grid"], [role="slider"], input[type="range"]';
const pressed = 'button, summary, a';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly defaultPrevented: boolean;
  /** whether what has the focus is, or lies in, one of these CSS selectors */
  isIn(selectors: string): boolean;
}

/** A key as the browser tells of it. */
export function pressOf(event: KeyboardEvent): KeyPress {
  const { key, ctrlKey, altKey, metaKey, defaultPrevented, target } = event;
  const isIn = (selectors: string): boolean => target instanceof Element && target.closest(selectors) !== null;
  return { key, ctrlKey, altKey, metaKey, defaultPrevented, isIn };
}

/** What a key asks, or null where something else on the screen has a use for it. A clicker's keys always work. */
export function actOfKey({ key, ctrlKey, altKey, metaKey, defaultPrevented, isIn }: KeyPress): RoomAct | null {
  const act = acts[key.length === 1 ? key.toLowerCase() : key];
  if (act === undefined || ctrlKey || altKey || metaKey || defaultPrevented || isIn(fields)) return null;
  if (walkKeys.includes(key) && isIn(walked)) return null;
  return key === ' ' && isIn(pressed) ? null : act;
}

/** A page further or back in something long; null where something else on the screen has a use for the key. */
export function turnOfKey({ key, ctrlKey, altKey, metaKey, defaultPrevented, isIn }: KeyPress): 1 | -1 | null {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  if (ctrlKey || altKey || metaKey || defaultPrevented || isIn(fields) || isIn(walked)) return null;
  return key === 'ArrowDown' ? 1 : -1;
}

/** shortest swipe, px */
const shortest = 60;

/** What a swipe asks: to the left brings the next scene. Null for a tap and for a move up or down. */
export function actOfSwipe(x: number, y: number): RoomAct | null {
  if (Math.abs(x) < shortest || Math.abs(x) < 2 * Math.abs(y)) return null;
  return x < 0 ? 'next' : 'back';
}

/** Place of the scene an act leads to, from 0; the same place at the ends. */
export function placeAfter(act: RoomAct, at: number, count: number): number {
  const places: Readonly<Partial<Record<RoomAct, number>>> = { next: at + 1, back: at - 1, first: 0, last: count - 1 };
  return Math.max(0, Math.min(count - 1, places[act] ?? at));
}
