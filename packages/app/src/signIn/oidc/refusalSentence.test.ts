import { refusalSentence } from './refusalSentence';

describe('refusalSentence', () => {
  it.each([
    [
      'Login failed; caused by Error: Failed to sign-in, unable to resolve user identity. Please verify that your catalog contains the expected User entities',
      /no person with its e-mail address is in the catalog/,
    ],
    [
      'Login failed, user profile does not contain an email',
      /gave no verified e-mail address/,
    ],
    ['Login failed, popup was closed', /closed before it was done/],
    ['Failed to open auth popup.', /Allow pop-ups/],
    ['Login failed, Invalid state', /did not work: Login failed, Invalid/],
  ])('says of "%s" what to do next', (message, sentence) => {
    expect(refusalSentence(new Error(message))).toMatch(sentence);
  });

  it('survives what is not an error', () => {
    expect(refusalSentence('nope')).toBe('The sign-in did not work: nope');
  });
});
