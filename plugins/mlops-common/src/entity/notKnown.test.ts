import { nearest, notKnown } from './notKnown';

const roles = ['on-call', 'security', 'ml-engineer', 'mlops-engineer'];

describe('notKnown', () => {
  it.each([
    [
      'on-cal',
      'is not a role; known roles are on-call, security, ml-engineer, mlops-engineer; did you mean on-call?',
    ],
    [
      'pilot',
      'is not a role; known roles are on-call, security, ml-engineer, mlops-engineer',
    ],
  ])('says what %s could be', (written, sentence) => {
    expect(notKnown('a role', written, roles)).toBe(sentence);
  });

  it('knows that more than one activity are activities', () => {
    expect(notKnown('an activity', 'x', ['retrain'])).toBe(
      'is not an activity; known activities are retrain',
    );
  });
});

describe('nearest', () => {
  it.each([
    ['On-Call', 'on-call'],
    ['oncall', 'on-call'],
    ['ml-enginer', 'ml-engineer'],
    ['mlops-enginer', 'mlops-engineer'],
    ['', undefined],
    ['captain', undefined],
    ['on-call'.repeat(100_000), undefined],
  ])('of %.20s', (written, expected) => {
    expect(nearest(written, roles)).toBe(expected);
  });
});
