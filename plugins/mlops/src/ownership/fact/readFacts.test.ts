import { readFacts } from './readFacts';

const now = new Date('2026-03-27T09:00:00Z');
const absence = {
  kind: 'absence',
  person: 'user:default/a',
  from: '2026-03-27T09:00:00.000Z',
  until: '2026-03-28T00:00:00.000Z',
};
const deputy = { ...absence, kind: 'deputy', deputy: 'user:default/b' };

describe('readFacts', () => {
  it('reads every fact when all of them are whole', () => {
    expect(readFacts([absence, { ...deputy, role: '' }], now)).toEqual({
      input: [absence, deputy],
    });
  });

  it.each([
    [{ ...absence, person: undefined }, 'person', 'This is missing.'],
    [{ ...absence, until: undefined }, 'until', 'This is missing.'],
    [
      { ...absence, until: absence.from },
      'until',
      'This is not after the beginning.',
    ],
    [
      {
        ...absence,
        from: '2026-03-01T00:00:00Z',
        until: '2026-03-02T00:00:00Z',
      },
      'until',
      'This is over already.',
    ],
    [
      { ...deputy, deputy: deputy.person },
      'deputy',
      'This is the same person.',
    ],
  ])('says by field what is wrong with %j', (draft, field, sentence) => {
    const read = readFacts([draft], now);
    expect('wrong' in read && read.wrong.get(field)).toBe(sentence);
  });
});
