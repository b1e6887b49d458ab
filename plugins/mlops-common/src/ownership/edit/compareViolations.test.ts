import type { ResolvedActivity } from '../ownership';
import type { Violation } from '../violation';
import { compareViolations } from './compareViolations';

const activities: ResolvedActivity[] = ['retrain', 'roll-back', 'retire'].map(
  activity => ({ activity, title: activity, cells: {} }),
);

function violation(
  code: Violation['code'],
  sentence: string,
  about: Pick<Violation, 'role' | 'activity'> = {},
): Violation {
  return { code, severity: 'error', sentence, ...about };
}

function compare(before: Violation[], after: Violation[]) {
  const { broken, mended } = compareViolations(
    { activities, violations: before },
    { activities, violations: after },
  );
  const sentences = (found: Violation[]) =>
    found.map(({ sentence }) => sentence);
  return { broken: sentences(broken), mended: sentences(mended) };
}

const unbound = (...rows: string[]) =>
  violation(
    'role-unbound',
    `on-call is bound to nobody, but ${rows.join(', ')} wait${
      rows.length === 1 ? 's' : ''
    } for it.`,
    { role: 'on-call' },
  );

const accountables = (...roles: string[]) =>
  violation(
    'several-accountables',
    `retrain has ${roles.length} accountable roles, ${roles.join(
      ', ',
    )}: exactly one role must hold A.`,
    { activity: 'retrain' },
  );

const left = (...refs: string[]) =>
  violation(
    'person-left',
    `spec.roles.on-call of domain:default/freight names ${refs.join(
      ', ',
    )}, who ${refs.length > 1 ? 'are' : 'is'} not in the catalog.`,
    { role: 'on-call' },
  );

describe('compareViolations', () => {
  it('tells what is new and what is gone, and nothing of what stays', () => {
    const stays = violation('no-use-case', 'It belongs to no use case.');
    expect(
      compare(
        [stays, unbound('retrain')],
        [stays, accountables('security', 'on-call')],
      ),
    ).toEqual({
      broken: [accountables('security', 'on-call').sentence],
      mended: [unbound('retrain').sentence],
    });
  });

  it.each([
    ['fewer rows wait', unbound('retrain', 'roll-back'), unbound('retrain')],
    [
      'one accountable less',
      accountables('security', 'on-call', 'ml-engineer'),
      accountables('security', 'on-call'),
    ],
    [
      'one of two came back',
      left('user:default/a', 'user:default/b'),
      left('user:default/b'),
    ],
  ])('calls it neither where %s', (_, before, after) => {
    expect(compare([before], [after])).toEqual({ broken: [], mended: [] });
  });

  it.each([
    ['another row waits', unbound('retrain'), unbound('retrain', 'retire')],
    [
      'another role is accountable as well',
      accountables('security', 'on-call'),
      accountables('security', 'ml-engineer'),
    ],
    ['another person left', left('user:default/a'), left('user:default/b')],
  ])('calls a rule broken anew where %s', (_, before, after) => {
    expect(compare([before], [after])).toEqual({
      broken: [after.sentence],
      mended: [],
    });
  });
});
