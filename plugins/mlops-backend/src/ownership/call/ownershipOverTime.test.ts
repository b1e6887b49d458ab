import { organisationMatrix } from '@pitwall/plugin-mlops-common';
import { mlService } from '../../../dev/entities';
import { ownershipOverTime } from './ownershipOverTime';

const domain = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name: 'travel' },
  spec: { owner: 'risk', roles: { security: 'group:default/security' } },
};
const system = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'delays' },
  spec: { type: 'ai-system', owner: 'risk', domain: 'travel' },
};
const person = (until?: string) => ({
  ...{ title: 'somebody', specialisations: [] },
  ...(until && { engagement: { until } }),
});
const snapshot = {
  facts: {
    people: new Map([
      ['user:default/a', person()],
      ['user:default/b', person('2026-06-01T00:00:00.000Z')],
    ]),
    groups: new Map([
      [
        'group:default/security',
        {
          title: 'Security',
          members: ['user:default/a', 'user:default/b'],
          children: [],
        },
      ],
    ]),
  },
  domains: new Map([['domain:default/travel', domain]]),
  systems: new Map([['system:default/delays', system]]),
  services: new Map(),
  digest: '',
  asOf: '2026-03-29T00:00:00.000Z',
};
const service = mlService('delay', {
  system: 'delays',
  roles: { security: 'user:default/a' },
});
const matrix = organisationMatrix({ preset: 'standard', overrides: {} });

const securityAt = (over: ReturnType<typeof ownershipOverTime>, at: string) =>
  over(at).roles.find(({ role }) => role === 'security');

describe('ownershipOverTime', () => {
  it('heeds an engagement and an acknowledgement as long as they last, and no longer', () => {
    const before = ownershipOverTime(service, snapshot, [], matrix);
    const [pending] =
      securityAt(before, '2026-03-29T00:00:00.000Z')?.pending ?? [];
    const over = ownershipOverTime(
      service,
      snapshot,
      [
        {
          kind: 'acknowledgement',
          factId: '00000000-0000-7000-8000-000000000001',
          recordedAt: '2026-03-01T00:00:00.000Z',
          entityRef: 'component:default/delay',
          role: 'security',
          digest: pending.digest,
          from: '2026-03-01T00:00:00.000Z',
          until: '2026-05-01T00:00:00.000Z',
        },
      ],
      matrix,
    );
    const named = (at: string) =>
      securityAt(over, at)?.people.map(({ entityRef }) => entityRef);
    expect(named('2026-04-30T23:59:59.999Z')).toEqual(['user:default/a']);
    expect(named('2026-05-01T00:00:00.000Z')).toEqual([
      'user:default/a',
      'user:default/b',
    ]);
    expect(named('2026-06-01T00:00:00.000Z')).toEqual(['user:default/a']);
  });

  it('resolves once what does not change', () => {
    const over = ownershipOverTime(service, snapshot, [], matrix);
    const one = over('2026-03-29T00:00:00.000Z');
    expect(over('2026-04-29T00:00:00.000Z')).toBe(one);
    expect(over('2026-06-29T00:00:00.000Z')).not.toBe(one);
  });
});
