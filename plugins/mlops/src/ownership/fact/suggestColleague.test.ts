import {
  datedFactSchema,
  type ResolvedRole,
} from '@pitwall/plugin-mlops-common';
import { suggestColleague } from './suggestColleague';

const ref = (name: string) => `user:default/${name}`;
const role = (
  name: ResolvedRole['role'],
  title: string,
  people: readonly string[],
): ResolvedRole => ({
  ...{ role: name, title, isControlRole: false, targets: [] },
  people: people.map(each => ({ entityRef: ref(each), title: each })),
});
const roles = [
  role('data-scientist', 'Data scientist', ['a']),
  role('ml-engineer', 'ML engineer', ['x', 'y']),
  role('mlops-engineer', 'MLOps engineer', ['a', 'b', 'c']),
];
const service = { entityRef: 'component:default/eta', title: 'ETA' };
const fact = (change: object) =>
  datedFactSchema.parse({
    factId: '0199c6d2-0000-7000-8000-000000000001',
    recordedAt: '2026-11-26T09:00:00.000Z',
    from: '2026-11-26T09:00:00.000Z',
    until: '2026-11-30T09:00:00.000Z',
    ...change,
  });

const suggested = (
  person: string | undefined,
  change: Partial<Parameters<typeof suggestColleague>[0]> = {},
) =>
  suggestColleague({
    ...{ person: person && ref(person), service, roles, facts: [] },
    ...change,
  });

describe('suggestColleague', () => {
  it('is another person in a role of theirs, and says which', () => {
    expect(suggested('a')).toEqual({
      value: ref('b'),
      source: 'Also MLOps engineer of ETA.',
    });
  });

  it.each([
    ['is away', { kind: 'absence', person: ref('b') }],
    [
      'has them for a deputy',
      { kind: 'deputy', person: ref('b'), deputy: ref('a') },
    ],
  ])('is nobody who %s', (_, change) => {
    expect(suggested('a', { facts: [fact(change)] })?.value).toBe(ref('c'));
  });

  it('is nobody in a role that one person has, or for a stranger', () => {
    expect(suggested('a', { role: 'data-scientist' })).toBeUndefined();
    expect(suggested('z')).toBeUndefined();
    expect(suggested(undefined)).toBeUndefined();
    expect(suggested('a', { service: undefined })).toBeUndefined();
  });
});
