import { useEffect } from 'react';
import { useEmit } from '../appContext.tsx';

const typingTypes = ['text', 'search', 'number', 'url', 'email', 'password', 'tel'];

/** Whether keys go into a text, where Ctrl+Z belongs to the text. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return typingTypes.includes(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

/** Ctrl+Z takes a step back, Ctrl+Y and Ctrl+Shift+Z forward again (with the command key on a Mac). */
export function useUndoKeys(): void {
  const emit = useEmit();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const key = event.key.toLowerCase();
      const isUndo = key === 'z' && !event.shiftKey;
      if (!isUndo && key !== 'y' && key !== 'z') return;
      event.preventDefault();
      emit({ kind: isUndo ? 'undo' : 'redo' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [emit]);
}
