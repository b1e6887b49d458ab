import { facts, user } from './__fixtures__/airline';
import { refusePeople } from './refusePeople';

const now = '2026-03-29T00:30:00.000Z';
const newcomer = {
  title: 'newcomer',
  specialisations: [],
  engagement: { from: '2026-06-01T00:00:00.000Z' },
};
const people = new Map([...facts.people, [user('newcomer'), newcomer]]);

/** Why the newcomer may not be deputy from an instant on. */
const refusal = (from: string) =>
  refusePeople(
    {
      ...{ kind: 'deputy', person: user('scientist') },
      ...{ deputy: user('newcomer'), from, until: '2026-07-01T00:00:00.000Z' },
    },
    { facts: { ...facts, people }, now },
  );

describe('somebody whose engagement is still to come', () => {
  it.each(['2026-01-01T00:00:00.000Z', '2026-05-31T23:59:59.999Z'])(
    'is not named by a fact that begins on %s',
    from => {
      expect(refusal(from)).toEqual({
        ...{ code: 'field', field: 'deputy' },
        sentence:
          'deputy is newcomer, whose engagement begins after that, on 1 June 2026.',
      });
    },
  );

  it('is named by one that begins with the engagement', () => {
    expect(refusal('2026-06-01T00:00:00.000Z')).toBeUndefined();
  });
});
