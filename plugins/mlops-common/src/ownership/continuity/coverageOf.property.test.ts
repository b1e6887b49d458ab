import fc from 'fast-check';
import type { DatedFact } from '../fact';
import { roleSchema } from '../role';
import { aFact, aFleet, at, user, type WrittenService } from './aFleet';
import { coverageOf } from './coverageOf';

const names = ['a', 'b', 'c'];
const people = fc.integer({ min: 1, max: 6 }).map(user);
const roles = fc.constantFrom(
  ...(['ai-product-manager', 'ml-engineer', 'mlops-engineer'] as const),
);

const bindings = fc.dictionary(
  roles,
  fc.uniqueArray(people, { minLength: 1, maxLength: 3 }),
);

const fleet = fc
  .array(bindings, { minLength: names.length, maxLength: names.length })
  .map(all => all.map((bound, n) => ({ name: names[n], roles: bound })));

const deputy = fc
  .record({
    person: people,
    deputy: people,
    role: fc.option(roles, { nil: undefined }),
    service: fc.option(
      fc.constantFrom(...names.map(name => `component:default/${name}`)),
      { nil: undefined },
    ),
  })
  .map(written => aFact({ kind: 'deputy', ...written }));

const absence = people.map(person => aFact({ kind: 'absence', person }));

const facts = fc.array(fc.oneof(deputy, absence), { maxLength: 5 });

function spots(
  services: readonly WrittenService[],
  datedFacts: readonly DatedFact[],
) {
  const { vacantRoles, singlePoints } = coverageOf({
    ...aFleet({ services }),
    ...{ datedFacts, at, asOf: at },
  });
  const keys = (list: typeof vacantRoles.items | typeof singlePoints.items) =>
    list.map(({ service, role }) => `${service.title} ${role}`);
  return {
    vacant: keys(vacantRoles.items),
    single: keys(singlePoints.items),
    weak: [...keys(vacantRoles.items), ...keys(singlePoints.items)].sort(),
  };
}

describe('coverageOf, for any organisation', () => {
  it('has no more weak spots with a deputy more', () => {
    fc.assert(
      fc.property(fleet, facts, deputy, (services, known, added) => {
        const before = spots(services, known);
        const after = spots(services, [...known, added]);
        expect(before.weak).toEqual(expect.arrayContaining(after.weak));
        expect(before.vacant).toEqual(expect.arrayContaining(after.vacant));
      }),
    );
  });

  it('has no more weak spots with a holder more, and no new single point where somebody was', () => {
    fc.assert(
      fc.property(
        ...[fleet, facts, fc.nat(names.length - 1), roles, people],
        (services, known, n, role, added) => {
          const before = spots(services, known);
          const more = services.map((service, at0) =>
            at0 === n
              ? {
                  ...service,
                  roles: {
                    ...service.roles,
                    [role]: [
                      ...new Set([...(service.roles[role] ?? []), added]),
                    ],
                  },
                }
              : service,
          );
          const after = spots(more, known);
          expect(before.weak).toEqual(expect.arrayContaining(after.weak));
          const isNew = after.single.filter(
            key => !before.single.includes(key),
          );
          expect(before.vacant).toEqual(expect.arrayContaining(isNew));
        },
      ),
    );
  });

  it('fills no vacancy with somebody of another role', () => {
    const others = roleSchema.options.filter(role => role !== 'ml-engineer');
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...others),
          fc.array(people, { minLength: 1, maxLength: 3 }),
        ),
        facts,
        (bound, known) => {
          const { vacant } = spots([{ name: 'a', roles: bound }], known);
          expect(vacant).toContain('a ml-engineer');
        },
      ),
    );
  });

  it('counts every role with duties exactly once: covered, vacant or on one person', () => {
    fc.assert(
      fc.property(fleet, facts, (services, known) => {
        const { vacant, single, weak } = spots(services, known);
        expect(new Set(weak).size).toBe(vacant.length + single.length);
        expect(weak.length).toBeLessThanOrEqual(services.length * 3);
      }),
    );
  });
});
