import { service } from './arrivalDelay';
import { place, type Road } from './openRoad';

/** The version serves. */
export async function deployVersion(road: Road): Promise<void> {
  const { versionId } = road;
  const before = new Date().toISOString();
  await road.pipeline().mlops.registry.deploy({
    body: {
      service,
      ...place,
      parts: [{ part: 'champion', versionId, trafficShare: 1 }],
    },
  });
  const { registry } = road.scientist().mlops;
  const { live } = await registry.deployments({ query: { service } });
  expect(live).toMatchObject([{ ...place, parts: [{ versionId }] }]);
  const asOf = await registry.deployments({ query: { service, at: before } });
  expect(asOf.live).toEqual([]);
}
