import { z } from './schema.ts';

/**
 * One loaded way of saying. `always`: loaded wherever it stands. `in_context`: an ordinary word that hurts in some
 * sentences, so that a person has to look.
 */
export const neutralWordSchema = z.strictObject({
  /** as a person would say it; shown */
  word: z.string().min(1),
  /** further forms that count as the same; an asterisk at the end stands for any ending */
  forms: z.array(z.string().min(2)),
  loaded: z.enum(['always', 'in_context']),
  /** neutral ways of saying the same, the best first */
  instead: z.array(z.string().min(1)).min(1),
  /** why it is loaded (Dutch) */
  reason: z.string().min(1),
  source: z.string().min(1),
  status: z.enum(['voorbeeld', 'vastgesteld']),
});
export type NeutralWord = z.infer<typeof neutralWordSchema>;

export const neutralWordListSchema = z.array(neutralWordSchema).min(1);

/** Something a room should not see as it is. `where` is for people: the title of a scene, the name of a field. */
export type NeutralFinding =
  | {
      readonly kind: 'loaded_word' | 'loaded_in_context';
      readonly where: string;
      /** as it stands in the text */
      readonly what: string;
      readonly word: NeutralWord;
      /** the whole text with the best neutral way of saying in its place; null where a person has to choose */
      readonly rewritten: string | null;
    }
  | { readonly kind: 'league_table'; readonly where: string; readonly what: string }
  | { readonly kind: 'red'; readonly where: string; readonly what: string; readonly neutral: string }
  | { readonly kind: 'origin'; readonly where: string; readonly what: string }
  | { readonly kind: 'no_reference'; readonly where: string; readonly what: string }
  | {
      readonly kind: 'small_number';
      readonly where: string;
      readonly what: string;
      readonly value: number;
      readonly least: number;
    };
