import { aLevel, aQuestion, factsOf } from './aQuestion';
import { organisationMatrix } from './organisationMatrix';
import { resolveOwnership } from './resolveOwnership';
import { roleSchema } from './role';

describe('resolveOwnership at scale', () => {
  it('answers for 10,000 services whose groups have 10,000 members each', () => {
    const members = Array.from(
      { length: 10_000 },
      (_, n) => `user:default/p${n}`,
    );
    const groups = Object.fromEntries([
      ...roleSchema.options.map(role => [`group:default/${role}`, members]),
      ['group:default/validators', ['user:default/validator']],
    ]);
    const facts = factsOf(groups);
    const organisation = organisationMatrix({
      preset: 'standard',
      overrides: {},
    });
    const domain = aLevel('domain', {
      roles: {
        ...Object.fromEntries(
          roleSchema.options.map(role => [role, [`group:default/${role}`]]),
        ),
        'model-validator': ['group:default/validators'],
      },
    });
    let violations = 0;
    for (let n = 0; n < 10_000; n += 1) {
      const raci = { retrain: { 'data-engineer': 'I' as const } };
      const ownership = resolveOwnership(
        aQuestion({
          facts,
          organisation,
          levels: [
            domain,
            aLevel('service', { raci }, `component:default/${n}`),
          ],
        }),
      );
      violations += ownership.violations.length;
    }
    expect(violations).toBe(0);
    // Two seconds when alone; a copy of each group, or a walk, per service
    // would take minutes.
  }, 15_000);
});
