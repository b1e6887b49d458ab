import { sayFormError } from './sayFormError';

describe('sayFormError', () => {
  it.each([
    [{ name: 'required' }, 'This is not answered yet.'],
    [
      { name: 'minLength', params: { limit: 20 } },
      'Write at least 20 characters.',
    ],
    [{ name: 'minLength', params: { limit: 1 } }, 'This is not answered yet.'],
    [{ name: 'maximum', params: { limit: 1 } }, 'This must be at most 1.'],
    [{ name: 'oneOf' }, 'Choose one of the answers.'],
    [{ name: 'multipleOf', message: 'must be even' }, 'This must be even.'],
    [{}, 'This is not allowed.'],
  ])('says %j as %s', (error, said) => {
    expect(sayFormError(error)).toBe(said);
  });
});
