import { z } from 'zod';
import {
  entityLinkSchema,
  entityRefSchema,
  instantSchema,
  pageOf,
  serviceRefSchema,
} from '../contract';
import {
  digestSchema,
  foreignLineage,
  lineageNames,
  lineageNameSchema,
  lineageSchema,
  modelKindSchema,
} from './lineage';

/**
 * One of many local versions of a service (a site, a region, a plant line),
 * each with weights of its own.
 *
 * @public
 */
export const variantSchema = z
  .string()
  .max(63)
  .regex(
    /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/,
    'is not the name of a variant: lower-case letters, digits, dots, dashes and underscores, such as plant-3',
  );

/**
 * The id of a model version: a UUIDv7.
 *
 * @public
 */
export const versionIdSchema = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    'is not the id of a model version',
  );

/**
 * One author of a version: as the registration named them and, if they were
 * found in the catalog, who that is.
 *
 * @public
 */
export const authorSchema = z.object({
  given: z.string(),
  /** Absent when nobody in the catalog is meant, or more than one is. */
  person: entityLinkSchema.optional(),
});

/**
 * One author of a version.
 *
 * @public
 */
export type Author = z.infer<typeof authorSchema>;

const metricsSchema = z
  .record(z.string().min(1).max(100), z.number())
  .refine(
    metrics => Object.keys(metrics).length <= 100,
    'must not hold more than 100 metrics',
  );

/**
 * A release of a service: what it was made from, by whom, and how good it was.
 *
 * @public
 */
export const modelVersionSchema = z.object({
  versionId: versionIdSchema,
  service: entityRefSchema,
  variant: variantSchema.optional(),
  /** 1, 2, 3 … within the service: what people call the version. */
  ordinal: z.number().int(),
  kind: modelKindSchema,
  lineage: lineageSchema,
  /** Digests that are missing, in the order of the making. */
  gaps: z.array(lineageNameSchema),
  /** Tells versions of a service apart: over kind, variant and lineage. */
  lineageDigest: digestSchema,
  /** What the registry it came from calls it. */
  registryVersion: z.string().optional(),
  authors: z.array(authorSchema),
  metrics: z.record(z.string(), z.number()),
  /** Where it was made: a run, a commit. */
  source: z.string().optional(),
  registeredAt: instantSchema,
  /** A user's ref or the subject of a pipeline; empty once it was erased. */
  registeredBy: z.string(),
  /** Whether no later version of the service and variant is registered. */
  isLatest: z.boolean(),
});

/**
 * A release of a service.
 *
 * @public
 */
export type ModelVersion = z.infer<typeof modelVersionSchema>;

/**
 * One page of the versions of a service, the newest first.
 *
 * @public
 */
export const modelVersionPageSchema = pageOf(modelVersionSchema);

/**
 * One page of the versions of a service.
 *
 * @public
 */
export type ModelVersionPage = z.infer<typeof modelVersionPageSchema>;

/**
 * A version as whoever made it registers it.
 *
 * @public
 */
export const versionRegistrationSchema = z
  .strictObject({
    service: serviceRefSchema,
    variant: variantSchema.optional(),
    kind: modelKindSchema.default('tabular'),
    lineage: lineageSchema.refine(
      lineage => Object.keys(lineage).length > 0,
      'must hold at least one digest',
    ),
    /** E-mail addresses or refs of users, in any legal spelling. */
    authors: z.array(z.string().trim().min(1).max(320)).min(1).max(50),
    registryVersion: z.string().trim().min(1).max(200).optional(),
    metrics: metricsSchema.default({}),
    source: z
      .string()
      .max(2000)
      .regex(/^https?:\/\/\S+$/, 'is not an https: or http: address')
      .optional(),
  })
  .superRefine(({ kind, lineage }, context) => {
    for (const name of foreignLineage(kind, lineage)) {
      context.addIssue({
        code: 'custom',
        path: ['lineage', name],
        message: `is not part of a version of kind ${kind}; those have ${lineageNames[
          kind
        ].join(', ')}`,
      });
    }
  });

/**
 * A version as whoever made it registers it.
 *
 * @public
 */
export type VersionRegistration = z.infer<typeof versionRegistrationSchema>;
