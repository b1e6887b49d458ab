import type { Letters } from '@pitwall/plugin-mlops-common';

const words: Record<Letters, string> = {
  R: 'Responsible',
  A: 'Accountable',
  'A/R': 'Accountable and responsible',
  C: 'Consulted',
  'C (veto)': 'Consulted, with a veto',
  I: 'Informed',
};

/** The letters of a cell spelled out. */
export function sayLetters(letters: Letters): string {
  return words[letters];
}
