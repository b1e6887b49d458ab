import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { mlService } from '../../dev/entities';
import { CatalogReader } from './CatalogReader';
import { formerClaims } from './formerClaims';

const formerly = (name: string, written: string, type = 'ml-service') =>
  mlService(
    name,
    { type },
    { annotations: { 'mlops.pitwall.dev/formerly': written } },
  );

describe('formerClaims', () => {
  it('are what ML services say, each former ref with all who say so', async () => {
    const catalog = new CatalogReader(
      catalogServiceMock({
        entities: [
          mlService('price'),
          formerly('b', 'Component:Default/ETA, delay'),
          formerly('a', 'eta, a, ,:'),
          formerly('website', 'eta', 'website'),
        ],
      }),
      mockServices.auth(),
    );
    expect(await formerClaims(catalog, ['ml-service'])).toEqual(
      new Map([
        [
          'component:default/eta',
          ['component:default/a', 'component:default/b'],
        ],
        ['component:default/delay', ['component:default/b']],
      ]),
    );
  });
});
