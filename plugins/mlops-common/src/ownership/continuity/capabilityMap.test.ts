import { aFleet, user } from './aFleet';
import { capabilityMap } from './capabilityMap';
import { finish } from './steps';

const cells = (options: Parameters<typeof aFleet>[0]) =>
  finish(capabilityMap(aFleet(options))).map(
    ({ role, specialisation, people, services }) =>
      [role, specialisation, people, services].join(' '),
  );

const roles = { 'ml-engineer': [user(1), user(2)], 'mlops-engineer': user(3) };

describe('capabilityMap', () => {
  it('sets people who hold a role against services that ask it', () => {
    expect(
      cells({
        services: [
          { name: 'a', roles, ml: { needs: ['gpu', 'llm'] } },
          { name: 'b', roles, ml: { needs: ['gpu'] } },
        ],
        people: {
          [user(1)]: { specialisations: ['gpu', 'llm'] },
          [user(2)]: { specialisations: ['gpu'] },
        },
      }),
    ).toEqual([
      'ml-engineer gpu 2 2',
      'ml-engineer llm 1 1',
      'mlops-engineer gpu 0 2',
    ]);
  });

  it('counts a person in their own role only', () => {
    expect(
      cells({
        services: [{ name: 'a', roles, ml: { needs: ['llm'] } }],
        people: { [user(3)]: { specialisations: ['llm'] } },
      }),
    ).toEqual(['ml-engineer llm 0 1', 'mlops-engineer llm 1 0']);
  });

  it('asks no role without duties, and counts nobody without a role', () => {
    expect(
      cells({
        services: [
          { name: 'a', roles, ml: { needs: ['data-pipeline-hardening'] } },
        ],
        people: { [user(9)]: { specialisations: ['data-pipeline-hardening'] } },
      }),
    ).toEqual([]);
  });
});
