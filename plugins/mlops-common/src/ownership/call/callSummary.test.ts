import { aCall, organisationOf, rota } from './aCall';
import { callSummary, callSummarySchema } from './callSummary';
import { sayWhoToCall } from './sayWhoToCall';
import { whoToCall } from './whoToCall';
import { whoToCallPath } from './whoToCallPath';

describe('who to call in short', () => {
  it('names the first to call, until when, and leads to the rest', () => {
    const answer = whoToCall(
      aCall({ reports: [rota], environment: 'production' }),
    );
    const summary = callSummary(answer, 'https://portal.example/');
    expect(callSummarySchema.parse(summary)).toEqual(summary);
    const first = answer.hops.find(({ verdict }) => verdict === 'call');
    expect(summary).toMatchObject({
      sentence: answer.sentence,
      person: first?.person,
      until: first?.until,
      text: sayWhoToCall(answer),
      link: `https://portal.example/mlops/who-to-call?service=component:default/delay&symptom=${answer.symptom}&environment=production`,
    });
  });

  it('names the platform contact where there is nobody else', () => {
    const contact = { title: 'Platform team', link: 'https://chat.example' };
    const nobody = aCall({ organisation: organisationOf({}), contact });
    const { person, link } = callSummary(whoToCall(nobody));
    expect(person).toEqual({ title: contact.title, chat: contact.link });
    const mail = { ...contact, link: 'mailto:help@pitwall.example?subject=x' };
    expect(callSummary(whoToCall({ ...nobody, contact: mail })).person).toEqual(
      {
        title: contact.title,
        email: 'help@pitwall.example',
      },
    );
    expect(link).toMatch(/^\/mlops\/who-to-call\?service=component:default/);
  });
});

describe('the page of who to call', () => {
  it('is asked in words that mean nothing else', () => {
    expect(
      whoToCallPath({ service: 'component:a/b&c=d#e', symptom: undefined }),
    ).toBe('/mlops/who-to-call?service=component:a/b%26c%3Dd%23e');
  });
});
