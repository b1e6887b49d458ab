import { z } from 'zod';
import { defineContract, entityRefSchema } from '../../contract';
import {
  mlopsOwnershipReadPermission,
  mlopsOwnershipRecordPermission,
} from '../../permissions';
import { lintFindingSchema } from '../lintFinding';
import { raciOverridesSchema } from '../raci';
import { roleSchema } from '../role';
import { changeReachSchema } from './changeReach';

/**
 * What somebody wants to be written at one level: a service, a use case or a
 * domain. An empty list unbinds a role; `inherit` takes a cell back.
 *
 * @public
 */
export const ownershipChangeSchema = z.strictObject({
  entityRef: entityRefSchema,
  /** Bindings to set, by role; an empty list removes what is written here. */
  roles: z
    .partialRecord(roleSchema, z.array(entityRefSchema).max(50))
    .default({}),
  /** Cells to set, as an override writes them. */
  raci: raciOverridesSchema.default({}),
  /** Cells whose override is removed, by activity. */
  inherit: z.record(z.string(), z.array(roleSchema)).default({}),
});

/** @public */
export type OwnershipChange = z.infer<typeof ownershipChangeSchema>;

/** SHA-256 of the file that a change was composed for. */
const fileDigestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/**
 * A change composed for git: the diff, what lint says of it, and where it goes.
 *
 * @public
 */
export const composedChangeSchema = z.object({
  /** The catalog file: its address, or its name where it lies beside the portal; absent when it cannot be read. */
  file: z.string().optional(),
  /** Of what was read; a pull request is only opened for the same. */
  digest: fileDigestSchema,
  /** A unified diff of that file, or of the entity as the catalog holds it; empty when nothing changes. */
  diff: z.string(),
  /** The changed document as YAML. */
  yaml: z.string(),
  /** What is wrong with the document; of a service also what it would newly break. */
  findings: z.array(lintFindingSchema),
  /** What becomes of the services below a use case or a domain; absent for any other entity. */
  reach: changeReachSchema.optional(),
  /** Whether a pull request can be opened for that file, and if not, why. */
  pullRequest: z.discriminatedUnion('possible', [
    z.object({ possible: z.literal(true) }),
    z.object({ possible: z.literal(false), sentence: z.string() }),
  ]),
});

/** @public */
export type ComposedChange = z.infer<typeof composedChangeSchema>;

/**
 * Changes of structure, which lives in git: composed here, merged there.
 *
 * @public
 */
export const changeContracts = {
  composeChange: defineContract({
    id: 'ownership.composeChange',
    summary:
      'Compose a change of roles or matrix as a diff of YAML; stores nothing',
    method: 'post',
    path: '/ownership/changes',
    principals: ['user', 'delegatedUser'],
    permission: mlopsOwnershipReadPermission,
    input: { body: ownershipChangeSchema },
    output: composedChangeSchema,
  }),
  requestChange: defineContract({
    id: 'ownership.requestChange',
    summary: 'Open a pull request with a composed change',
    method: 'post',
    path: '/ownership/changes/pull-requests',
    principals: ['user'],
    permission: mlopsOwnershipRecordPermission,
    input: {
      body: ownershipChangeSchema.extend({
        title: z.string().min(1).max(200),
        /** The digest that `composeChange` answered. */
        digest: fileDigestSchema,
      }),
    },
    output: z.object({ link: z.string(), title: z.string() }),
  }),
} as const;
