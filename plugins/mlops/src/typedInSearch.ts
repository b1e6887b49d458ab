/** The field of the portal's search, on its page and in its window. */
const portalSearch = '[data-testid="search-bar-next"] input';

/**
 * What was typed in the search that somebody is in; from elsewhere than a
 * field, what stands in the portal's search. What other fields hold is nobody's
 * business, least of all the address's.
 */
export function typedInSearch(target: EventTarget | null): string {
  if (target instanceof HTMLInputElement) {
    return isSearch(target) ? target.value.trim() : '';
  }
  if (target instanceof HTMLElement && isWriting(target)) return '';
  // The last one is the window's, which lies over the page.
  const fields = document.querySelectorAll<HTMLInputElement>(portalSearch);
  return fields[fields.length - 1]?.value.trim() ?? '';
}

function isSearch(field: HTMLInputElement): boolean {
  if (field.type === 'search' || field.matches(portalSearch)) return true;
  return (
    // A search may have fields of other things too, such as a moment.
    field.type === 'text' &&
    (field.closest('[role="search"]') !== null ||
      field.getAttribute('aria-label') === 'Search')
  );
}

function isWriting(target: HTMLElement): boolean {
  return (
    target.isContentEditable ||
    target.matches('textarea, select, [role="textbox"]')
  );
}
