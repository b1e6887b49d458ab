import { z } from 'zod';
import { instantSchema, serviceRefSchema } from '../../contract';
import {
  placeNameSchema,
  variantSchema,
  versionIdSchema,
} from '../../registry';
import { measureNameSchema } from '../drift/measureName';
import { driftScoreSchema } from '../drift/score';
import { profileShapeSchema } from '../profile/profile';
import { datasetRoleSchema, referenceIdSchema, segmentSchema } from '../words';

const mostItems = 20_000;
const mostFeatures = 1_000;
const mostReferences = 20;

/**
 * A drift score that the pipeline computed from raw rows, for one window that
 * it pushes or has pushed a profile of.
 *
 * @public
 */
export const rawScoreSchema = z.strictObject({
  feature: z.string().min(1).max(256),
  from: instantSchema,
  to: instantSchema,
  referenceId: referenceIdSchema,
  measure: measureNameSchema,
  /** With `from: 'raw'`. */
  score: driftScoreSchema,
});

/**
 * A drift score that the pipeline computed from raw rows.
 *
 * @public
 */
export type RawScore = z.infer<typeof rawScoreSchema>;

/**
 * What a pipeline pushes of one service, in one environment: profiles of
 * windows, the reference they are compared with, and scores of raw rows.
 *
 * @public
 */
export const profilePushSchema = z
  .strictObject({
    service: serviceRefSchema,
    variant: variantSchema.optional(),
    environment: placeNameSchema,
    /** The version that served these rows, where one is registered. */
    versionId: versionIdSchema.optional(),
    datasetRole: datasetRoleSchema.default('input'),
    segment: segmentSchema.default('all'),
    reference: z
      .strictObject({
        referenceId: referenceIdSchema,
        /** `training`: what the model learned from; `serving`: an earlier time of serving. */
        against: z.enum(['training', 'serving']).default('serving'),
        /**
         * The reference in blocks of its own, each feature's windows as long as
         * those that are compared later: how much they differ from each other
         * is what thresholds are made from. At least 4 for each feature.
         */
        windows: z.array(profileShapeSchema).min(1).max(mostItems),
        /**
         * How far each block lies from all the others together, from raw rows:
         * what scores of raw rows are judged by.
         */
        scores: z.array(rawScoreSchema).max(mostItems).default([]),
      })
      .optional(),
    profiles: z.array(profileShapeSchema).max(mostItems).default([]),
    /** Win over what the portal computes from the profiles. */
    scores: z.array(rawScoreSchema).max(mostItems).default([]),
  })
  .superRefine((push, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const { reference, profiles, scores } = push;
    if (!reference && profiles.length === 0 && scores.length === 0) {
      refuse('profiles', 'is empty, and there is no reference and no score');
    }
    const features = new Set(
      [...(reference?.windows ?? []), ...profiles, ...scores].map(
        each => each.feature,
      ),
    );
    if (features.size > mostFeatures) {
      refuse(
        reference && profiles.length === 0 ? 'reference' : 'profiles',
        `is of ${features.size} features; a push takes ${mostFeatures}, so send several`,
      );
    }
    const references = new Set(
      [...profiles, ...scores].map(({ referenceId }) => referenceId),
    );
    if (references.size > mostReferences) {
      refuse(
        'profiles',
        `names ${references.size} references; a push takes ${mostReferences}, so send several`,
      );
    }
  });

/**
 * What a pipeline pushes of one service.
 *
 * @public
 */
export type ProfilePush = z.infer<typeof profilePushSchema>;

const countsSchema = z.object({
  /** Features of the reference. */
  referenceFeatures: z.number().int(),
  profiles: z.number().int(),
  scores: z.number().int(),
});

/**
 * What became of a push. Something that was not taken never keeps the rest
 * from being taken.
 *
 * @public
 */
export const profilePushAnswerSchema = z.object({
  /** What is new. */
  accepted: countsSchema,
  /** What was known already, word for word. */
  unchanged: countsSchema,
  /** Windows that were known otherwise: the newest revision counts. */
  revisions: z.array(
    z.object({
      feature: z.string(),
      from: instantSchema,
      to: instantSchema,
      revision: z.number().int(),
    }),
  ),
  refused: z.array(
    z.object({
      what: z.enum(['reference', 'profile', 'score']),
      feature: z.string(),
      from: z.string().optional(),
      to: z.string().optional(),
      sentence: z.string(),
    }),
  ),
});

/**
 * What became of a push.
 *
 * @public
 */
export type ProfilePushAnswer = z.infer<typeof profilePushAnswerSchema>;
