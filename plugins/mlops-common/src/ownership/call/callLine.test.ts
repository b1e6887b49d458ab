import type { NewDatedFact } from '../fact';
import {
  absence,
  aCall,
  aRota,
  called,
  deputy,
  factsAbout,
  inShort,
  organisationOf,
  rota,
  week,
} from './aCall';
import { whoToCall } from './whoToCall';

/** The answer of the rota on which operator-1 has duty, with these facts. */
const callOn = (...facts: readonly NewDatedFact[]) =>
  whoToCall(aCall({ reports: [rota], dated: factsAbout(...facts) }));

describe('CallLine', () => {
  it('passes the absent, and calls the deputy in their place', () => {
    const answer = callOn(
      absence('operator-1', { until: '2026-03-12T07:00:00.000Z' }),
      deputy('operator-1', 'data-scientist-1'),
    );
    expect(answer.hops.slice(0, 2)).toMatchObject([
      {
        verdict: 'passed',
        until: '2026-03-12T07:00:00.000Z',
        sentence:
          'operator-1 is absent until Thursday 12 March 2026, 08:00 (Europe/Berlin).',
      },
      {
        verdict: 'call',
        step: 'on-call-rota',
        person: { title: 'data-scientist-1' },
        standsInFor: { title: 'operator-1' },
        until: '2026-03-12T07:00:00.000Z',
      },
    ]);
    expect(answer.sentence).toBe(
      'Call data-scientist-1, who stands in for operator-1 (Operations: Line 1), until Thursday 12 March 2026, 08:00 (Europe/Berlin).',
    );
  });

  it('keeps a deputy in line behind somebody who is there', () => {
    const answer = callOn(deputy('operator-1', 'operator-2'));
    expect(inShort(answer).slice(-2)).toEqual([
      'next deputy operator-2',
      'next platform-contact',
    ]);
  });

  it('follows deputies of deputies, and never in a circle', () => {
    const answer = callOn(
      absence('operator-1'),
      deputy('operator-1', 'operator-2'),
      absence('operator-2'),
      deputy('operator-2', 'operator-1'),
      deputy('operator-2', 'data-scientist-1'),
    );
    expect(inShort(answer).slice(0, 3)).toEqual([
      'passed on-call-rota operator-1',
      'passed on-call-rota operator-2',
      'call on-call-rota data-scientist-1',
    ]);
    expect(answer.hops[2].sentence).toBe(
      'data-scientist-1 stands in for operator-1 until Monday 16 March 2026, 08:00 (Europe/Berlin), as deputy of operator-2.',
    );
  });

  it('goes on to the next line when the deputy is absent too', () => {
    const answer = callOn(
      absence('operator-1'),
      deputy('operator-1', 'operator-2'),
      absence('operator-2'),
      deputy('operator-2', 'operator-1'),
    );
    expect(called(answer)).toMatchObject({
      step: 'escalation',
      person: { title: 'operator-3' },
    });
  });

  it.each([
    ['another service', { service: 'component:default/other' }],
    ['another role', { role: 'data-engineer' as const }],
    ['another time', { from: '2026-03-12T00:00:00.000Z' }],
  ])('calls no deputy for %s', (_, scope) => {
    const answer = callOn(
      absence('operator-1'),
      deputy('operator-1', 'operator-2', scope),
    );
    expect(called(answer)?.person?.title).toBe('operator-3');
  });

  it('prefers the deputy for this very service', () => {
    const answer = callOn(
      absence('operator-1'),
      deputy('operator-1', 'data-scientist-1'),
      deputy('operator-1', 'product-manager-1', {
        service: 'component:default/delay',
      }),
    );
    expect(called(answer)?.person?.title).toBe('product-manager-1');
  });

  it('takes absences that follow each other for one', () => {
    const answer = callOn(
      absence('operator-1', { until: '2026-03-12T00:00:00.000Z' }),
      absence('operator-1', { from: '2026-03-12T00:00:00.000Z' }),
    );
    expect(answer.hops[0].sentence).toBe(
      'operator-1 is absent until Wednesday 1 April 2026, 02:00 (Europe/Berlin).',
    );
    // Their duty ends before that.
    expect(answer.hops[0].until).toBe(week[1]);
  });

  it('says until when somebody can be called who will be absent', () => {
    const answer = callOn(
      absence('operator-1', { from: '2026-03-11T05:00:00.000Z' }),
    );
    expect(answer.hops[0]).toMatchObject({
      verdict: 'call',
      until: '2026-03-11T05:00:00.000Z',
    });
  });

  it('forgets an absence that was taken back', () => {
    const dated = factsAbout(absence('operator-1'));
    const [fact] = dated.facts;
    const answer = whoToCall(
      aCall({
        reports: [rota],
        dated: {
          ...dated,
          facts: [{ ...fact, endedAt: '2026-03-10T00:00:00.000Z' }],
        },
      }),
    );
    expect(called(answer)?.person?.title).toBe('operator-1');
  });

  it('passes who left the catalog and whose engagement ended or has not begun', () => {
    const organisation = organisationOf({
      contractor: {
        engagement: {
          employer: 'Acme',
          until: '2026-03-11T00:00:00.000Z',
        },
      },
      newcomer: { engagement: { from: '2026-03-12T00:00:00.000Z' } },
      stayer: { engagement: { until: '2026-03-12T00:00:00.000Z' } },
    });
    const answer = whoToCall(
      aCall({
        organisation,
        reports: [
          aRota([
            [['gone', ...week]],
            [['contractor', ...week]],
            [['newcomer', ...week]],
            [['stayer', ...week]],
          ]),
        ],
      }),
    );
    expect(answer.hops.slice(0, 4)).toMatchObject([
      { sentence: 'gone is not in the catalog any more.' },
      {
        sentence:
          'contractor is not engaged any more by Acme: that ended on Wednesday 11 March 2026, 01:00 (Europe/Berlin).',
      },
      {
        sentence:
          'newcomer is not engaged yet: that begins on Thursday 12 March 2026, 01:00 (Europe/Berlin).',
      },
      { verdict: 'call', until: '2026-03-12T00:00:00.000Z' },
    ]);
  });
});
