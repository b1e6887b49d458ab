import { z } from 'zod';
import {
  entityLinkSchema,
  entityRefSchema,
  instantAsWrittenSchema,
  instantSchema,
  serviceRefSchema,
  userRefSchema,
} from '../../contract';
import { roleSchema } from '../role';

const period = {
  from: instantAsWrittenSchema,
  /** Exclusive. Always set: a dated fact always expires, within a year. */
  until: instantAsWrittenSchema,
};

const shapes = {
  deputy: {
    kind: z.literal('deputy'),
    person: userRefSchema,
    deputy: userRefSchema,
    role: roleSchema.optional(),
    service: serviceRefSchema.optional(),
    ...period,
  },
  absence: {
    kind: z.literal('absence'),
    person: userRefSchema,
    ...period,
  },
  rotaSwap: {
    kind: z.literal('rota-swap'),
    /** `rota:flight-ops` */
    target: z
      .string()
      .max(200)
      .regex(
        /^[a-z][a-z0-9-]*:[A-Za-z0-9][A-Za-z0-9_.-]*$/,
        'is not the name of a rota such as rota:flight-ops',
      ),
    person: userRefSchema,
    standIn: userRefSchema,
    ...period,
  },
  handOver: {
    kind: z.literal('hand-over'),
    service: serviceRefSchema,
    role: roleSchema,
    person: userRefSchema,
    successor: userRefSchema,
    /** What the successor has to know, and where it is written. */
    note: z.string().max(4000).optional(),
    ...period,
  },
  acknowledgement: {
    kind: z.literal('acknowledgement'),
    /** The entity that narrows the control role. */
    entityRef: entityRefSchema.max(200),
    role: roleSchema,
    digest: z
      .string()
      .regex(
        /^sha256:[0-9a-f]{64}$/,
        'is not a digest such as sha256: and 64 hexadecimal digits',
      ),
    ...period,
  },
};

/**
 * What somebody enters about a stretch of time `[from, until)`:
 *
 * - `deputy`: `deputy` stands in for `person`, in one role, for one service, or
 *   for everything.
 * - `absence`: `person` cannot be reached.
 * - `rota-swap`: `standIn` takes over what `person` has in a rota.
 * - `hand-over`: `person` hands a role of a service to `successor`, who is the
 *   shadow until `until` and has it from then on (as the catalog then says).
 * - `acknowledgement`: the level that bound a control role accepts how a level
 *   below narrowed it; `digest` says which writing was acknowledged.
 *
 * @public
 */
export const newDatedFactSchema = z.discriminatedUnion('kind', [
  z.strictObject(shapes.deputy),
  z.strictObject(shapes.absence),
  z.strictObject(shapes.rotaSwap),
  z.strictObject(shapes.handOver),
  z.strictObject(shapes.acknowledgement),
]);

/**
 * A dated fact to be entered.
 *
 * @public
 */
export type NewDatedFact = z.infer<typeof newDatedFactSchema>;

const record = {
  factId: z.uuid(),
  recordedAt: instantSchema,
  /** Absent when whoever entered it was erased. */
  recordedBy: entityLinkSchema.optional(),
  /** Set when somebody took it back before its time. */
  endedAt: instantSchema.optional(),
};

/**
 * A dated fact that was entered.
 *
 * @public
 */
export const datedFactSchema = z.discriminatedUnion('kind', [
  z.object({ ...shapes.deputy, ...record }),
  z.object({ ...shapes.absence, ...record }),
  z.object({
    ...shapes.rotaSwap,
    ...record,
    /**
     * Set when the rota was written anew since, and `person` has no shift in
     * this stretch any more: the swap changes nothing.
     */
    meetsNoShift: z.boolean().optional(),
  }),
  z.object({ ...shapes.handOver, ...record }),
  z.object({ ...shapes.acknowledgement, ...record }),
]);

/**
 * A dated fact that was entered.
 *
 * @public
 */
export type DatedFact = z.infer<typeof datedFactSchema>;
