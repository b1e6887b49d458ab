import { sayStep, sayWindow } from './sayWindow';

const now = '2026-06-01T00:00:00.000Z';

describe('sayWindow', () => {
  it.each([
    [
      '2026-03-09T00:00:00.000Z',
      '2026-03-16T00:00:00.000Z',
      'the week of 9 March',
    ],
    ['2026-03-09T00:00:00.000Z', '2026-03-10T00:00:00.000Z', '9 March'],
    ['2026-03-09T14:00:00.000Z', '2026-03-09T15:00:00.000Z', '9 March, 14:00'],
    [
      '2026-03-01T00:00:00.000Z',
      '2026-03-31T00:00:00.000Z',
      'the 30 days from 1 March',
    ],
    [
      '2025-12-29T00:00:00.000Z',
      '2026-01-05T00:00:00.000Z',
      'the week of 29 December 2025',
    ],
  ])('names %s to %s as %s', (from, to, name) => {
    expect(sayWindow({ from, to }, now)).toBe(name);
  });
});

describe('sayStep', () => {
  it.each([
    [168, '7 days'],
    [24, 'day'],
    [1, 'hour'],
    [6, '6 hours'],
    [0.25, '15 minutes'],
  ])('names %d hours as "%s"', (hours, name) => {
    expect(sayStep(hours)).toBe(name);
  });
});
