/**
 * The key that leads to whom to call, as `aria-keyshortcuts` spells it. A link
 * that announces it is where the key leads on that page.
 */
export const callKey = 'Alt+W';
