import fc from 'fast-check';
import { aLevel, aQuestion } from './aQuestion';
import { resolvePeople, type OrganisationFacts } from './people';
import { holdsAccountable, holdsResponsible, lettersSchema } from './raci';
import { resolveOwnership } from './resolveOwnership';
import { controlRoles, roleSchema, type Role } from './role';

const people = Array.from({ length: 6 }, (_, n) => `user:default/p${n}`);
const groups = Array.from({ length: 6 }, (_, n) => `group:default/g${n}`);

/** Any graph of groups: nested, cyclic, with members and groups that are gone. */
const graph = fc
  .array(
    fc.record({
      members: fc.uniqueArray(fc.constantFrom(...people, 'user:default/gone')),
      children: fc.uniqueArray(
        fc.constantFrom(...groups, 'group:default/lost'),
      ),
    }),
    { minLength: groups.length, maxLength: groups.length },
  )
  .map(
    (nodes): OrganisationFacts => ({
      people: new Map(
        people.map(ref => [ref, { title: ref, specialisations: [] }]),
      ),
      groups: new Map(
        nodes.map((node, n) => [groups[n], { title: groups[n], ...node }]),
      ),
    }),
  );

const targets = fc.uniqueArray(
  fc.constantFrom(...people, ...groups, 'user:default/gone'),
  { minLength: 1, maxLength: 4 },
);

const bindings = fc.dictionary(fc.constantFrom(...roleSchema.options), targets);

function reachable(facts: OrganisationFacts, from: readonly string[]) {
  const found = new Set<string>();
  let frontier = [...from];
  while (frontier.length > 0) {
    const next = frontier.filter(ref => !found.has(ref));
    next.forEach(ref => found.add(ref));
    frontier = next.flatMap(ref => {
      const group = facts.groups.get(ref);
      return group ? [...group.members, ...group.children] : [];
    });
  }
  return [...found].filter(ref => facts.people.has(ref)).sort();
}

function refs(links: readonly { entityRef: string }[]) {
  return links.map(({ entityRef }) => entityRef);
}

describe('resolveOwnership, for any organisation', () => {
  it('finds exactly the people who can be reached, in any graph', () => {
    fc.assert(
      fc.property(graph, targets, (facts, bound) => {
        expect(refs(resolvePeople(facts, bound).people)).toEqual(
          reachable(facts, bound),
        );
      }),
    );
  });

  it('does not depend on the order of groups, members and children', () => {
    fc.assert(
      fc.property(graph, targets, (facts, bound) => {
        const reversed: OrganisationFacts = {
          people: new Map([...facts.people].reverse()),
          groups: new Map(
            [...facts.groups].reverse().map(([ref, group]) => [
              ref,
              {
                ...group,
                members: [...group.members].reverse(),
                children: [...group.children].reverse(),
              },
            ]),
          ),
        };
        expect(resolvePeople(reversed, [...bound].reverse()).people).toEqual(
          resolvePeople(facts, bound).people,
        );
      }),
    );
  });

  it('never lets a team widen who checks it', () => {
    fc.assert(
      fc.property(graph, bindings, bindings, bindings, (facts, ...written) => {
        const [domain, useCase, service] = written;
        const { roles } = resolveOwnership(
          aQuestion({
            preset: 'standard',
            facts,
            levels: [
              aLevel('domain', { roles: domain }),
              aLevel('use-case', { roles: useCase }),
              aLevel('service', { roles: service }),
            ],
          }),
        );
        for (const role of controlRoles) {
          const above = domain[role]
            ? refs(resolvePeople(facts, domain[role]).people)
            : [];
          const effective = refs(
            roles.find(r => r.role === role)?.people ?? [],
          );
          expect(above).toEqual(expect.arrayContaining(effective));
          expect(effective.length > 0).toBe(above.length > 0);
        }
      }),
    );
  });

  it('reports a validator who develops exactly when there is one', () => {
    fc.assert(
      fc.property(graph, bindings, (facts, domain) => {
        const { roles, violations } = resolveOwnership(
          aQuestion({
            preset: 'standard',
            facts,
            levels: [aLevel('domain', { roles: domain })],
          }),
        );
        const peopleOf = (role: Role) =>
          refs(roles.find(r => r.role === role)?.people ?? []);
        const developers = [
          ...peopleOf('data-scientist'),
          ...peopleOf('ml-engineer'),
        ];
        expect(
          violations.some(({ code }) => code === 'validator-is-developer'),
        ).toBe(peopleOf('model-validator').some(p => developers.includes(p)));
      }),
    );
  });

  it('reports a row exactly when it has not one A, or no R', () => {
    const row = fc.dictionary(
      fc.constantFrom(...roleSchema.options),
      fc.constantFrom(...lettersSchema.options, 'none' as const),
    );
    fc.assert(
      fc.property(row, row, (ofDomain, ofService) => {
        const { activities, violations } = resolveOwnership(
          aQuestion({
            preset: 'standard',
            levels: [
              aLevel('domain', { raci: { retrain: ofDomain } }),
              aLevel('service', { raci: { retrain: ofService } }),
            ],
          }),
        );
        const letters = Object.values(
          activities.find(a => a.activity === 'retrain')?.cells ?? {},
        ).map(cell => cell.letters);
        const codes = violations
          .filter(({ activity }) => activity === 'retrain')
          .map(({ code }) => code);
        const accountable = letters.filter(holdsAccountable).length;
        expect(codes.includes('no-accountable')).toBe(accountable === 0);
        expect(codes.includes('several-accountables')).toBe(accountable > 1);
        expect(codes.includes('no-responsible')).toBe(
          !letters.some(holdsResponsible),
        );
      }),
    );
  });
});
