import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  fleetContracts,
  ownershipContracts,
} from '@pitwall/plugin-mlops-common';
import { permissionCheck } from './permissionCheck';
import type { Principal } from './principal';

const person: Principal = { kind: 'user', id: 'user:default/a' };
const credentials = mockCredentials.user('user:default/a');

function setUp() {
  let nowMs = 0;
  const authorize = vi
    .fn()
    .mockResolvedValue([{ result: AuthorizeResult.ALLOW }]);
  const check = permissionCheck({ authorize }, () => new Date(nowMs));
  return {
    authorize,
    check,
    read: (principal: Principal = person) =>
      check(ownershipContracts.get, principal, credentials).then(
        ({ isAllowed }) => isAllowed,
      ),
    deny: () => authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]),
    pass: (seconds: number) => {
      nowMs += seconds * 1000;
    },
  };
}

describe('permissionCheck', () => {
  it('remembers for ten seconds that a person may read', async () => {
    const { authorize, read, deny, pass } = setUp();
    expect(await read()).toBe(true);
    deny();
    pass(9);
    expect(await read()).toBe(true);
    expect(authorize).toHaveBeenCalledTimes(1);
    pass(2);
    expect(await read()).toBe(false);
  });

  it('never remembers a refusal', async () => {
    const { authorize, read, deny } = setUp();
    deny();
    expect(await read()).toBe(false);
    authorize.mockResolvedValue([{ result: AuthorizeResult.ALLOW }]);
    expect(await read()).toBe(true);
  });

  it('asks each time for a POST', async () => {
    const { authorize, check } = setUp();
    await check(ownershipContracts.lint, person, credentials);
    await check(ownershipContracts.lint, person, credentials);
    expect(authorize).toHaveBeenCalledTimes(2);
  });

  it('asks each time for a pipeline, whose token may be restricted', async () => {
    const { authorize, read } = setUp();
    await read({ kind: 'service', id: 'external:ci' });
    await read({ kind: 'service', id: 'external:ci' });
    expect(authorize).toHaveBeenCalledTimes(2);
  });

  it('keeps permissions, people and who acts for them apart', async () => {
    const { authorize, check, read } = setUp();
    await read();
    await check(fleetContracts.list, person, credentials);
    await read({ kind: 'user', id: 'user:default/b' });
    await read({ kind: 'delegatedUser', id: person.id, by: 'plugin:x' });
    await read({ kind: 'delegatedUser', id: person.id, by: 'plugin:y' });
    expect(authorize).toHaveBeenCalledTimes(5);
  });

  describe('about a service', () => {
    const serviceRef = 'component:default/a';
    const about = (
      { check }: ReturnType<typeof setUp>,
      principal: Principal = person,
    ) => check(ownershipContracts.get, principal, credentials, serviceRef);

    it('is one question, asked each time', async () => {
      const set = setUp();
      const results = [AuthorizeResult.ALLOW, AuthorizeResult.DENY];
      set.authorize.mockResolvedValue(results.map(result => ({ result })));
      const answer = { isAllowed: true, isShown: false };
      expect(await about(set)).toEqual(answer);
      expect(await about(set)).toEqual(answer);
      expect(set.authorize).toHaveBeenCalledTimes(2);
      expect(set.authorize).toHaveBeenLastCalledWith(
        [
          { permission: ownershipContracts.get.permission },
          {
            permission: expect.objectContaining({
              name: 'catalog.entity.read',
            }),
            resourceRef: serviceRef,
          },
        ],
        { credentials },
      );
    });

    it('counts an answer that is missing as a no', async () => {
      expect(await about(setUp())).toEqual({ isAllowed: true, isShown: false });
    });

    it('is not asked for a pipeline, to which Backstage allows everything', async () => {
      const set = setUp();
      const pipeline: Principal = { kind: 'service', id: 'external:ci' };
      expect(await about(set, pipeline)).toEqual({ isAllowed: true });
      expect(set.authorize.mock.lastCall?.[0]).toHaveLength(1);
    });
  });
});
