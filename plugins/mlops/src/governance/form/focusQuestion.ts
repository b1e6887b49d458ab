/**
 * Moves the focus to the question of an error: `.limits.rows` below the prefix
 * of the form. A choice among radios is focused at its first.
 */
export function focusQuestion(idPrefix: string, property = '') {
  const id = [idPrefix, ...property.split(/[.[\]]+/).filter(Boolean)].join('_');
  const field =
    document.getElementById(id) ??
    document.querySelector<HTMLElement>(`input[id^="${CSS.escape(id)}-"]`);
  const control =
    field?.tabIndex === -1
      ? field.querySelector<HTMLElement>('input, textarea, select')
      : field;
  control?.focus();
}
