import { sayWaiting } from './sayWaiting';

const now = new Date('2026-01-31T09:30:00.000Z');
const tomorrow = { due: '2026-02-01T12:00:00.000Z' };
const nextWeek = { due: '2026-02-08T09:30:00.000Z' };
const yesterday = { due: '2026-01-30T09:30:00.000Z' };

describe('sayWaiting', () => {
  it.each([
    [[], 0, 'Nothing waits for your signature.'],
    [[tomorrow], 1, '1 review waits for your signature, due tomorrow.'],
    [
      [nextWeek, tomorrow],
      2,
      '2 reviews wait for your signature, the next is due tomorrow.',
    ],
    [[yesterday], 1, '1 review waits for your signature and is overdue.'],
    [
      [yesterday, tomorrow, {}],
      3,
      '3 reviews wait for your signature, 1 is overdue.',
    ],
    [
      [yesterday, yesterday],
      40,
      '40 reviews wait for your signature, 2 are overdue.',
    ],
    [[{}], 1, '1 review waits for your signature.'],
  ])('says how much waits and how much it hurries: %j of %i', (...row) => {
    const [waiting, total, said] = row;
    expect(sayWaiting(waiting, total, now)).toBe(said);
  });
});
