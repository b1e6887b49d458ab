import { readCallSearch } from '@pitwall/plugin-mlops-common';
import { useEffect, type RefObject } from 'react';
import { useNavigate } from 'react-router-dom';

/**
 * Leads by Enter to a result of the search, from the field of its page and from
 * wherever on it nothing else would be pressed. When somebody asked whom to
 * call in the window of the search, the focus would go back to what opened that
 * window; it comes to the result instead.
 *
 * @param location - absent for a result that is not the first
 * @param result - what holds its link
 */
export function useEnterToResult(
  location: string | undefined,
  result: RefObject<HTMLElement>,
): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (location === undefined) return undefined;
    const { asksToCall } = readCallSearch(searchedTerm() ?? '');
    if (asksToCall && isFocusElsewhere(result.current)) {
      result.current?.querySelector('a')?.focus({ preventScroll: true });
    }
    const lead = (event: KeyboardEvent) => {
      const isOther =
        event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (event.key !== 'Enter' || isOther || event.defaultPrevented) return;
      if (!meansResults(event.target)) return;
      event.preventDefault();
      navigate(location);
    };
    document.addEventListener('keydown', lead);
    return () => document.removeEventListener('keydown', lead);
  }, [location, navigate, result]);
}

/** Whether nobody is on the page of the results or in the search's window. */
function isFocusElsewhere(result: HTMLElement | null): boolean {
  const focused = document.activeElement;
  const page = result?.closest('article, main');
  return !page?.contains(focused) && !isInWindow(focused);
}

function meansResults(target: EventTarget | null): boolean {
  // In the window of the search, Enter leads to its page.
  if (!(target instanceof HTMLElement) || isInWindow(target)) return false;
  return target instanceof HTMLInputElement
    ? target.value !== '' && target.value === searchedTerm()
    : target.matches('body, main, article, [tabindex="-1"]');
}

function isInWindow(element: Element | null): boolean {
  return element !== null && element.closest('[role="dialog"]') !== null;
}

/**
 * What the results are about, as the page of the search keeps it in its
 * address: for a moment after a key, the field is ahead of them.
 */
function searchedTerm(): string | null {
  return new URLSearchParams(window.location.search).get('query');
}
