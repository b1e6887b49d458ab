import { lineageOf, service } from './arrivalDelay';
import { place, type Road } from './openRoad';

/** A version is registered by its lineage, and only once. */
export async function registerVersion(road: Road): Promise<void> {
  const { registry } = road.pipeline().mlops;
  const registration = {
    service,
    lineage: lineageOf('8'),
    authors: ['data-scientist-1@pitwall.example'],
    metrics: { auc: 0.81 },
  };
  const first = await registry.register({ body: registration });
  const { versionId } = first.modelVersion;
  expect(first.isNew).toBe(true);
  expect(first.modelVersion.authors).toEqual([
    {
      given: 'data-scientist-1@pitwall.example',
      person: {
        entityRef: 'user:default/data-scientist-1',
        title: 'Data scientist 1',
      },
    },
  ]);
  const again = await registry.register({ body: registration });
  expect(again).toMatchObject({ isNew: false, modelVersion: { versionId } });
  road.versionId = versionId;
}

/** The gate says why nobody may serve what nobody has signed. */
export async function askTooEarly(road: Road): Promise<void> {
  const { gate } = road.pipeline().mlops;
  const version = road.versionId;
  const answer = await gate.ask({ query: { service, version, ...place } });
  expect(answer).toMatchObject({ verdict: 'deny', proceed: false });
  const decision = await gate.decide({
    body: { service, version, ...place },
  });
  expect(decision.token).toBeUndefined();
  expect(decision.answer.reasons.join(' ')).not.toBe('');
}
