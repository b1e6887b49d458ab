import { callLastResort } from './callLastResort';
import { whoToCallSchema } from './callAnswer';
import { workingHoursSchema } from './workingHours';

describe('callLastResort', () => {
  it('names the platform contact and why, and nothing of the service', () => {
    const answer = callLastResort({
      service: { entityRef: 'component:default/delay', title: 'delay' },
      symptom: 'drift',
      at: '2026-03-29T01:30:00.000Z',
      now: '2026-03-29T01:30:00.000Z',
      workingHours: workingHoursSchema.parse({ zone: 'Europe/Berlin' }),
      contact: { title: 'Platform team', link: 'mailto:help@pitwall.example' },
      notice: 'The catalog does not answer.',
    });
    expect(whoToCallSchema.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({
      localTime: 'Sunday 29 March 2026, 03:30 (Europe/Berlin)',
      isInHours: false,
      sentence: 'Turn to Platform team.',
      notices: ['The catalog does not answer.'],
      hops: [
        {
          verdict: 'call',
          contact: { link: 'mailto:help@pitwall.example' },
        },
      ],
    });
  });
});
