import { useEffect, type RefObject } from 'react';

/**
 * Leads by one key to a field of the page, from wherever the reader does not
 * write anyway.
 */
export function useKeyToField(
  key: string,
  field: RefObject<HTMLInputElement>,
): void {
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      const isOther = event.ctrlKey || event.metaKey || event.altKey;
      if (event.key !== key || isOther || event.defaultPrevented) return;
      if (isWriting(event.target) || hasDialog()) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', lead);
    return () => document.removeEventListener('keydown', lead);
  }, [key, field]);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input, textarea, select, [role="textbox"]'))
  );
}

/** A dialog keeps the focus to itself. */
function hasDialog(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
