import { answered, byDay, coverOf, until } from './aCover';
import { at } from './aFleet';

const stretchesOf = ({ onCall }: ReturnType<typeof coverOf>) =>
  onCall.gaps.items[0]?.stretches.items.map(({ reason, from, until: end }) => [
    ...[reason, from, end],
  ]);

const none = { totalItems: 0, items: [] };

describe('rotas of providers elsewhere', () => {
  it('never say that a silent provider has no gap', () => {
    const { onCall } = coverOf(
      [
        { target: 'p:1', provider: 'p', failure: 'P refused the token.' },
        { target: 'p:2', provider: 'p', failure: 'P refused the token.' },
        { target: 'q:1', provider: 'q' },
      ],
      { services: [{ name: 'delay' }, { name: 'gate' }] },
    );
    expect(onCall).toMatchObject({
      ...{ targets: 3, gaps: none },
      unknown: {
        totalItems: 2,
        items: [
          {
            sentence: 'P refused the token.',
            ...{ targets: ['p:1', 'p:2'], totalTargets: 2, services: 2 },
          },
          { sentence: 'q said nothing.', totalTargets: 1 },
        ],
      },
    });
  });

  it('look no further than what a silent provider said before', () => {
    const { answer } = answered(byDay);
    const knownUntil = '2026-11-27T12:00:00.000Z';
    const { onCall } = coverOf([
      {
        ...{ provider: 'p', target: 'p:1', answer, isLastKnown: true },
        ...{ knownUntil, failure: 'P is silent.' },
      },
    ]);
    expect(onCall.gaps.items[0]).toMatchObject({
      isLastKnown: true,
      hours: 12,
      stretches: { totalItems: 1 },
    });
    expect(onCall.unknown.items).toMatchObject([{ sentence: 'P is silent.' }]);
  });

  it('count whom only a provider knows as there, and a shift without an end as long as it is looked', () => {
    const shift = {
      person: { name: 'Night desk', email: 'night@elsewhere.example' },
      from: '2026-11-20T00:00:00.000Z',
    };
    const answer = {
      ...{ target: 'p:1', title: 'P', zone: 'UTC', asOf: at },
      levels: [{ level: 1, title: 'One', onDuty: [shift], upcoming: [] }],
    };
    expect(coverOf([{ target: 'p:1', answer }]).onCall.gaps).toEqual(none);
    const nobody = coverOf([{ answer: { ...answer, levels: [] } }]);
    expect(stretchesOf(nobody)).toEqual([['nobody', at, until]]);
  });
});
