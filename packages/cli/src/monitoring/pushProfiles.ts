import {
  ContractError,
  createContractClient,
  monitoringContracts,
  type ProfilePush,
  type ProfilePushAnswer,
} from '@pitwall/plugin-mlops-common';
import { NoAnswerError } from '../command';
import type { ProfiledFile } from './profileFile';
import { pushBody } from './pushBody';
import { pushParts } from './pushParts';
import type { ProfileRequest, Subject } from './profileRequest';

/** What became of a push, all its requests together. */
export type Pushed = Pick<
  ProfilePushAnswer,
  'accepted' | 'unchanged' | 'revisions' | 'refused'
> & { readonly requests: number };

const timeoutMs = 120_000;

/**
 * Pushes what was profiled, in as many requests as it takes.
 *
 * @throws NoAnswerError when the portal did not take all of it, with what it
 * has taken until then
 */
export async function pushProfiles(
  { subject, push }: ProfileRequest,
  profiled: ProfiledFile,
  env: NodeJS.ProcessEnv,
): Promise<Pushed> {
  const { portal, tokenVariable } = push ?? { portal: '', tokenVariable: '' };
  const token = env[tokenVariable];
  if (!token) {
    throw new NoAnswerError(
      `Pushing takes the pipeline's token in the environment variable ${tokenVariable}, which is not set.`,
    );
  }
  const client = createContractClient(
    { monitoring: monitoringContracts },
    {
      baseUrl: async () => `${portal.replace(/\/+$/, '')}/api/mlops`,
      fetch: (url, init) =>
        fetch(url, {
          ...init,
          signal: AbortSignal.timeout(timeoutMs),
          headers: { ...init.headers, authorization: `Bearer ${token}` },
        }),
    },
  );
  const parts = pushParts(
    profiled.columns.filter(({ problem }) => problem === undefined),
  );
  const none = { referenceFeatures: 0, profiles: 0, scores: 0 };
  let pushed: Pushed = {
    accepted: none,
    unchanged: none,
    revisions: [],
    refused: [],
    requests: 0,
  };
  for (const columns of parts) {
    try {
      const body = requireNamed(pushBody(subject, profiled, columns));
      pushed = add(pushed, await client.monitoring.pushProfiles({ body }));
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      throw new NoAnswerError(
        `${soFar(pushed, parts.length)} ${why(error, portal, tokenVariable)}`,
        { cause: error },
      );
    }
  }
  return pushed;
}

function requireNamed<T extends Subject>(
  body: T,
): T & Pick<ProfilePush, 'service' | 'environment'> {
  const { service, environment } = body;
  if (service === undefined || environment === undefined) {
    throw new NoAnswerError('--push needs --service and --environment.');
  }
  return { ...body, service, environment };
}

function add(before: Pushed, answer: ProfilePushAnswer): Pushed {
  const sum = (
    left: Pushed['accepted'],
    right: Pushed['accepted'],
  ): Pushed['accepted'] => ({
    referenceFeatures: left.referenceFeatures + right.referenceFeatures,
    profiles: left.profiles + right.profiles,
    scores: left.scores + right.scores,
  });
  return {
    accepted: sum(before.accepted, answer.accepted),
    unchanged: sum(before.unchanged, answer.unchanged),
    revisions: [...before.revisions, ...answer.revisions],
    refused: [...before.refused, ...answer.refused],
    requests: before.requests + 1,
  };
}

function soFar({ requests, accepted, unchanged }: Pushed, all: number) {
  if (requests === 0) return 'Nothing was pushed.';
  const profiles = accepted.profiles + unchanged.profiles;
  const scores = accepted.scores + unchanged.scores;
  return `Only ${requests} of ${all} requests were taken, with ${profiles} profiles and ${scores} scores; push again for the rest, what is there stays as it is.`;
}

function why(
  error: ContractError,
  portal: string,
  tokenVariable: string,
): string {
  switch (error.status) {
    case 0:
      return `The portal at ${portal} cannot be reached.`;
    case 401:
      return `The portal does not know the token in ${tokenVariable}.`;
    default:
      return `The portal answered ${error.status}: ${error.message}`;
  }
}
