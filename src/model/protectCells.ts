import { type AreaTree, type Cells, cellStates, partsOf, presentWithin, shownAround } from './publishedSums.ts';

/** All that a reader knows about one hidden area from the sum it stands in. Places in the list of areas. */
export interface Disclosure {
  /** its figure is shown */
  readonly whole: number;
  /** shown parts of the whole, those within the hidden area included */
  readonly shown: readonly number[];
  /** shown parts within the hidden area itself */
  readonly shownInside: readonly number[];
  /** hidden parts that make up the hidden area */
  readonly inside: readonly number[];
  /** hidden parts elsewhere in the whole */
  readonly others: readonly number[];
  /** parts that nobody publishes */
  readonly absent: readonly number[];
}

/** How one kind of figure adds up. */
export interface ProtectionRule {
  /** whether the hidden area stays hidden, though all this is known */
  isSafe(known: Disclosure): boolean;
  /** what hiding a cell costs; the cheapest that suffices is hidden. Not above 0 or NaN: hiding it would not help */
  cost(place: number): number;
}

/**
 * Complementary suppression: hides further cells until no hidden cell in `sensitive` can be worked out from totals and
 * from the other parts (Willenborg & De Waal 2001, *Elements of Statistical Disclosure Control*, ch. 4–5; R
 * `sdcTable::protectTable`). First another part of the same whole, the cheapest that suffices; then a part that has
 * parts of its own; then the whole itself. Changes `cells.state`; only ever hides more.
 *
 * @returns the places that were hidden in addition
 */
export function protectCells(
  tree: AreaTree,
  cells: Cells,
  sensitive: readonly number[],
  rule: ProtectionRule,
): readonly number[] {
  const within = presentWithin(tree, cells);
  const added: number[] = [];
  const hide = (place: number): void => {
    cells.state[place] = cellStates.hidden;
    added.push(place);
  };
  let before: number;
  do {
    before = added.length;
    for (const place of sensitive) {
      let next = nextToHide(tree, cells, within, place, rule);
      while (next !== null) {
        hide(next);
        next = nextToHide(tree, cells, within, place, rule);
      }
    }
  } while (added.length > before);
  return added;
}

/** Null when the hidden area is safe. */
function nextToHide(
  tree: AreaTree,
  cells: Cells,
  within: Uint8Array,
  place: number,
  rule: ProtectionRule,
): number | null {
  const own = within[place] === 1 ? partsOf(tree, cells, within, place) : null;
  const inside = own?.hidden ?? [place];
  if (own !== null && inside.length === 0 && own.absent.length === 0) {
    // the sum of its shown parts would give it away
    const part =
      cheapest(
        own.shown.filter((shown) => within[shown] === 0),
        rule,
      ) ?? cheapest(own.shown, rule);
    if (part !== null) return part;
  }
  const whole = shownAround(tree, cells, place);
  if (whole === -1) return null;
  const { shown, hidden, absent } = partsOf(tree, cells, within, whole);
  const shownInside = own?.shown ?? [];
  const others = hidden.filter((other) => !inside.includes(other));
  const known: Disclosure = { whole, shown, shownInside, inside, others, absent };
  if (rule.isSafe(known)) return null;
  const candidates = shown
    .filter((candidate) => !shownInside.includes(candidate) && rule.cost(candidate) > 0)
    .sort((a, b) => rule.cost(a) - rule.cost(b));
  const single = candidates.filter((candidate) => within[candidate] === 0);
  const enough = single.find((candidate) => rule.isSafe(withHidden(known, candidate)));
  return enough ?? single.at(-1) ?? candidates.find((candidate) => within[candidate] === 1) ?? whole;
}

function withHidden(known: Disclosure, place: number): Disclosure {
  return { ...known, shown: known.shown.filter((shown) => shown !== place), others: [...known.others, place] };
}

function cheapest(places: readonly number[], rule: ProtectionRule): number | null {
  const costly = places.filter((place) => rule.cost(place) > 0);
  return costly.sort((a, b) => rule.cost(a) - rule.cost(b))[0] ?? null;
}
