import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { mlService } from '../../dev/entities';
import type { Caller } from '../http';
import { FleetVisibility } from './FleetVisibility';

const person = (name: string): Caller => ({
  principal: { kind: 'user', id: `user:default/${name}` },
  credentials: mockCredentials.user(`user:default/${name}`),
});

const conditional = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
} as const;

function setUp() {
  let nowMs = 0;
  const permissions = mockServices.permissions.mock();
  const list = vi.fn().mockResolvedValue([mlService('own')]);
  const visibility = new FleetVisibility({
    permissions,
    catalog: { list },
    serviceTypes: ['ml-service'],
    now: () => new Date(nowMs),
  });
  return {
    visibility,
    decide: permissions.authorizeConditional,
    list,
    pass: (seconds: number) => {
      nowMs += seconds * 1000;
    },
  };
}

describe('FleetVisibility', () => {
  it('shows everything, or nothing, where the policy says so', async () => {
    const { visibility, decide, list } = setUp();
    decide.mockResolvedValueOnce([{ result: AuthorizeResult.ALLOW }]);
    expect(await visibility.sightOf(person('a'))).toEqual({ kind: 'all' });
    decide.mockResolvedValueOnce([{ result: AuthorizeResult.DENY }]);
    expect(await visibility.sightOf(person('b'))).toEqual({
      kind: 'some',
      refs: [],
    });
    expect(list).not.toHaveBeenCalled();
  });

  it('asks the catalog as the person where the policy has conditions', async () => {
    const { visibility, decide, list } = setUp();
    decide.mockResolvedValue([conditional]);
    expect(await visibility.sightOf(person('a'))).toEqual({
      kind: 'some',
      refs: ['component:default/own'],
    });
    expect(list).toHaveBeenCalledWith(
      { kind: 'component', 'spec.type': ['ml-service'] },
      expect.anything(),
      person('a').credentials,
    );
  });

  it('remembers for a minute, each person apart', async () => {
    const { visibility, decide, list, pass } = setUp();
    decide.mockResolvedValue([conditional]);
    await visibility.sightOf(person('a'));
    pass(59);
    await visibility.sightOf(person('a'));
    expect(list).toHaveBeenCalledTimes(1);
    await visibility.sightOf(person('b'));
    expect(list).toHaveBeenCalledTimes(2);
    pass(2);
    await visibility.sightOf(person('a'));
    expect(list).toHaveBeenCalledTimes(3);
  });

  it('does not remember a failure', async () => {
    const { visibility, decide } = setUp();
    decide.mockRejectedValueOnce(new Error('policy is away'));
    await expect(visibility.sightOf(person('a'))).rejects.toThrow(
      'policy is away',
    );
    decide.mockResolvedValueOnce([{ result: AuthorizeResult.ALLOW }]);
    expect(await visibility.sightOf(person('a'))).toEqual({ kind: 'all' });
  });

  it('never asks the policy about a pipeline, which it would let see everything', async () => {
    const { visibility, decide } = setUp();
    expect(
      await visibility.sightOf({
        principal: { kind: 'service', id: 'external:ci' },
        credentials: mockCredentials.service('external:ci'),
        scope: { subject: 'external:ci', patterns: ['component:flights/*'] },
      }),
    ).toEqual({
      kind: 'pipeline',
      subject: 'external:ci',
      patterns: ['component:flights/*'],
    });
    expect(decide).not.toHaveBeenCalled();
  });
});
