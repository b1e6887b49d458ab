import { mockCredentials } from '@backstage/backend-test-utils';
import type { Caller } from '../../http';
import { RememberedSight } from './RememberedSight';

const person: Caller = {
  principal: { kind: 'user', id: 'user:default/a' },
  credentials: mockCredentials.user(),
};
const agentOf = (by: string): Caller => ({
  ...person,
  principal: { kind: 'delegatedUser', id: 'user:default/a', by },
});
const hour = 3_600_000;
const service = 'component:default/delay';

function setUp() {
  let nowMs = 0;
  const sight = new RememberedSight({ now: () => new Date(nowMs) });
  return {
    sight,
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}

describe('RememberedSight', () => {
  it('remembers for a day what a caller was shown', () => {
    const { sight, pass } = setUp();
    expect(sight.recalls(service, person)).toBe(false);
    sight.remember(service, person);
    pass(24 * hour - 1);
    expect(sight.recalls(service, person)).toBe(true);
    expect(sight.recalls('component:default/other', person)).toBe(false);
    pass(1);
    expect(sight.recalls(service, person)).toBe(false);
  });

  it('tells a person from their agents, and these from each other', () => {
    const { sight } = setUp();
    sight.remember(service, agentOf('plugin:one'));
    expect(sight.recalls(service, person)).toBe(false);
    expect(sight.recalls(service, agentOf('plugin:two'))).toBe(false);
    expect(sight.recalls(service, agentOf('plugin:one'))).toBe(true);
  });

  it('forgets what the catalog refuses', () => {
    const { sight } = setUp();
    sight.remember(service, person);
    sight.forget(service, person);
    expect(sight.recalls(service, person)).toBe(false);
  });

  it('forgets first whoever was seen longest ago', () => {
    const { sight } = setUp();
    const nth = (n: number) => `component:default/s${n}`;
    for (let n = 0; n < 50_000; n += 1) sight.remember(nth(n), person);
    sight.remember(nth(0), person);
    sight.remember(service, person);
    expect(sight.recalls(nth(0), person)).toBe(true);
    expect(sight.recalls(nth(1), person)).toBe(false);
    expect(sight.recalls(service, person)).toBe(true);
  });
});
