import {
  absence,
  aCall,
  deputy,
  factsAbout,
  organisationOf,
  rota,
  user,
} from './aCall';
import { sayWhoToCall } from './sayWhoToCall';
import { whoToCall } from './whoToCall';

describe('sayWhoToCall', () => {
  it('is read at 3 a.m. in a terminal', () => {
    const answer = whoToCall(
      aCall({
        reports: [rota],
        environment: 'production',
        runbooks: { drift: 'https://run.example/drift' },
        dated: factsAbout(
          absence('operator-1'),
          deputy('operator-1', 'mlops-engineer-1'),
        ),
        notices: ['PagerDuty was not asked.'],
      }),
    );
    expect(sayWhoToCall(answer)).toBe(`Delay (component:default/delay)
Drift in production, Wednesday 11 March 2026, 02:30 (Europe/Berlin), outside
working hours

Call mlops-engineer-1, who stands in for operator-1 (Operations: Line 1), until
Monday 16 March 2026, 08:00 (Europe/Berlin).

NOTE      PagerDuty was not asked.

CALL      mlops-engineer-1
          phone   +49 30 1001
          e-mail  mlops-engineer-1@pitwall.example
          chat    https://chat.example/1
          Operations: Line 1
          mlops-engineer-1 stands in for operator-1 until Monday 16 March 2026,
          08:00 (Europe/Berlin).

NEXT 1    operator-3
          e-mail  operator-3@pitwall.example
          Operations: Line 2
          operator-3 is on duty until Monday 16 March 2026, 08:00
          (Europe/Berlin).

NEXT 2    mlops-engineer-2
          phone   +49 30 1002
          e-mail  mlops-engineer-2@pitwall.example
          Accountable: MLOps engineer
          mlops-engineer-2 is accountable for “Respond to incident” as MLOps
          engineer.

NEXT 3    Platform team
          Platform team is there when nobody before answers.

RUNBOOK   https://run.example/drift

DECIDES   Retrain
          data-scientist-1, data-scientist-1@pitwall.example
          data-scientist-1 decides: Data scientist is accountable for “Retrain”.

CONSULT   Monitor and set thresholds
          data-scientist-1, data-scientist-1@pitwall.example
          Ask Data scientist, responsible for “Monitor and set thresholds”, from
          Wednesday 11 March 2026, 09:00 (Europe/Berlin).

PASSED    Operations: Line 1. operator-1 is absent until Wednesday 1 April 2026,
          02:00 (Europe/Berlin).

KNOWN     As of: catalog, Wednesday 11 March 2026, 02:30 (Europe/Berlin); rota,
          Wednesday 11 March 2026, 02:30 (Europe/Berlin).
`);
  });

  it.each([
    [
      'mailto:help@pitwall.example?subject=Pager',
      'e-mail  help@pitwall.example',
    ],
    ['https://chat.example/ml', 'https://chat.example/ml'],
  ])('says how the platform contact is reached by %s', (link, way) => {
    const text = sayWhoToCall(
      whoToCall(aCall({ contact: { title: 'Platform team', link } })),
    );
    expect(text).toContain(`Platform team\n          ${way}\n`);
  });

  it('lets no title move the cursor, colour the screen or turn the text', () => {
    const organisation = organisationOf({
      evil: {
        title: '\u001b[2J\u001b]0;x\u0007Evil\r\nCALL\u202e\u200b\u009b31m',
        phone: '+49\u001b[31m 30',
      },
    });
    const text = sayWhoToCall(
      whoToCall(aCall({ organisation, roles: { 'on-call': [user('evil')] } })),
    );
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text).toContain('phone   +49[31m 30');
    expect(text.match(/^CALL/gm)).toHaveLength(1);
  });

  it('keeps to 80 columns whatever the length of a title, and breaks no address', () => {
    const organisation = organisationOf({
      long: {
        title: 'word '.repeat(60).trim(),
        email: `${'x'.repeat(90)}@pitwall.example`,
      },
    });
    const text = sayWhoToCall(
      whoToCall(aCall({ organisation, roles: { 'on-call': [user('long')] } })),
    );
    const tooLong = text.split('\n').filter(line => line.length > 80);
    expect(tooLong.every(line => line.includes('x'.repeat(90)))).toBe(true);
    expect(text).toContain('e-mail');
  });
});
