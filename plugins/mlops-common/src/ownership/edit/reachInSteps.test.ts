import { aLevel, aQuestion, factsOf } from '../aQuestion';
import { finish } from '../continuity/steps';
import type { Ownership } from '../ownership';
import { resolveOwnership } from '../resolveOwnership';
import type { OwnershipLevel } from '../readOwnershipLevel';
import { changeReachSchema } from './changeReach';
import { reachInSteps } from './reachInSteps';

const asOf = '2026-01-31T09:30:00.000Z';
const people = {
  'group:default/builders': ['user:default/builder'],
  'group:default/owners': ['user:default/owner'],
  'group:default/checkers': ['user:default/checker'],
};
const facts = factsOf(people);

type Written = Partial<Pick<OwnershipLevel, 'roles' | 'raci'>>;

const sound: Written = {
  roles: {
    'ai-product-manager': ['group:default/owners'],
    'ml-engineer': ['group:default/builders'],
  },
};

const domain = aLevel('domain', {
  roles: { 'mlops-engineer': ['group:default/owners'] },
});

/** A service, and what it writes beside what it inherits from its use case. */
interface Service {
  readonly name: string;
  readonly own?: Written;
}

function resolved({ name, own = {} }: Service, useCase: Written): Ownership {
  const entityRef = `component:default/${name}`;
  return resolveOwnership(
    aQuestion({
      facts,
      service: { entityRef, title: name },
      useCase: { entityRef: 'use-case:default/use-case', title: 'Arrival' },
      levels: [
        domain,
        aLevel('use-case', useCase),
        aLevel('service', own, entityRef),
      ],
    }),
  );
}

function reach(
  services: readonly Service[],
  change: { readonly before?: Written; readonly after: Written },
  options: { readonly mostJudged?: number; readonly seesSome?: boolean } = {},
) {
  return changeReachSchema.parse(
    finish(
      reachInSteps({
        ...{ services, facts, asOf, mostJudged: 1_000, seesSome: false },
        resolve: service => ({
          before: resolved(service, change.before ?? sound),
          after: resolved(service, change.after),
        }),
        ...options,
      }),
    ),
  );
}

const named = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `s${n + 1}` }));

const unbuilt: Written = {
  roles: { 'ai-product-manager': ['group:default/owners'] },
};

