import { z } from './schema.ts';

/** Small numbers that are never shown, so that nobody can be recognised in them. */
export const suppressionRulesSchema = z.strictObject({
  /** counts 1 … smallestCount − 1 are hidden; a zero is shown */
  smallestCount: z.number().int().min(2),
  /** shares, rates and means over fewer people, households or homes than this are hidden */
  smallestBase: z.number().int().min(0),
});
export type SuppressionRules = z.infer<typeof suppressionRulesSchema>;

/** Whether the figures of a bundle were hidden by these very rules when it was built, its snapshots included. */
export function isSuppressedBy(
  { suppression }: { readonly suppression?: SuppressionRules | undefined },
  rules: SuppressionRules,
): boolean {
  return (
    suppression !== undefined &&
    suppression.smallestCount === rules.smallestCount &&
    suppression.smallestBase === rules.smallestBase
  );
}
