import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { entities, mlService } from '../../../../dev/entities';
import { startTestPlugin } from '../../../../dev/startTestPlugin';

const directory = createMockDirectory();

/** A rota whose weeks change on Mondays in Berlin. */
const rotas = `
rotas:
  operations:
    title: Operations
    zone: Europe/Berlin
    layers:
      - start: 2026-01-05T08:00
        handOver: { every: week, on: monday, at: 08:00 }
        members: [user:default/data-scientist-1, user:default/ml-engineer-1]
`;

/** Annotations that name the rota. */
export const onCall = { 'mlops.pitwall.dev/on-call': 'rota:operations' };
const runbooks = { drift: 'https://run.example/drift', data: 'file:///x' };

/** One service that names the rota, one whose group does, one whose server does. */
export const organisation: Entity[] = [
  ...entities.filter(
    ({ metadata }) =>
      metadata.name !== 'arrival-delay' && metadata.name !== 'mlops',
  ),
  {
    ...entities.filter(({ metadata }) => metadata.name === 'mlops')[0],
    metadata: { name: 'mlops', namespace: 'default', title: 'MLOps' },
  },
  mlService(
    'arrival-delay',
    { ml: { runbooks } },
    {
      title: 'Arrival delay',
      annotations: {
        ...onCall,
        'mlops.pitwall.dev/pipeline': 'external:arrival-delay',
      },
    },
  ),
  mlService('served', { ml: { servedBy: 'server' } }),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'server', namespace: 'default', annotations: onCall },
    spec: { type: 'service', lifecycle: 'production', owner: 'nobody' },
  },
];

/** The plugin over that organisation and rota. */
export function start(options: Parameters<typeof startTestPlugin>[0] = {}) {
  directory.setContent({ 'rotas.yaml': rotas });
  return startTestPlugin({
    entities: organisation,
    ...options,
    mlops: {
      people: { locations: [directory.resolve('rotas.yaml')] },
      ...options.mlops,
    },
  });
}

/** Where it is asked. */
export const path = '/api/mlops/who-to-call';
/** Half an hour after the clock went from 02:00 to 03:00 in Berlin. */
export const night = '2026-03-29T01:30:00Z';

/** A catalog of some entities, which a test may silence. */
export function aCatalog(of: Entity[]) {
  const catalog = catalogServiceMock.mock();
  const working = catalogServiceMock({ entities: of });
  catalog.streamEntities.mockImplementation(
    (...args: Parameters<CatalogService['streamEntities']>) =>
      working.streamEntities(...args),
  );
  catalog.getEntityByRef.mockImplementation(
    (...args: Parameters<CatalogService['getEntityByRef']>) =>
      working.getEntityByRef(...args),
  );
  return catalog;
}
