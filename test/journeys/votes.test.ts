import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mlServiceRef } from '@pitwall/plugin-mlops-common';
import { stringify } from 'yaml';
import { untilSettled } from './portal/demoPortal';
import { eventually } from './portal/eventually';
import { portalDatabase } from './portal/portalDatabase';
import type { PortalReader } from './portal/portalReader';
import { startPortal, type Portal } from './portal/startPortal';
import { lineageOf } from './road/arrivalDelay';
import { packOfOneSignature } from '../portal/packOfOneSignature';

const service = { namespace: 'default', name: 'rebooking-ranking' };
const place = { environment: 'production', region: 'eu-west' };
const checkpoints = 20;
const reviews = process.env.PITWALL_TEST_SIZE === 'full' ? 50 : 5;

describe('two backends on one PostgreSQL, and two people who vote at once', () => {
  const database = portalDatabase('PostgreSQL');
  const backends: Portal[] = [];
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pitwall-pack-'));
    const file = path.join(folder, 'races.yaml');
    await writeFile(
      file,
      stringify(packOfOneSignature('races', checkpoints, 'model-validator')),
    );
    const mlops = {
      packs: {
        locations: [file],
        assign: { all: { when: {}, packs: ['races'] } },
      },
    };
    // One after the other, as a rolling deployment does.
    backends.push(await startPortal({ database, mlops }));
    backends.push(await startPortal({ database, mlops }));
    await Promise.all(backends.map(untilSettled));
    // Each backend reads the organisation for itself.
    await Promise.all(backends.map(untilValidatorsAreKnown));
  });

  afterAll(async () => {
    await Promise.all(backends.map(backend => backend.stop()));
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it(`fill each of ${
    reviews * checkpoints
  } slots with one signature`, async () => {
    const [one, other] = backends;
    const scientist = await one.as('user:default/data-scientist-1');
    const voters = [
      await one.as('user:default/model-validator-1'),
      await other.as('user:default/model-validator-2'),
    ];
    const signed: string[] = [];
    for (let n = 0; n < reviews; n += 1) {
      const reviewId = await openReview(scientist, `race ${n}`);
      for (let at = 0; at < checkpoints; at += 1) {
        const cid = `checkpoint-${at}`;
        const { checkpoint } = await scientist.mlops.governance.requestSignOffs(
          { path: { id: reviewId, cid }, body: {} },
        );
        const answers = await Promise.all(
          voters.map(voter =>
            voter.post(
              `/api/mlops/reviews/${reviewId}/checkpoints/${cid}/sign-offs`,
              {
                slot: 'only',
                verdict: 'approve',
                digest: checkpoint?.digest,
              },
            ),
          ),
        );
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
        signed.push(`${reviewId}/${cid}`);
      }
      const { state } = await scientist.mlops.governance.get({
        path: { id: reviewId },
      });
      expect(state).toBe('approved');
    }
    expect(await countEntries(scientist, signed.length)).toBe(signed.length);
  });
});

async function untilValidatorsAreKnown(backend: Portal): Promise<void> {
  const { mlops } = await backend.as('user:default/data-scientist-1');
  await eventually(async () => {
    const { roles } = await mlops.ownership.get({ path: service });
    const validators = roles.find(({ role }) => role === 'model-validator');
    expect(validators?.people).toHaveLength(2);
  });
}

async function openReview(scientist: PortalReader, release: string) {
  const { modelVersion } = await scientist.mlops.registry.register({
    body: {
      service: mlServiceRef(service),
      lineage: lineageOf(release),
      authors: ['user:default/ml-engineer-1'],
    },
  });
  const { reviewId } = await scientist.mlops.governance.open({
    body: { versionId: modelVersion.versionId, ...place },
  });
  return reviewId;
}

/** Signatures in the ledger, read page by page. */
async function countEntries(reader: PortalReader, atMost: number) {
  let found = 0;
  let after: string | undefined;
  do {
    const page = await reader.mlops.audit.entries({
      query: { limit: 200, after, type: 'mlops.governance.signed-off@1' },
    });
    found += page.items.length;
    after = page.nextCursor;
  } while (after !== undefined && found <= atMost);
  return found;
}
