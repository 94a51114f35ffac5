import { useEmit } from '../../appContext.tsx';
import { itemButtonId } from '../rules/itemIds.ts';

/** how long the step of the criteria may take to be fetched and drawn, ms */
const patience = 10_000;

/** Opens the step where weights are set, with the focus on the weight of one criterion. */
export function useGoToWeight(): (criterion: string) => void {
  const emit = useEmit();
  return (criterion) => {
    emit({ kind: 'choose_placing', change: { part: 'regels' } });
    focusWhenThere(itemButtonId(`criterium ${criterion}`));
  };
}

function focusWhenThere(id: string): void {
  const reach = (): boolean => {
    const item = document.getElementById(id);
    const weight = item?.closest('fieldset')?.querySelector<HTMLElement>('input[type="range"]') ?? item;
    weight?.focus();
    weight?.scrollIntoView({ block: 'center' });
    return item !== null;
  };
  if (reach()) return;
  const watch = new MutationObserver(() => {
    if (reach()) watch.disconnect();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), patience);
}
