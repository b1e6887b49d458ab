import { aCall, factsAbout, inShort, night, rota, user, week } from './aCall';
import { whoToCall } from './whoToCall';

const swap = {
  ...{ kind: 'rota-swap' as const, target: 'rota:operations' },
  ...{ person: user('operator-2'), standIn: user('operator-3') },
  ...{ from: week[0], until: week[1] },
};

function answerWith(
  change: {
    meetsNoShift?: boolean;
    from?: string;
    target?: string;
    endedAt?: string;
  },
  at = night,
) {
  const dated = factsAbout(swap);
  return whoToCall(
    aCall({
      ...{ at, reports: [rota] },
      dated: {
        ...dated,
        facts: dated.facts.map(fact => ({ ...fact, ...change })),
      },
    }),
  );
}

const sentence =
  'operator-3 was to take over from operator-2 in Operations until Monday 16 March 2026, 08:00 (Europe/Berlin). That rota has changed and operator-2 has no shift there any more: the swap changes nothing.';

describe('a swap that meets no shift any more', () => {
  it('is told, and calls nobody else than the rota says', () => {
    const answer = answerWith({ meetsNoShift: true });
    expect(answer.notices).toEqual([sentence]);
    expect(inShort(answer)).toEqual(
      inShort(whoToCall(aCall({ reports: [rota] }))),
    );
  });

  it.each<[string, Parameters<typeof answerWith>[0]]>([
    ['meets a shift', {}],
    [
      'does not hold yet',
      { meetsNoShift: true, from: '2026-03-12T00:00:00.000Z' },
    ],
    ['was taken back', { meetsNoShift: true, endedAt: night }],
    [
      'is of a rota that was not asked',
      { meetsNoShift: true, target: 'rota:x' },
    ],
  ])('is not told when it %s', (_, change) => {
    expect(answerWith(change).notices).toEqual([]);
  });
});
