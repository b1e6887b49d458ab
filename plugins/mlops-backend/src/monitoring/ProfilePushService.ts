import type {
  Profile,
  ProfilePush,
  ProfilePushAnswer,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import type { Caller } from '../http';
import { admitPush, type PushTools } from './admitPush';
import { preparePush, type PreparedPush } from './preparePush';
import { findReferences, readMerged } from './referenceStore';
import { saveProfiles } from './saveProfiles';
import { saveReference } from './saveReference';
import { holdSeries } from './seriesStore';
import type { SeriesSubject } from './subject';

/** Takes what pipelines profile. */
export class ProfilePushService {
  readonly #tools: PushTools;

  constructor(tools: PushTools) {
    this.#tools = tools;
  }

  /**
   * Stores a push, all that can be taken of it at once, and says what could
   * not.
   *
   * @throws 400 for an unknown environment or version, 404, and 409 when the
   * reference is known with other content
   */
  async push(push: ProfilePush, caller: Caller): Promise<ProfilePushAnswer> {
    const { knex, at } = await admitPush(this.#tools, push, caller);
    const merged = await readKnownFeatures(knex, push);
    const prepared = await preparePush(push, at, (referenceId, feature) =>
      merged.get(referenceId)?.get(feature),
    );
    return knex.transaction(tx => this.#save(tx, push, prepared, at));
  }

  async #save(
    tx: Knex.Transaction,
    push: ProfilePush,
    { features, profiles, scores, refused }: PreparedPush,
    at: string,
  ): Promise<ProfilePushAnswer> {
    const { reference } = push;
    // Everybody takes the reference before the series, so nobody waits for
    // somebody who waits for them.
    const { accepted, unchanged } =
      reference && features.length > 0
        ? await saveReference(
            tx,
            push,
            {
              id: this.#tools.newId(),
              referenceId: reference.referenceId,
              against: reference.against,
              pushedAt: at,
            },
            features,
          )
        : { accepted: 0, unchanged: 0 };
    const answer = {
      accepted: { referenceFeatures: accepted, profiles: 0, scores: 0 },
      unchanged: { referenceFeatures: unchanged, profiles: 0, scores: 0 },
      revisions: [],
      refused: [...refused],
    };
    if (profiles.length === 0 && scores.length === 0) return answer;
    const references = await findReferences(tx, push, referencesOf(push));
    const saved = await saveProfiles(tx, {
      series: await holdSeries(tx, subjectOf(push), this.#tools.newId()),
      references: new Map([...references].map(([name, { id }]) => [name, id])),
      profiles,
      scores,
      at,
      newId: () => this.#tools.newId(),
    });
    return {
      accepted: { ...answer.accepted, ...saved.accepted },
      unchanged: { ...answer.unchanged, ...saved.unchanged },
      revisions: saved.revisions,
      refused: [...refused, ...saved.refused],
    };
  }
}

/** What windows of a push are compared with, as far as it is known already. */
async function readKnownFeatures(
  knex: Knex,
  push: ProfilePush,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Profile>>> {
  const known = await findReferences(knex, push, referencesOf(push));
  const features = [...new Set(push.profiles.map(({ feature }) => feature))];
  const merged = new Map<string, ReadonlyMap<string, Profile>>();
  for (const { id, referenceId } of known.values()) {
    merged.set(referenceId, await readMerged(knex, id, features));
  }
  return merged;
}

/** The references that a push names, by their pipeline's name. */
function referencesOf({ reference, profiles, scores }: ProfilePush): string[] {
  return [
    ...new Set([
      ...(reference ? [reference.referenceId] : []),
      ...profiles.map(({ referenceId }) => referenceId),
      ...scores.map(({ referenceId }) => referenceId),
    ]),
  ];
}

function subjectOf(push: ProfilePush): SeriesSubject {
  const { service, variant, environment, versionId, datasetRole, segment } =
    push;
  return { service, variant, environment, versionId, datasetRole, segment };
}
