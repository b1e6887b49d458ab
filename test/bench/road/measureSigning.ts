import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { stringify } from 'yaml';
import { packOfOneSignature } from '../../portal/packOfOneSignature';
import { signIn } from '../../portal/signIn';
import { startBackend, type BackendOptions } from '../backend/startBackend';
import type { MeasuredFigure } from '../measure/printFigure';
import { serviceName } from '../organisation/generateOrganisation';
import { clientOf, openReview } from './openReview';
import { reader, untilFilled } from './untilFilled';

const services = 20;
const environment = 'production';
/** Everybody signs in reviews of their own, each of four checkpoints. */
const reviewsEach = 5;
const checkpoints = 4;
const signaturesEach = reviewsEach * checkpoints;
const rounds = 5;

/** Four teams of five hold the role, each for one use case of five services. */
const people = [0, 1, 2, 3].flatMap(useCase =>
  [0, 1, 2, 3, 4].map(member => ({
    ref: `user:default/person-${useCase * 3 + 2}-${member}`,
    service: serviceName(useCase * 5 + member),
  })),
);

/**
 * Time per signature while twenty people sign at once on a PostgreSQL that
 * syncs to disk, against the least that a recorded signature can cost there.
 */
export async function measureSigning(
  options: BackendOptions,
): Promise<MeasuredFigure> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-packs-'));
  const pack = path.join(folder, 'signing.yaml');
  await writeFile(
    pack,
    stringify(packOfOneSignature('signing', checkpoints, 'data-engineer')),
  );
  const backend = await startBackend({
    ...{ ...options, services, packs: { signing: pack } },
    people: [reader, ...people.map(({ ref }) => ref)],
  });
  const { baseUrl } = backend;
  try {
    await untilFilled(baseUrl, services);
    const signers = await Promise.all(
      people.map(({ ref, service }) => prepare(baseUrl, ref, service)),
    );
    await backend.untilAtRest();
    let measuredMs = 0;
    let floorMs = 0;
    const eachRound = signaturesEach / rounds;
    for (let round = 0; round < rounds; round += 1) {
      const from = round * eachRound;
      floorMs += await timeAll(signers, from, eachRound, ({ floor }) => floor);
      measuredMs += await timeAll(signers, from, eachRound, ({ sign }) => sign);
    }
    const signatures = people.length * signaturesEach;
    return {
      figure: 'sign-off-per-second',
      value: measuredMs / signatures,
      unit: 'ms per sign-off',
      floor: floorMs / signatures,
      // A third as many a second at the least.
      bar: 3,
    };
  } finally {
    await backend.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Signer {
  sign(n: number): Promise<void>;
  floor(n: number): Promise<void>;
}

/** Everything up to the signatures themselves. */
async function prepare(
  baseUrl: string,
  person: string,
  service: string,
): Promise<Signer> {
  const requester = await signIn(baseUrl, reader);
  const { governance } = clientOf(baseUrl, requester);
  const asked: { readonly address: string; readonly body: object }[] = [];
  for (let n = 0; n < reviewsEach; n += 1) {
    const { reviewId } = await openReview(baseUrl, requester, {
      ...{ service, release: `${person} ${n}`, environment },
    });
    for (let at = 0; at < checkpoints; at += 1) {
      const cid = `checkpoint-${at}`;
      const { checkpoint } = await governance.requestSignOffs({
        ...{ path: { id: reviewId, cid }, body: {} },
      });
      const digest = checkpoint?.digest;
      asked.push({
        address: `/api/mlops/reviews/${reviewId}/checkpoints/${cid}/sign-offs`,
        body: { slot: 'only', verdict: 'approve', digest },
      });
    }
  }
  const token = await signIn(baseUrl, person);
  const post = async (address: string, body: object) => {
    const answer = await fetch(`${baseUrl}${address}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${text}`);
  };
  return {
    sign: n => post(asked[n].address, asked[n].body),
    floor: n => post('/api/bench-floor/votes', asked[n].body),
  };
}

/** Milliseconds until everybody, all at once, has signed so often. */
async function timeAll(
  signers: readonly Signer[],
  from: number,
  count: number,
  which: (signer: Signer) => (n: number) => Promise<void>,
): Promise<number> {
  const begun = performance.now();
  await Promise.all(
    signers.map(async signer => {
      for (let n = from; n < from + count; n += 1) await which(signer)(n);
    }),
  );
  return performance.now() - begun;
}
