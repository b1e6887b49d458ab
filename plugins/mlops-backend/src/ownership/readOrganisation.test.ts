import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { entities, mlService } from '../../dev/entities';
import { CatalogReader } from './CatalogReader';
import { turnsDuring } from './continuity/turnsForTests';
import { readOrganisation } from './readOrganisation';

const now = new Date('2026-01-31T12:00:00.000Z');
const catalogOf = (held: typeof entities) =>
  new CatalogReader(
    catalogServiceMock({ entities: held }),
    mockServices.auth(),
  );
const read = (
  held = entities,
  previous?: Parameters<typeof readOrganisation>[3],
) => readOrganisation(catalogOf(held), ['ml-service'], now, previous);

describe('readOrganisation', () => {
  it('knows people, groups with members and children, and what is above services', async () => {
    const { facts, domains, systems, services, asOf } = await read();
    expect(facts.people.get('user:default/data-scientist-1')).toEqual({
      title: 'Data scientist 1',
      specialisations: [],
    });
    expect(facts.groups.get('group:default/forecasting')).toEqual({
      title: 'Forecasting',
      members: ['user:default/data-scientist-1'],
      children: ['group:default/platform'],
    });
    expect([...domains.keys()]).toEqual(['domain:default/operations']);
    expect([...systems.keys()]).toEqual(['system:default/delay-forecasting']);
    expect([...services.keys()]).toEqual([
      'component:default/arrival-delay',
      'component:default/baggage-belt',
      'component:default/crew-roster',
    ]);
    expect(asOf).toBe('2026-01-31T12:00:00.000Z');
  });

  it('keeps the facts of people and groups as long as nothing above services changed', async () => {
    const first = await read();
    const service = mlService('new-one');
    const second = await read([...[...entities].reverse(), service], first);
    expect(second.facts).toBe(first.facts);
    expect(second.services.size).toBe(4);
    const third = await read(entities.slice(1), second);
    expect(third.facts).not.toBe(second.facts);
    expect(third.facts.people.size).toBe(3);
  });

  it('lets others have their turn between the parts of the work', async () => {
    const catalog = { list: async () => [] } as unknown as CatalogReader;
    expect(
      await turnsDuring(() => readOrganisation(catalog, ['ml-service'], now)),
    ).toBeGreaterThanOrEqual(6);
  });

  it('is a 503 with a sentence when the catalog is away', async () => {
    const catalog = catalogServiceMock.mock();
    catalog.streamEntities.mockImplementation(() => {
      throw new Error('connect ECONNREFUSED');
    });
    await expect(
      readOrganisation(
        new CatalogReader(catalog, mockServices.auth()),
        ['ml-service'],
        now,
      ),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/^The catalog could not be read/),
    });
  });
});
