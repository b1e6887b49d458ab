import { z } from 'zod';
import {
  entityLinkSchema,
  entityRefSchema,
  instantAsWrittenSchema,
  instantSchema,
} from '../../contract';
import { roleSchema } from '../role';

const period = {
  from: instantAsWrittenSchema,
  /** Exclusive. Always set: a dated fact always expires, within a year. */
  until: instantAsWrittenSchema,
};

/**
 * What somebody enters about a stretch of time `[from, until)`:
 *
 * - `deputy`: `deputy` stands in for `person`, in one role, for one service, or
 *   for everything.
 * - `absence`: `person` cannot be reached.
 * - `rota-swap`: `stand-in` takes over what `person` has in a rota.
 * - `hand-over`: `person` hands a role of a service to `successor`, who is the
 *   shadow until `until` and has it from then on (as the catalog then says).
 * - `acknowledgement`: the level that bound a control role accepts how a level
 *   below narrowed it; `digest` says which writing was acknowledged.
 *
 * @public
 */
export const newDatedFactSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('deputy'),
    person: entityRefSchema,
    deputy: entityRefSchema,
    role: roleSchema.optional(),
    service: entityRefSchema.optional(),
    ...period,
  }),
  z.strictObject({
    kind: z.literal('absence'),
    person: entityRefSchema,
    ...period,
  }),
  z.strictObject({
    kind: z.literal('rota-swap'),
    /** `rota:flight-ops` */
    target: z.string().min(1).max(200),
    person: entityRefSchema,
    standIn: entityRefSchema,
    ...period,
  }),
  z.strictObject({
    kind: z.literal('hand-over'),
    service: entityRefSchema,
    role: roleSchema,
    person: entityRefSchema,
    successor: entityRefSchema,
    /** What the successor has to know, and where it is written. */
    note: z.string().max(4000).optional(),
    ...period,
  }),
  z.strictObject({
    kind: z.literal('acknowledgement'),
    /** The entity that narrows the control role. */
    entityRef: entityRefSchema,
    role: roleSchema,
    digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    ...period,
  }),
]);

/**
 * A dated fact to be entered.
 *
 * @public
 */
export type NewDatedFact = z.infer<typeof newDatedFactSchema>;

/**
 * A dated fact that was entered.
 *
 * @public
 */
export const datedFactSchema = z.intersection(
  newDatedFactSchema,
  z.object({
    factId: z.uuid(),
    recordedAt: instantSchema,
    /** Absent when whoever entered it was erased. */
    recordedBy: entityLinkSchema.optional(),
    /** Set when somebody took it back before its time. */
    endedAt: instantSchema.optional(),
  }),
);

/**
 * A dated fact that was entered.
 *
 * @public
 */
export type DatedFact = z.infer<typeof datedFactSchema>;
