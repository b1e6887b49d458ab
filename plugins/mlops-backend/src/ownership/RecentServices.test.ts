import { mockCredentials } from '@backstage/backend-test-utils';
import { mlService } from '../../dev/entities';
import type { Caller } from '../http';
import { RecentServices } from './RecentServices';

const ref = 'component:default/arrival-delay';
const person = (id: string): Caller => ({
  principal: { kind: 'user', id },
  credentials: mockCredentials.user(id),
});
const ada = person('user:default/data-scientist-1');

describe('RecentServices', () => {
  let nowMs = 0;
  const get = vi.fn();
  const recent = () =>
    new RecentServices({ services: { get }, now: () => new Date(nowMs) });

  beforeEach(() => {
    nowMs = 1_000_000;
    get.mockReset().mockResolvedValue(mlService('arrival-delay'));
  });

  it('asks the catalog once in ten seconds for what somebody was shown', async () => {
    const services = recent();
    await services.get(ref, ada);
    nowMs += 9_999;
    expect((await services.get(ref, ada)).metadata.name).toBe('arrival-delay');
    expect(get).toHaveBeenCalledTimes(1);
    nowMs += 1;
    await services.get(ref, ada);
    expect(get).toHaveBeenCalledTimes(2);
  });

  it('asks again after the clock was set back', async () => {
    const services = recent();
    await services.get(ref, ada);
    nowMs -= 3_600_000;
    await services.get(ref, ada);
    expect(get).toHaveBeenCalledTimes(2);
  });

  it('shows nobody what somebody else was shown', async () => {
    const services = recent();
    await services.get(ref, ada);
    get.mockRejectedValue(new Error('hidden'));
    await expect(
      services.get(ref, person('user:default/ml-engineer-1')),
    ).rejects.toThrow('hidden');
    const agent: Caller = {
      ...ada,
      principal: {
        ...{ kind: 'delegatedUser', id: ada.principal.id, by: 'plugin:agent' },
      },
    };
    await expect(services.get(ref, agent)).rejects.toThrow('hidden');
  });

  it('remembers no refusal', async () => {
    const services = recent();
    get.mockRejectedValueOnce(new Error('hidden'));
    await expect(services.get(ref, ada)).rejects.toThrow('hidden');
    await expect(services.get(ref, ada)).resolves.toBeDefined();
  });
});
