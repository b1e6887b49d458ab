import {
  aCall,
  aRota,
  called,
  noAnswer,
  user,
  week,
  after,
  rota,
} from './aCall';
import { whoToCall } from './whoToCall';

describe('walkRotas', () => {
  it('hands over at the very instant of the hand-over', () => {
    const before = aCall({ reports: [rota], at: '2026-03-16T06:59:59.999Z' });
    const at = aCall({ reports: [rota], at: after[0] });
    expect(called(whoToCall(before))?.person?.title).toBe('operator-1');
    expect(called(whoToCall(at))?.person?.title).toBe('operator-2');
  });

  it('finds by e-mail, and shows whom the catalog does not know', () => {
    const reports = [
      aRota(
        [
          [['Operator-2@Pitwall.example', ...week]],
          [['x@acme.example', ...week]],
        ],
        { provider: 'pagerduty' },
      ),
    ];
    const { hops } = whoToCall(aCall({ reports }));
    expect(hops[0].person).toMatchObject({
      entityRef: user('operator-2'),
      title: 'operator-2',
    });
    expect(hops[1]).toMatchObject({
      verdict: 'next',
      person: { title: 'x', email: 'x@acme.example' },
      sentence: expect.stringContaining(
        'The catalog does not know them; this is what pagerduty says.',
      ),
    });
  });

  it('asks another rota of the service before it leaves rotas behind', () => {
    const second = aRota([[['operator-2', ...week]]], {
      target: 'rota:second',
    });
    const answer = whoToCall(
      aCall({ reports: [noAnswer('It refused the token'), second] }),
    );
    expect(answer.hops[0]).toMatchObject({
      verdict: 'passed',
      sentence: 'rota does not say who is on call. It refused the token.',
    });
    expect(called(answer)?.person?.title).toBe('operator-2');
  });

  it('takes who has duty now from what a provider said before', () => {
    const lastKnown = aRota(
      [
        [
          ['operator-1', week[0], '2026-03-11T01:00:00.000Z'],
          ['operator-2', '2026-03-11T01:00:00.000Z', week[1]],
        ],
      ],
      {
        at: '2026-03-11T00:12:00.000Z',
        isLastKnown: true,
        failure: 'It did not answer within 3 seconds.',
      },
    );
    const [hop] = whoToCall(aCall({ reports: [lastKnown] })).hops;
    expect(hop).toMatchObject({
      person: { title: 'operator-2' },
      isLastKnown: true,
      asOf: '2026-03-11T00:12:00.000Z',
    });
    expect(hop.sentence).toContain(
      'rota does not answer: this is what it said 1 hour 18 minutes ago. It did not answer within 3 seconds.',
    );
  });

  it('counts stretches of duty of one person that meet as one', () => {
    const meeting = aRota([
      [
        ['operator-1', week[0], '2026-03-11T02:00:00.000Z'],
        ['operator-1', week[0], '2026-03-11T03:00:00.000Z'],
        ['operator-1', '2026-03-11T03:00:00.000Z', week[1]],
        ['operator-2', ...after],
      ],
    ]);
    const [hop] = whoToCall(aCall({ reports: [meeting] })).hops;
    expect(hop).toMatchObject({
      until: week[1],
      sentence: expect.stringContaining(', then operator-2.'),
    });
  });

  it('says when duty begins where nobody has any', () => {
    const later = aRota([[['operator-2', ...after]]]);
    expect(whoToCall(aCall({ reports: [later] })).hops[0]).toMatchObject({
      verdict: 'passed',
      sentence:
        'Nobody is on duty at this time; operator-2 begins on Monday 16 March 2026, 08:00 (Europe/Berlin).',
    });
  });

  it('calls a group in place of a rota until somebody has duty again', () => {
    const gap = aRota([[['operator-2', '2026-03-11T05:00:00.000Z']]]);
    const { hops } = whoToCall(aCall({ reports: [gap] }));
    expect(hops.slice(0, 3)).toMatchObject([
      { verdict: 'passed', until: '2026-03-11T05:00:00.000Z' },
      { step: 'on-call-role', until: '2026-03-11T05:00:00.000Z' },
      { step: 'on-call-role', until: '2026-03-11T05:00:00.000Z' },
    ]);
  });
});
