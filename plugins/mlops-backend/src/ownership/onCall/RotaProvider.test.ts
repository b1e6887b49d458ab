import type { Entity } from '@backstage/catalog-model';
import { readRotas } from '@pitwall/plugin-mlops-common';
import { onCallProviderCases } from '@pitwall/plugin-mlops-node/testUtils';
import { RotaProvider } from './RotaProvider';

const rota = {
  zone: 'Europe/Berlin',
  workingHours: { from: '08:00', to: '18:00' },
  levels: [
    {
      layers: [
        {
          start: '2026-10-05T09:00',
          handOver: { every: 'week' },
          members: ['p1', 'p2'],
        },
      ],
    },
    {
      layers: [
        {
          start: '2026-10-05T09:00',
          handOver: { every: 'day' },
          members: ['p3'],
          hours: [{ days: ['monday'], from: '18:00', to: '02:00' }],
        },
      ],
    },
  ],
};

const { rotas } = readRotas([
  { file: 'rotas.yaml', value: { rotas: { flights: rota, hubs: rota } } },
]);

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'delay',
    annotations: {
      'mlops.pitwall.dev/on-call':
        'rota:flights, pager:x,Rota:Hubs , rota:flights',
    },
  },
};

describe('RotaProvider', () => {
  it.each(
    onCallProviderCases(async () => ({
      provider: new RotaProvider(rotas, () => new Date('2026-10-25T01:30:00Z')),
      entity,
      targets: ['rota:flights', 'rota:hubs'],
      at: '2026-10-25T01:30:00.000Z',
      until: '2026-11-08T01:30:00.000Z',
      unknownTarget: 'rota:nights',
    })),
  )('$name', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});
