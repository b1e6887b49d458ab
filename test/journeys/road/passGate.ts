import { createLocalJWKSet, jwtVerify } from 'jose';
import { service } from './arrivalDelay';
import { place, type Road } from './openRoad';

/** The gate lets the signed version through, once. */
export async function passGate(road: Road): Promise<void> {
  const pipeline = road.pipeline();
  const { versionId } = road;
  const asked = { service, version: versionId, ...place };
  expect(await pipeline.mlops.gate.ask({ query: asked })).toMatchObject({
    verdict: 'allow',
    proceed: true,
  });
  const { decisionId, token } = await pipeline.mlops.gate.decide({
    body: asked,
  });
  if (!token) throw new Error('The gate minted no token');
  // Whoever deploys can check it without asking anybody.
  const keys = createLocalJWKSet(await pipeline.mlops.gate.keys({}));
  const { payload } = await jwtVerify(token, keys, {
    ...{ issuer: 'pitwall', audience: 'pitwall:gate' },
    algorithms: ['ES256'],
  });
  expect(payload).toMatchObject({ decisionId, versionId, ...place });
  const redeem = () =>
    pipeline.post(`/api/mlops/gate/decisions/${decisionId}/redeem`, {
      token,
    });
  const [one, other] = await Promise.all([redeem(), redeem()]);
  expect([one.status, other.status].sort()).toEqual([200, 409]);
  expect((await redeem()).status).toBe(409);
}
