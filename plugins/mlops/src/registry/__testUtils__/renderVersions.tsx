import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { MlopsClient } from '@pitwall/plugin-mlops-common';
import { fixtureEntities } from '../../../dev/fixtures/entities';
import { fixtureClient } from '../../../dev/fixtures/fixtureClient';
import { wellOwnedService } from '../../../dev/fixtures/ownership';
import { deployments, versions } from '../../../dev/fixtures/versions';
import { mlopsApiRef } from '../../api';
import { VersionsContent } from '../VersionsContent';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'arrival-delay', title: 'Arrival delay' },
  spec: { type: 'ml-service' },
};

/** The API over the fixtures of the registry. */
export const answering = (
  change: Partial<Parameters<typeof fixtureClient>[0]> = {},
) =>
  fixtureClient({
    services: [],
    ownership: wellOwnedService,
    ...{ versions, deployments },
    ...change,
  });

/** The tab on the page of the service of the fixtures. */
export function renderWith(client: MlopsClient, address = '/') {
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <VersionsContent level={3} />
    </EntityProvider>,
    {
      apis: [
        [mlopsApiRef, client],
        [catalogApiRef, catalogApiMock({ entities: fixtureEntities })],
        mockApis.config(),
        mockApis.identity({ userEntityRef: 'user:default/ml-engineer-1' }),
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [address],
    },
  );
}
