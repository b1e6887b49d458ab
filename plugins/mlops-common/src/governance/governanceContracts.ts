import { z } from 'zod';
import {
  defineContract,
  entityRefSchema,
  instantAsWrittenSchema,
  pageOf,
  pageQueryShape,
  serviceRefSchema,
} from '../contract';
import {
  mlopsGovernanceReadPermission,
  mlopsGovernanceReviewPermission,
  mlopsGovernanceSignPermission,
} from '../permissions';
import { digestSchema, placeNameSchema, versionIdSchema } from '../registry';
import {
  reviewChangeSchema,
  reviewSchema,
  reviewSummarySchema,
} from './review';
import { reviewStateSchema, signOffVerdictSchema } from './reviewStates';
import { ownWordsSchema, wordSchema } from './words';

const reviewPathShape = { id: z.uuid('is not the id of a review') };
const checkpointPath = z.object({ ...reviewPathShape, cid: wordSchema });

/** What everybody may do who may change a review. */
const changing = {
  principals: ['user', 'delegatedUser', 'service'],
  permission: mlopsGovernanceReviewPermission,
  pipelineVerb: 'gate',
} as const;

/** What everybody may do who may read reviews. */
const reading = {
  principals: ['user', 'delegatedUser', 'service'],
  permission: mlopsGovernanceReadPermission,
  pipelineVerb: 'read',
} as const;

/**
 * The endpoints of reviews.
 *
 * @public
 */
export const governanceContracts = {
  list: defineContract({
    id: 'governance.list',
    summary:
      'Reviews the caller may see, newest first; with waitingFor=me, those with a slot for the caller, most urgent first',
    method: 'get',
    path: '/reviews',
    ...reading,
    input: {
      query: z.strictObject({
        ...pageQueryShape,
        service: serviceRefSchema.optional(),
        state: reviewStateSchema.optional(),
        waitingFor: z.literal('me').optional(),
      }),
    },
    output: pageOf(reviewSummarySchema),
  }),
  open: defineContract({
    id: 'governance.open',
    summary:
      'Open the review of a version for one environment and region; the packs are chosen and pinned',
    method: 'post',
    path: '/reviews',
    ...changing,
    input: {
      body: z.strictObject({
        versionId: versionIdSchema,
        environment: placeNameSchema,
        region: placeNameSchema.optional(),
      }),
    },
    output: reviewChangeSchema,
  }),
  get: defineContract({
    id: 'governance.get',
    summary:
      'One review: where it stands, what is missing, who can help and what the caller may do',
    method: 'get',
    path: '/reviews/:id',
    ...reading,
    input: { path: z.object(reviewPathShape) },
    output: reviewSchema,
  }),
  fillForm: defineContract({
    id: 'governance.fillForm',
    summary: 'Fill in the form of a checkpoint, in whole',
    method: 'post',
    path: '/reviews/:id/checkpoints/:cid/form',
    ...changing,
    input: {
      path: checkpointPath,
      body: z.strictObject({ data: z.record(z.string(), z.unknown()) }),
    },
    output: reviewChangeSchema,
    bodyLimitBytes: 128 * 1024,
  }),
  attachEvidence: defineContract({
    id: 'governance.attachEvidence',
    summary:
      'Attach evidence to a checkpoint: what it is, where it is, and the digest of its content',
    method: 'post',
    path: '/reviews/:id/checkpoints/:cid/evidence',
    ...changing,
    input: {
      path: checkpointPath,
      body: z.strictObject({
        /** The id of the requirement that it meets, or another word. */
        kind: wordSchema,
        title: z.string().trim().min(1).max(200),
        digest: digestSchema,
        url: z
          .url({ protocol: /^https?$/, error: 'is not an http(s) address' })
          .max(2000)
          .optional(),
      }),
    },
    output: reviewChangeSchema,
  }),
  requestSignOffs: defineContract({
    id: 'governance.requestSignOffs',
    summary:
      'Freeze form and evidence of a checkpoint, start its time box and let people sign',
    method: 'post',
    path: '/reviews/:id/checkpoints/:cid/sign-off-requests',
    ...changing,
    input: { path: checkpointPath, body: z.strictObject({}) },
    output: reviewChangeSchema,
  }),
  signOff: defineContract({
    id: 'governance.signOff',
    summary: 'Sign in one slot, for the digest that was shown',
    method: 'post',
    path: '/reviews/:id/checkpoints/:cid/sign-offs',
    principals: ['user'],
    permission: mlopsGovernanceSignPermission,
    input: {
      path: checkpointPath,
      body: z.strictObject({
        slot: wordSchema,
        verdict: signOffVerdictSchema,
        /** Required for anything but `approve`. */
        reason: ownWordsSchema.optional(),
        /** Required for `approveWithCondition`, and only there. */
        condition: z
          .strictObject({
            text: ownWordsSchema,
            owner: entityRefSchema,
            due: instantAsWrittenSchema,
          })
          .optional(),
        digest: digestSchema,
      }),
    },
    output: reviewChangeSchema,
  }),
  withdraw: defineContract({
    id: 'governance.withdraw',
    summary: 'Withdraw an open review',
    method: 'post',
    path: '/reviews/:id/withdraw',
    ...changing,
    input: {
      path: z.object(reviewPathShape),
      body: z.strictObject({ reason: ownWordsSchema.optional() }),
    },
    output: reviewChangeSchema,
  }),
} as const;
