import {
  organisationMatrix,
  type OrganisationFacts,
} from '@pitwall/plugin-mlops-common';
import type { Entity } from '@backstage/catalog-model';
import { mlService } from '../../../dev/entities';
import type { OrganisationSnapshot } from '../OrganisationSnapshot';
import { CoveredFleet } from './CoveredFleet';
import { turnsDuring } from './turnsForTests';

const facts: OrganisationFacts = { people: new Map(), groups: new Map() };
const views: ReadonlySet<string> = new Set();

function reading(
  services: readonly Entity[],
  change: Partial<OrganisationSnapshot> = {},
): OrganisationSnapshot {
  return {
    ...{ facts, digest: 'd1', asOf: '2026-11-26T09:30:00.000Z' },
    ...{ domains: new Map(), systems: new Map() },
    services: new Map(
      services.map(each => [`component:default/${each.metadata.name}`, each]),
    ),
    ...change,
  };
}

function fleetOver(first: OrganisationSnapshot, sliceMs?: number) {
  const catalog = { snapshot: first, views };
  const fleet = new CoveredFleet({
    organisation: { current: async () => catalog.snapshot },
    featureViews: async () => catalog.views,
    matrix: organisationMatrix({ preset: 'starter', overrides: {} }),
    sliceMs,
  });
  return { catalog, fleet };
}

const one = () => mlService('one', {}, { title: 'B' });
const two = () => mlService('two', {}, { title: 'A' });

describe('CoveredFleet', () => {
  it('has every service, by title, and the same fleet for the same reading', async () => {
    const { fleet } = fleetOver(reading([one(), two()]));
    const current = await fleet.current();
    expect(
      current.services.map(({ ownership }) => ownership.service.title),
    ).toEqual(['A', 'B']);
    expect(await fleet.current()).toBe(current);
  });

  it('shares what is being resolved', async () => {
    const { fleet } = fleetOver(reading([one()]));
    const [first, second] = await Promise.all([
      fleet.current(),
      fleet.current(),
    ]);
    expect(second).toBe(first);
  });

  it('lets others have their turn, whether or not people changed', async () => {
    const services = Array.from({ length: 300 }, (_, n) =>
      mlService(`service-${n}`, {}),
    );
    const { catalog, fleet } = fleetOver(reading(services), 0);
    expect(await turnsDuring(() => fleet.current())).toBeGreaterThan(299);
    expect(await turnsDuring(() => fleet.current())).toBe(0);
    catalog.snapshot = reading(services, { digest: 'd2' });
    expect(await turnsDuring(() => fleet.current())).toBeGreaterThan(299);
    catalog.snapshot = reading(services, { digest: 'd2' });
    expect(await turnsDuring(() => fleet.current())).toBeGreaterThan(299);
  });

  it('resolves again what changed, and keeps the rest', async () => {
    const { catalog, fleet } = fleetOver(reading([one(), two()]));
    const before = await fleet.current();
    catalog.snapshot = reading([
      one(),
      mlService('two', { lifecycle: 'deprecated' }, { title: 'A' }),
    ]);
    const after = await fleet.current();
    expect(after.byRef.get('component:default/one')).toBe(
      before.byRef.get('component:default/one'),
    );
    expect(after.byRef.get('component:default/two')?.lifecycle).toBe(
      'deprecated',
    );
  });

  it.each<[string, Partial<OrganisationSnapshot>, ReadonlySet<string>]>([
    ['people', { digest: 'd2' }, views],
    ['feature views', {}, new Set(['resource:default/x'])],
  ])('resolves everything again when %s changed', async (_, change, other) => {
    const { catalog, fleet } = fleetOver(reading([one()]));
    const before = await fleet.current();
    catalog.snapshot = reading([one()], change);
    catalog.views = other;
    const after = await fleet.current();
    expect(after.services[0]).not.toBe(before.services[0]);
  });

  it('drops what is gone', async () => {
    const { catalog, fleet } = fleetOver(reading([one(), two()]));
    await fleet.current();
    catalog.snapshot = reading([two()]);
    expect((await fleet.current()).services).toHaveLength(1);
  });
});
