import type { Letters } from '@pitwall/plugin-mlops-common';
import { sayLetters } from './sayLetters';

/** What a role does in an activity, or that it does nothing there. */
export function sayPart(letters: Letters | 'none'): string {
  return letters === 'none' ? 'No part' : sayLetters(letters);
}
