import type { OrganisationFacts } from './organisationFacts';
import { resolvePeople } from './resolvePeople';

const facts: OrganisationFacts = {
  people: new Map([
    ['user:default/engineer-10', { title: 'Engineer 10', specialisations: [] }],
    ['user:default/engineer-2', { title: 'Engineer 2', specialisations: [] }],
    ['user:default/analyst', { title: 'Analyst', specialisations: [] }],
  ]),
  groups: new Map([
    [
      'group:default/engineers',
      {
        title: 'Engineers',
        members: ['user:default/engineer-10', 'user:default/engineer-2'],
        children: [],
      },
    ],
  ]),
};

describe('resolvePeople', () => {
  it('orders people by name as people count, each once', () => {
    const { people } = resolvePeople(facts, [
      'group:default/engineers',
      'user:default/engineer-2',
      'user:default/analyst',
    ]);
    expect(people.map(({ title }) => title)).toEqual([
      'Analyst',
      'Engineer 2',
      'Engineer 10',
    ]);
  });

  it('says who is bound and not in the catalog', () => {
    expect(resolvePeople(facts, ['user:default/gone'])).toMatchObject({
      people: [],
      problems: [{ code: 'person-left', entityRefs: ['user:default/gone'] }],
    });
  });

  it('remembers an answer as long as the facts, whatever the order of refs', () => {
    const refs = ['group:default/engineers', 'user:default/analyst'];
    const first = resolvePeople(facts, refs);
    expect(resolvePeople(facts, [...refs].reverse())).toBe(first);
    expect(resolvePeople({ ...facts }, refs)).not.toBe(first);
  });
});
