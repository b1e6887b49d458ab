import { refusalOf, type PortalReader } from '../portal/portalReader';
import { answers } from './arrivalDelay';
import { place, type Road } from './openRoad';

/** Who signs in which slot of the standard pack. */
const signers = {
  'data-lineage-and-pii': {
    'data-owner': 'user:default/data-engineer-1',
    compliance: 'user:default/compliance-officer-1',
  },
  'model-risk': {
    validator: 'user:default/model-validator-1',
    owner: 'user:default/ai-product-manager-1',
  },
} as const;

type CheckpointId = keyof typeof signers;

/** The checkpoints of the standard pack. */
export const checkpoints = Object.keys(signers) as CheckpointId[];

/** A review is opened, one for the place. */
export async function openReview(road: Road): Promise<void> {
  const scientist = road.scientist();
  const { versionId } = road;
  const { reviewId } = await scientist.mlops.governance.open({
    body: { versionId, ...place },
  });
  road.reviewId = reviewId;
  const review = await road.review();
  expect(review.packs.map(({ name }) => name)).toEqual(['standard']);
  expect(review.checkpoints.map(({ id }) => id)).toEqual(checkpoints);
  const twice = await scientist.post('/api/mlops/reviews', {
    versionId,
    ...place,
  });
  expect(twice.status).toBe(409);
  expect(refusalOf(twice).current).toMatchObject({ reviewId });
}

/** A form is refused by the name of the field that is wrong. */
export async function fillInWrongly(road: Road): Promise<void> {
  const cid = 'data-lineage-and-pii';
  const refused = await road
    .scientist()
    .post(`/api/mlops/reviews/${road.reviewId}/checkpoints/${cid}/form`, {
      data: { ...answers[cid], personalData: 'perhaps' },
    });
  expect(refused.status).toBe(400);
  expect(refusalOf(refused).field).toBe('body.data.personalData');
}

/** A checkpoint is filled in, frozen, and signed in both of its slots. */
export async function signCheckpoint(
  road: Road,
  cid: CheckpointId,
): Promise<void> {
  const scientist = road.scientist();
  const at = { id: road.reviewId, cid };
  await scientist.mlops.governance.fillForm({
    path: at,
    body: { data: answers[cid] },
  });
  await scientist.mlops.governance.requestSignOffs({ path: at, body: {} });
  const { digest, slots } = await checkpoint(road, cid);
  if (!digest) throw new Error(`${cid} shows no digest to sign`);
  const sign = (who: PortalReader, slot: string, of = digest) =>
    who.post(`/api/mlops/reviews/${at.id}/checkpoints/${cid}/sign-offs`, {
      slot,
      verdict: 'approve',
      digest: of,
    });

  // The requester is its author as well, and holds none of these roles.
  const own = await sign(scientist, slots[0].id);
  expect(own.status).toBe(403);

  for (const [slot, person] of Object.entries(signers[cid])) {
    const signer = await road.portal().as(person);
    const waiting = await signer.mlops.governance.list({
      query: { waitingFor: 'me' },
    });
    expect(waiting.items.map(({ id }) => id)).toContain(at.id);

    const stale = `sha256:${'0'.repeat(64)}`;
    const unseen = await sign(signer, slot, stale);
    expect(unseen.status).toBe(409);
    expect(refusalOf(unseen).current).toMatchObject({
      digest: { sent: stale, current: digest },
    });
    expect((await sign(signer, slot)).status).toBe(200);
    expect((await sign(signer, slot)).status).toBe(409);
  }
  expect((await checkpoint(road, cid)).state).toBe('approved');
}

async function checkpoint(road: Road, cid: CheckpointId) {
  const review = await road.review();
  const found = review.checkpoints.find(({ id }) => id === cid);
  if (!found) throw new Error(`The review has no checkpoint ${cid}`);
  return found;
}
