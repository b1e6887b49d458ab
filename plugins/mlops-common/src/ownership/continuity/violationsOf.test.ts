import { aFleet, user } from './aFleet';
import { violationsOf } from './violationsOf';

const gone = 'user:default/gone';

/** Two people for every role of the small matrix. */
const sound = {
  'ai-product-manager': [user(1), user(2)],
  'ml-engineer': [user(3), user(4)],
  'mlops-engineer': [user(5), user(6)],
};

const keeps = { name: 'keeps', useCase: 'delays', roles: sound };
const services = [
  keeps,
  // Breaks two rules: what is said of the first is not about the second.
  {
    name: 'both',
    roles: {
      'ml-engineer': [gone],
      'mlops-engineer': sound['mlops-engineer'],
    },
  },
  { name: 'left', roles: { ...sound, 'ml-engineer': [user(3), gone] } },
];

describe('violationsOf one rule', () => {
  it('is shown with the services that break it, and what it says of each', () => {
    const fleet = aFleet({ services });
    expect(
      violationsOf(fleet.services, 'person-left', fleet.facts).items.map(
        ({ service, errors, warnings, sentence }) => [
          ...[service.title, errors, warnings],
          sentence,
        ],
      ),
    ).toEqual([
      ['both', 1, 0, expect.stringContaining('user:default/gone')],
      ['left', 1, 0, expect.stringContaining('user:default/gone')],
    ]);
    const [unbound] = violationsOf(
      fleet.services,
      'role-unbound',
      fleet.facts,
    ).items;
    expect(unbound).toMatchObject({ service: { title: 'both' }, errors: 1 });
    expect(unbound.sentence).toMatch(/^ai-product-manager is bound to/);
    expect(unbound.sentence).not.toContain('user:default/gone');
    expect(unbound.codes).toContain('person-left');
  });

  it('is told in full where it is broken in several ways, and counted beyond three', () => {
    const { services: found, facts } = aFleet({
      services: [{ name: 'bare' }],
      preset: 'standard',
    });
    const { items, totalItems } = violationsOf(found, 'role-unbound', facts);
    expect(totalItems).toBe(1);
    const { sentence, errors } = items[0];
    expect(errors).toBeGreaterThan(4);
    expect(sentence.match(/ is bound to nobody/g)).toHaveLength(3);
    expect(sentence).toMatch(
      new RegExp(`And ${errors - 3} more such cases\\.$`),
    );
  });

  it('is told with what those are called whom it names, as far as the catalog knows them', () => {
    const validates = { ...sound, 'model-validator': [user(3), gone] };
    const { services: found, facts } = aFleet({
      services: [{ ...keeps, roles: validates }],
      preset: 'standard',
    });
    const people = new Map(facts.people);
    people.set(user(3), { title: 'ML engineer 3', specialisations: [] });
    const named = (rule: 'validator-is-developer' | 'person-left') =>
      violationsOf(found, rule, { ...facts, people }).items[0].named;
    expect(named('validator-is-developer')).toEqual([
      { entityRef: user(3), title: 'ML engineer 3' },
    ]);
    expect(named('person-left')).toBeUndefined();
  });

  it('is broken by nobody where all keep it', () => {
    const fleet = aFleet({ services: [keeps] });
    expect(violationsOf(fleet.services, 'person-left', fleet.facts)).toEqual({
      ...{ totalItems: 0, items: [] },
    });
  });
});