describe('reachInSteps', () => {
  it('tells a rule once, of the first services by name and how many more there are', () => {
    const answer = reach(named(12), { after: unbuilt });
    expect(answer).toMatchObject({
      sentence:
        'This reaches 12 services; 12 would break a rule that they do not break now.',
      ...{ services: 12, judged: 12, isWhole: true, breaking: 12, asOf },
    });
    expect(answer.findings).toEqual({
      totalItems: 1,
      items: [
        {
          ...{ severity: 'error', code: 'role-unbound', role: 'ml-engineer' },
          title: 'A role with duties is bound to nobody',
          services: 12,
          cases: {
            totalItems: 1,
            items: [
              {
                sentence: expect.stringMatching(
                  /^ml-engineer is bound to nobody, but /,
                ),
                services: {
                  totalItems: 12,
                  items: named(5).map(({ name }) => ({
                    entityRef: `component:default/${name}`,
                    title: name,
                  })),
                },
              },
            ],
          },
        },
      ],
    });
  });

  it('says nothing of what is wrong already, and nothing of who writes otherwise', () => {
    const services = [
      {
        name: 'binds-its-own',
        own: { roles: { 'ml-engineer': ['group:default/builders'] } },
      },
      {
        name: 'wrong-already',
        own: {
          raci: { 'train-and-document': { 'ml-engineer': 'none' as const } },
        },
      },
      { name: 'inherits' },
    ];
    const answer = reach(services, { after: unbuilt });
    const [finding] = answer.findings.items;
    expect(answer.breaking).toBe(2);
    expect(
      finding.cases.items.map(({ services: { items } }) =>
        items.map(({ title }) => title),
      ),
    ).toEqual([['wrong-already'], ['inherits']]);
    expect(JSON.stringify(answer)).not.toContain('no-responsible');
  });

  it('says of several services what differs in their own name alone as one case', () => {
    const narrowed = (name: string) => ({
      name,
      own: { roles: { 'model-validator': ['user:default/checker'] } },
    });
    const bound = (role: string): Written => ({
      roles: { ...sound.roles, 'model-validator': [role] },
    });
    const answer = finish(
      reachInSteps({
        services: [narrowed('a'), narrowed('b')],
        ...{ facts, asOf, mostJudged: 10, seesSome: false },
        resolve: ({ name, own }) => {
          const service = aLevel('service', own, `component:default/${name}`);
          const resolve = (validators: string) =>
            resolveOwnership(
              aQuestion({
                facts,
                service: {
                  entityRef: `component:default/${name}`,
                  title: name,
                },
                levels: [aLevel('domain', bound(validators)), service],
              }),
            );
          return {
            before: resolve('group:default/checkers'),
            after: resolve('group:default/owners'),
          };
        },
      }),
    );
    expect(
      answer.findings.items.find(({ code }) => code === 'control-role-widened')
        ?.cases,
    ).toEqual({
      totalItems: 1,
      items: [
        expect.objectContaining({
          sentence:
            'spec.roles.model-validator of the service does not count: it adds user:default/checker, whom domain:default/domain did not choose. It may only narrow model-validator.',
          services: expect.objectContaining({ totalItems: 2 }),
        }),
      ],
    });
  });

  it('says how many rules it mends, and at how many services', () => {
    const answer = reach(named(3), { before: unbuilt, after: sound });
    expect(answer).toMatchObject({
      sentence:
        'This reaches 3 services; no rule that holds now would break. It would mend 1 broken rule, at 3 services.',
      ...{ breaking: 0, mending: 3, mended: 1, findings: { totalItems: 0 } },
    });
  });

  it('counts what waits for an acknowledgement apart: no rule is broken meanwhile', () => {
    const bound: Written = {
      roles: { ...sound.roles, 'model-validator': ['user:default/checker'] },
    };
    const services = named(2);
    const resolve = ({ name }: Service, useCase: Written) =>
      resolveOwnership(
        aQuestion({
          facts,
          service: { entityRef: `component:default/${name}`, title: name },
          levels: [
            aLevel('domain', {
              roles: {
                'mlops-engineer': ['group:default/owners'],
                'model-validator': [
                  'group:default/checkers',
                  'user:default/owner',
                ],
              },
            }),
            aLevel('use-case', useCase),
          ],
        }),
      );
    const answer = finish(
      reachInSteps({
        ...{ services, facts, asOf, mostJudged: 10, seesSome: false },
        resolve: service => ({
          before: resolve(service, sound),
          after: resolve(service, bound),
        }),
      }),
    );
    expect(answer).toMatchObject({
      sentence:
        'This reaches 2 services; no rule that holds now would break. At 2 services it waits to be acknowledged.',
      ...{ breaking: 0, waiting: 2 },
    });
    expect(answer.findings.items).toMatchObject([
      { severity: 'warning', code: 'control-role-change-pending', services: 2 },
    ]);
  });

  it.each([
    [0, false, 'This reaches no ML service.'],
    [0, true, 'This reaches no ML service that you may see.'],
    [
      1,
      true,
      'This reaches 1 service that you may see; 1 would break a rule that it does not break now.',
    ],
    [
      4,
      false,
      'This reaches 4 services, of which the first 3 by title were judged; 3 would break a rule that they do not break now.',
    ],
  ])('says of %i services, some hidden: %s', (count, seesSome, sentence) => {
    const answer = reach(
      named(count),
      { after: unbuilt },
      { mostJudged: 3, seesSome },
    );
    expect(answer.sentence).toBe(sentence);
    expect(answer.isWhole).toBe(count === 0 && !seesSome);
  });

  it('puts errors first, then what most services share', () => {
    const loud = {
      name: 'loud',
      own: { raci: { 'decide-promotion': { 'ml-engineer': 'R' as const } } },
    };
    const answer = reach([loud, ...named(2)], {
      after: {
        ...unbuilt,
        raci: {
          'decide-promotion': { 'ml-engineer': 'A/R' },
        },
      },
    });
    expect(
      answer.findings.items.map(({ code, services }) => [code, services]),
    ).toEqual([
      ['role-unbound', 3],
      ['several-accountables', 2],
    ]);
  });
});
