import {
  absence,
  aCall,
  aRota,
  called,
  factsAbout,
  inShort,
  morning,
  organisationOf,
  week,
  rota,
} from './aCall';
import { whoToCall } from './whoToCall';

describe('whoToCall', () => {
  it('follows rota, escalation, the accountable, the platform contact', () => {
    const answer = whoToCall(aCall({ reports: [rota] }));
    expect(inShort(answer)).toEqual([
      'call on-call-rota operator-1',
      'next escalation operator-3',
      'next accountable mlops-engineer-1',
      'next accountable mlops-engineer-2',
      'next platform-contact',
    ]);
    expect(answer).toMatchObject({
      localTime: 'Wednesday 11 March 2026, 02:30 (Europe/Berlin)',
      isInHours: false,
      sentence:
        'Call operator-1 (Operations: Line 1), until Monday 16 March 2026, 08:00 (Europe/Berlin).',
    });
    expect(answer.hops[0]).toMatchObject({
      target: 'rota:operations',
      source: 'rota',
      until: week[1],
      isLastKnown: false,
      person: { phone: '+49 30 2001', email: 'operator-1@pitwall.example' },
      sentence:
        'operator-1 is on duty until Monday 16 March 2026, 08:00 (Europe/Berlin), then operator-2.',
    });
  });

  it.each([
    ['security', 'security-engineer-1'],
    ['legal', 'compliance-officer-1'],
  ] as const)('pages the rota, then the role for %s', (symptom, person) => {
    const answer = whoToCall(aCall({ reports: [rota], symptom }));
    expect(inShort(answer).slice(0, 3)).toEqual([
      'call on-call-rota operator-1',
      'next escalation operator-3',
      `next control-role ${person}`,
    ]);
  });

  it('pages nobody at night for costs, and says until when to wait and for whom', () => {
    const answer = whoToCall(aCall({ reports: [rota], symptom: 'cost' }));
    expect(inShort(answer)).toEqual([
      'passed on-call-rota',
      'call platform-contact',
    ]);
    expect(answer.waitUntil).toBe('2026-03-11T08:00:00.000Z');
    expect(answer.sentence).toBe(
      'Wait until Wednesday 11 March 2026, 09:00 (Europe/Berlin), then ask mlops-engineer-1. If it cannot wait, turn to Platform team.',
    );
  });

  it('pages for costs in working hours', () => {
    const answer = whoToCall(
      aCall({ reports: [rota], symptom: 'cost', at: morning }),
    );
    expect(called(answer)?.person?.title).toBe('operator-1');
    expect(answer.waitUntil).toBeUndefined();
  });

  it('waits for somebody who is there when working hours begin', () => {
    const answer = whoToCall(
      aCall({
        symptom: 'cost',
        dated: factsAbout(absence('mlops-engineer-1')),
      }),
    );
    expect(answer.sentence).toContain('then ask mlops-engineer-2.');
  });

  it('believes a rota about working hours, and configuration without one', () => {
    const holiday = aRota([[['operator-1', ...week]]], {
      answer: { isInHours: false },
    });
    expect(
      whoToCall(aCall({ reports: [holiday], at: morning })).isInHours,
    ).toBe(false);
    expect(whoToCall(aCall({ at: morning })).isInHours).toBe(true);
  });

  it('asks in working hours whoever has the role by then', () => {
    const begins = '2026-03-11T08:00:00.000Z';
    const { consult } = whoToCall(
      aCall({
        organisation: organisationOf(
          { late: { engagement: { from: begins } } },
          { team: ['late'] },
        ),
        roles: { 'data-scientist': ['group:default/team'] },
        symptom: 'quality',
      }),
    );
    expect(consult?.people).toMatchObject([{ title: 'late' }]);
  });

  it('waits until the hours of the rota begin, not those of the configuration', () => {
    const begin = '2026-03-12T07:00:00.000Z';
    const holiday = aRota([[['operator-1', ...week]]], {
      answer: { isInHours: false, hoursBegin: begin },
    });
    const answer = whoToCall(
      aCall({ reports: [holiday], at: morning, symptom: 'cost' }),
    );
    expect(answer.waitUntil).toBe(begin);
    expect(answer.consult?.sentence).toContain(
      'from Thursday 12 March 2026, 08:00 (Europe/Berlin)',
    );
  });

  it('says what is only known from before', () => {
    const { notices, isLastKnown } = whoToCall(
      aCall({
        isLastKnown: true,
        now: '2026-03-11T02:30:00.000Z',
        dated: { ...factsAbout(), isLastKnown: true },
        notices: ['The providers of on-call did not answer.'],
      }),
    );
    expect(isLastKnown).toBe(true);
    expect(notices).toEqual([
      'The catalog does not answer: people and roles are those of 1 hour ago.',
      'The database does not answer: absences, deputies and swaps are those of 1 hour ago.',
      'The providers of on-call did not answer.',
    ]);
  });

  it('gives the runbook of the symptom', () => {
    const { runbook } = whoToCall(
      aCall({ runbooks: { drift: 'https://run.example/drift' } }),
    );
    expect(runbook).toEqual({
      title: 'Runbook: Drift',
      link: 'https://run.example/drift',
    });
  });
});
