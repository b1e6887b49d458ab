import {
  absence,
  aCall,
  called,
  deputy,
  factsAbout,
  inShort,
  organisationOf,
  user,
} from './aCall';
import { whoToCall } from './whoToCall';

describe('walkPeople', () => {
  it('names everybody of the group on call where there is no rota', () => {
    const answer = whoToCall(aCall());
    expect(inShort(answer).slice(0, 3)).toEqual([
      'call on-call-role operator-1',
      'next on-call-role operator-2',
      'next on-call-role operator-3',
    ]);
    expect(answer.hops[0]).toMatchObject({
      title: 'On-call: operations',
      sentence:
        'operator-1 is one of 3 people of operations who share On-call without a rota.',
    });
  });

  it('begins with those whom the catalog says how to reach', () => {
    const organisation = organisationOf(
      { a: { email: undefined }, b: {}, c: { email: undefined, chat: '@c' } },
      { crowd: ['a', 'b', 'c'] },
    );
    const roles = { 'on-call': ['group:default/crowd'] };
    const answer = whoToCall(aCall({ roles, organisation }));
    expect(inShort(answer).slice(0, 3)).toEqual([
      'call on-call-role b',
      'next on-call-role c',
      'next on-call-role a',
    ]);
  });

  it('takes those responsible for incidents in the small matrix', () => {
    const answer = whoToCall(
      aCall({
        preset: 'starter',
        roles: {
          'mlops-engineer': ['group:default/mlops'],
          'ai-product-manager': [user('product-manager-1')],
        },
      }),
    );
    expect(inShort(answer)).toEqual([
      'call on-call-role mlops-engineer-1',
      'next on-call-role mlops-engineer-2',
      'passed accountable',
      'next platform-contact',
    ]);
    expect(answer.hops[2].sentence).toBe(
      'In line already: mlops-engineer-1, mlops-engineer-2.',
    );
    expect(answer.consult).toMatchObject({
      activity: 'respond-to-incident',
      sentence:
        'The matrix has no row monitor-and-set-thresholds; “Respond to incident” answers in its place. Ask Operator, responsible for “Respond to incident”, from Wednesday 11 March 2026, 09:00 (Europe/Berlin).',
    });
    expect(answer.decide).toMatchObject({
      activity: 'withdraw-or-keep-serving',
      people: [{ title: 'product-manager-1' }],
    });
  });

  it('asks one of several roles that are responsible', () => {
    const { consult } = whoToCall(
      aCall({
        symptom: 'quality',
        roles: {
          'data-scientist': [user('data-scientist-1')],
          'ml-engineer': [user('mlops-engineer-2')],
        },
      }),
    );
    expect(consult?.sentence).toContain(
      'Ask Data scientist or ML engineer, responsible for “Train and document”',
    );
  });

  it('says who decides, and who does in their place', () => {
    const absent = factsAbout(
      absence('data-scientist-1'),
      deputy('data-scientist-1', 'operator-2', { role: 'data-scientist' }),
    );
    expect(whoToCall(aCall()).decide?.sentence).toBe(
      'data-scientist-1 decides: Data scientist is accountable for “Retrain”.',
    );
    expect(whoToCall(aCall({ dated: absent })).decide).toMatchObject({
      people: [{ title: 'operator-2' }],
      sentence: expect.stringContaining(
        'operator-2 stands in for data-scientist-1.',
      ),
    });
  });

  it.each([
    ['nobody is bound', {}],
    ['the group is empty', { 'on-call': ['group:default/empty'] }],
    ['the group is missing', { 'on-call': ['group:default/lost'] }],
    ['the group is a circle', { 'on-call': ['group:default/ring'] }],
    ['the person left', { 'on-call': [user('gone')] }],
  ])('turns to the platform contact when %s', (_, roles) => {
    const answer = whoToCall(
      aCall({
        roles,
        organisation: organisationOf(
          {},
          { empty: [], ring: ['group:default/ring'] },
        ),
      }),
    );
    expect(called(answer)).toMatchObject({
      step: 'platform-contact',
      contact: { title: 'Platform team' },
    });
    expect(answer.sentence).toBe(
      'Nobody of this service can be reached: turn to Platform team.',
    );
    for (const { sentence } of answer.hops) expect(sentence).toMatch(/[.]$/);
  });

  it('names eight of ten thousand, and finds the one who is there', () => {
    const names = Array.from({ length: 10_000 }, (_, n) => `p${n}`);
    const organisation = organisationOf(
      Object.fromEntries(names.map(name => [name, {}])),
      { crowd: names },
    );
    const roles = { 'on-call': ['group:default/crowd'] };
    const crowd = whoToCall(aCall({ roles, organisation }));
    expect(
      crowd.hops.filter(({ step }) => step === 'on-call-role'),
    ).toHaveLength(9);
    expect(crowd.hops[8].sentence).toBe('9992 more come after them.');

    const away = factsAbout(
      ...names.filter(name => name !== 'p9999').map(name => absence(name)),
    );
    const answer = whoToCall(aCall({ roles, organisation, dated: away }));
    expect(called(answer)?.person?.title).toBe('p9999');
    expect(answer.hops.length).toBeLessThan(30);
  });
});
