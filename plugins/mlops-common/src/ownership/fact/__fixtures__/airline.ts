import type { Ownership } from '../../ownership';
import type { OrganisationFacts } from '../../people';
import type { Role } from '../../role';

/** The ref of a person of the airline. */
export const user = (name: string) => `user:default/${name}`;

export const service = 'component:default/arrival-delay';

const people = [
  'scientist',
  'engineer',
  'validator',
  'mlops-1',
  'mlops-2',
  'pilot',
  'owner',
  'stranger',
  'specialist',
];

/** A few people; one of them an external specialist whose engagement ends. */
export const facts: OrganisationFacts = {
  people: new Map(
    people.map(name => [
      user(name),
      {
        title: name,
        specialisations: [],
        ...(name === 'specialist' && {
          engagement: { until: '2026-04-01T00:00:00.000Z' },
        }),
      },
    ]),
  ),
  groups: new Map([
    [
      'group:default/mlops',
      {
        ...{ title: 'MLOps', children: [] },
        members: [user('mlops-1'), user('mlops-2')],
      },
    ],
    [
      'group:default/team',
      { title: 'Team', children: [], members: [user('owner')] },
    ],
  ]),
};

const role = (name: Role, ref: string, members: string[]) => ({
  ...{ role: name, title: name, isControlRole: false },
  targets: [{ entityRef: ref, title: ref }],
  people: members.map(each => ({ entityRef: user(each), title: each })),
});

/** A service that the group mlops answers for, and the group team owns. */
export const ownership: Ownership = {
  service: { entityRef: service, title: 'Arrival delay' },
  owner: { entityRef: 'group:default/team', title: 'Team' },
  domains: [],
  roles: [
    role('data-scientist', user('scientist'), ['scientist']),
    role('ml-engineer', user('engineer'), ['engineer']),
    role('mlops-engineer', 'group:default/mlops', ['mlops-1', 'mlops-2']),
    role('model-validator', user('validator'), ['validator']),
  ],
  activities: [
    {
      ...{ activity: 'respond-to-incident', title: 'Respond to an incident' },
      cells: {
        'mlops-engineer': {
          letters: 'A',
          source: { level: 'organisation' },
        },
        'data-scientist': {
          letters: 'R',
          source: { level: 'organisation' },
        },
      },
    },
  ],
  violations: [],
  asOf: '2026-03-29T00:00:00.000Z',
};
