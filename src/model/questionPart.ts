/** name of the part of the fragment that carries a question */
export const questionPartName = 'stem';

/** The question in a fragment as it was packed; null when there is none. */
export function questionPart(fragment: string): string | null {
  const parts = fragment.replace(/^#/, '').split('&');
  return parts.find((each) => each.startsWith(`${questionPartName}=`))?.slice(questionPartName.length + 1) ?? null;
}

/** Whether a fragment carries a question at all, which decides what the page opens with. */
export function asksQuestion(fragment: string): boolean {
  return questionPart(fragment) !== null;
}
