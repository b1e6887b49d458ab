import { z } from 'zod';
import {
  defineContract,
  entityRefSchema,
  pageOf,
  pageQueryShape,
  serviceRefSchema,
} from '../../contract';
import {
  mlopsOwnershipReadPermission,
  mlopsOwnershipRecordPermission,
} from '../../permissions';
import { datedFactSchema, newDatedFactSchema } from './datedFact';
import { factSubjectsSchema } from './factSubjects';

/**
 * Dated facts: entered, read, taken back.
 *
 * @public
 */
export const factContracts = {
  recordFact: defineContract({
    id: 'ownership.recordFact',
    summary:
      'Enter a deputy, an absence, a rota swap, a hand-over or an acknowledgement; it always expires',
    method: 'post',
    path: '/ownership/facts',
    principals: ['user', 'delegatedUser'],
    permission: mlopsOwnershipRecordPermission,
    input: { body: newDatedFactSchema },
    output: datedFactSchema,
  }),
  facts: defineContract({
    id: 'ownership.facts',
    summary:
      'Dated facts that hold now or later, the one that begins first at the front',
    method: 'get',
    path: '/ownership/facts',
    principals: ['user', 'delegatedUser'],
    permission: mlopsOwnershipReadPermission,
    input: {
      query: z.strictObject({
        ...pageQueryShape,
        /** Facts that name this person. */
        person: entityRefSchema.optional(),
        service: serviceRefSchema.optional(),
        /** Facts about this rota, such as `rota:flight-ops`. */
        target: z.string().max(200).optional(),
        /**
         * Facts about any of these, at most 50, separated by commas: people,
         * groups (everybody in them, nested), services, rotas.
         */
        about: factSubjectsSchema.optional(),
      }),
    },
    output: pageOf(datedFactSchema),
  }),
  correctFact: defineContract({
    id: 'ownership.correctFact',
    summary:
      'Take back a dated fact and enter another of its kind in its place, both or neither',
    method: 'post',
    path: '/ownership/facts/:id/correction',
    principals: ['user', 'delegatedUser'],
    permission: mlopsOwnershipRecordPermission,
    input: { path: z.object({ id: z.uuid() }), body: newDatedFactSchema },
    output: datedFactSchema,
  }),
  endFact: defineContract({
    id: 'ownership.endFact',
    summary:
      'Take back a dated fact before its time; once more changes nothing',
    method: 'post',
    path: '/ownership/facts/:id/end',
    principals: ['user', 'delegatedUser'],
    permission: mlopsOwnershipRecordPermission,
    input: { path: z.object({ id: z.uuid() }), body: z.strictObject({}) },
    output: datedFactSchema,
  }),
} as const;
