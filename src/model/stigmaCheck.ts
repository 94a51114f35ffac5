import type { NeutralFinding, NeutralWord } from '../domain/neutralWords.ts';
import { isRed } from './hue.ts';
import { isAboutOrigin } from './originRule.ts';

/** What a room is about to see, in plain facts. `where` is for people: "Scène 2, titel". */
export interface Shown {
  readonly texts: readonly { readonly where: string; readonly text: string }[];
  /** `#rrggbb` */
  readonly colours: readonly { readonly where: string; readonly hex: string }[];
  /** lists of areas or sites, with how they are ordered */
  readonly lists: readonly {
    readonly where: string;
    readonly what: string;
    readonly order: 'alphabet' | 'map' | 'score';
  }[];
  readonly indicators: readonly { readonly where: string; readonly id: string; readonly label: string }[];
  /** whether "ten opzichte van" stands beside a score */
  readonly scores: readonly { readonly where: string; readonly what: string; readonly isCompared: boolean }[];
  /** numbers of people or homes that are shown as they are */
  readonly counts: readonly { readonly where: string; readonly what: string; readonly value: number }[];
}

interface Manners {
  readonly words: readonly NeutralWord[];
  /** numbers of people from 1 up to this one are small */
  readonly leastCount: number;
  /** the colour to use in place of red, `#rrggbb` */
  readonly neutralColour: string;
}

/**
 * What a room should not see as it is, each with a neutral way where there is one, in the order of what is shown.
 * It finds words, not meaning: a sentence without a finding can still hurt, and people decide.
 */
export function stigmaCheck(shown: Shown, { words, leastCount, neutralColour }: Manners): readonly NeutralFinding[] {
  return [
    ...shown.texts.flatMap(({ where, text }) => loadedIn(where, text, words)),
    ...shown.lists
      .filter(({ order }) => order === 'score')
      .map(({ where, what }): NeutralFinding => ({ kind: 'league_table', where, what })),
    ...shown.colours
      .filter(({ hex }) => isRed(hex))
      .map(({ where, hex }): NeutralFinding => ({ kind: 'red', where, what: hex, neutral: neutralColour })),
    ...shown.indicators
      .filter(isAboutOrigin)
      .map(({ where, label }): NeutralFinding => ({ kind: 'origin', where, what: label })),
    ...shown.scores
      .filter(({ isCompared }) => !isCompared)
      .map(({ where, what }): NeutralFinding => ({ kind: 'no_reference', where, what })),
    ...shown.counts
      .filter(({ value }) => value > 0 && value < leastCount)
      .map(
        ({ where, what, value }): NeutralFinding => ({ kind: 'small_number', where, what, value, least: leastCount }),
      ),
  ];
}

/** Whole words only, without regard to capitals; an asterisk stands for any ending, a space for any white space. */
function patternOf({ word, forms }: NeutralWord): RegExp {
  const parts = [word, ...forms]
    .toSorted((a, b) => b.length - a.length)
    .map((form) => {
      const plain = form
        .replace(/\*$/, '')
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s+/g, '\\s+');
      return form.endsWith('*') ? `${plain}\\p{L}*` : plain;
    });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function loadedIn(where: string, text: string, words: readonly NeutralWord[]): readonly NeutralFinding[] {
  const found = words.flatMap((word) =>
    [...text.matchAll(patternOf(word))].map((match) => ({ word, at: match.index, what: match[0] })),
  );
  // of two findings at one place only the longer one
  const own = found.filter(
    (each) =>
      !found.some(
        (other) =>
          other !== each &&
          other.what.length > each.what.length &&
          other.at <= each.at &&
          each.at + each.what.length <= other.at + other.what.length,
      ),
  );
  return own
    .toSorted((a, b) => a.at - b.at)
    .map(({ word, at, what }): NeutralFinding => {
      const [best] = word.instead;
      const isCertain = word.loaded === 'always' && best !== undefined && word.instead.length === 1;
      const rewritten = isCertain ? text.slice(0, at) + inCaseOf(what, best) + text.slice(at + what.length) : null;
      return { kind: word.loaded === 'always' ? 'loaded_word' : 'loaded_in_context', where, what, word, rewritten };
    });
}

function inCaseOf(what: string, replacement: string): string {
  const isCapital = what.charAt(0) !== what.charAt(0).toLowerCase();
  return isCapital ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
}
