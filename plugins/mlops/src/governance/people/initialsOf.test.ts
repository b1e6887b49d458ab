import { initialsOf } from './initialsOf';

describe('initialsOf', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['Data engineer 1', 'D1'],
    ['Validation', 'V'],
    ['élodie de la cour', 'ÉC'],
    ['', ''],
  ])('stands for %s with %s', (title, initials) => {
    expect(initialsOf(title)).toBe(initials);
  });
});
