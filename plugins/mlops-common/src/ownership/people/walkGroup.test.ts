import type { OrganisationFacts } from './organisationFacts';
import { walkGroup } from './walkGroup';

function facts(
  groups: Record<string, { members?: string[]; children?: string[] }>,
  people: string[] = ['user:default/a', 'user:default/b'],
): OrganisationFacts {
  return {
    people: new Map(
      people.map(ref => [ref, { title: ref, specialisations: [] }]),
    ),
    groups: new Map(
      Object.entries(groups).map(([ref, { members = [], children = [] }]) => [
        ref,
        { title: ref, members, children },
      ]),
    ),
  };
}

describe('walkGroup', () => {
  it('gathers the members of nested groups, each once', () => {
    const { users, problems } = walkGroup(
      facts({
        top: { members: ['user:default/a'], children: ['left', 'right'] },
        left: { children: ['bottom'] },
        right: { children: ['bottom'] },
        bottom: { members: ['user:default/a', 'user:default/b'] },
      }),
      'top',
    );
    expect([...users]).toEqual(['user:default/a', 'user:default/b']);
    expect(problems).toEqual([]);
  });

  it('names the group that a cycle leads back to, and still finds everybody', () => {
    const { users, problems } = walkGroup(
      facts({
        one: { children: ['two'] },
        two: { members: ['user:default/a'], children: ['one', 'three'] },
        three: { members: ['user:default/b'], children: ['three'] },
      }),
      'one',
    );
    expect(users.size).toBe(2);
    expect(problems).toEqual([
      { code: 'group-cyclic', entityRefs: ['one'], writtenIn: 'two' },
      { code: 'group-cyclic', entityRefs: ['three'], writtenIn: 'three' },
    ]);
  });

  it('names who left and which group is missing, and where each was written', () => {
    const { users, problems } = walkGroup(
      facts({ one: { members: ['user:default/gone'], children: ['lost'] } }),
      'one',
    );
    expect(users.size).toBe(0);
    expect(problems).toEqual([
      {
        code: 'person-left',
        entityRefs: ['user:default/gone'],
        writtenIn: 'one',
      },
      { code: 'group-missing', entityRefs: ['lost'], writtenIn: 'one' },
    ]);
  });

  it('says that the group itself is missing', () => {
    expect(walkGroup(facts({}), 'lost').problems).toEqual([
      { code: 'group-missing', entityRefs: ['lost'], writtenIn: undefined },
    ]);
  });

  it('follows a chain of 100,000 groups', () => {
    const length = 100_000;
    const chain: Record<string, { members?: string[]; children?: string[] }> =
      Object.fromEntries(
        Array.from({ length }, (_, index) => [
          `g${index}`,
          { children: [`g${index + 1}`] },
        ]),
      );
    chain[`g${length}`] = { members: ['user:default/a'] };
    expect(walkGroup(facts(chain), 'g0').users.size).toBe(1);
  });
});
