import type { Entity } from '@backstage/catalog-model';
import { readPerson } from './readPerson';

const user = (
  spec: Entity['spec'],
  annotations?: Record<string, string>,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'gpu-specialist-1', ...(annotations && { annotations }) },
  spec,
});

describe('readPerson', () => {
  it('reads how to reach somebody, how long they are there and what they know', () => {
    expect(
      readPerson(
        user(
          {
            profile: {
              displayName: 'GPU specialist 1',
              email: ' gpu-specialist-1@example.com ',
            },
            engagement: {
              employer: 'Example Compute',
              from: '2026-01-01',
              until: '2026-12-31',
            },
            specialisations: ['gpu', 'llm', 'gpu', 'juggling', 7],
          },
          {
            'mlops.pitwall.dev/phone': '+00 0000 0000',
            'mlops.pitwall.dev/chat': '@gpu-specialist-1',
          },
        ),
      ),
    ).toEqual({
      title: 'GPU specialist 1',
      email: 'gpu-specialist-1@example.com',
      phone: '+00 0000 0000',
      chat: '@gpu-specialist-1',
      engagement: {
        employer: 'Example Compute',
        from: '2026-01-01T00:00:00.000Z',
        until: '2026-12-31T00:00:00.000Z',
      },
      specialisations: ['gpu', 'llm'],
    });
  });

  it('knows little of whoever writes little', () => {
    expect(readPerson(user({ engagement: null, profile: 'x' }))).toEqual({
      title: 'gpu-specialist-1',
      specialisations: [],
    });
  });

  it.each([
    [{ employer: 'Example Compute', until: '2026-02-30' }, 'Example Compute'],
    [{ until: 'end of year' }, undefined],
    [{ from: '2026-12-31', until: '2026-01-01' }, undefined],
    [{ til: '2026-12-31' }, undefined],
    ['2026-12-31', undefined],
  ])('takes %j for an engagement that has ended', (engagement, employer) => {
    expect(readPerson(user({ engagement })).engagement).toEqual({
      ...(employer && { employer }),
      until: '0000-01-01T00:00:00.000Z',
    });
  });
});
