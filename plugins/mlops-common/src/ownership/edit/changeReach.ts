import { z } from 'zod';
import { entityLinkSchema, instantSchema } from '../../contract';
import { listOf } from '../continuity/listOf';
import { activitySchema } from '../raci';
import { roleSchema } from '../role';
import { violationCodeSchema } from '../violation';

/** More rules than anybody mends at once. */
export const mostFindings = 20;

/** Of one rule that is broken in many ways, so many are told. */
export const mostCases = 3;

/** So many services are named before "and 7 more". */
export const mostNamed = 5;

/**
 * One rule that services below would newly break, or a control role whose
 * change would wait there: told once, however many services it is about.
 *
 * @public
 */
export const reachFindingSchema = z.object({
  /** The worst that it is for any service. */
  severity: z.enum(['error', 'warning']),
  code: violationCodeSchema,
  /** The rule in words. */
  title: z.string(),
  role: roleSchema.optional(),
  activity: activitySchema.optional(),
  /** For how many services. */
  services: z.number().int().min(1),
  /** In which words, those of the most services first. */
  cases: listOf(
    z.object({
      /** Of several services it says "the service" for each of them. */
      sentence: z.string(),
      /** Those it is true of, the first by title. */
      services: listOf(entityLinkSchema, mostNamed),
      /** What the people, groups and levels in the sentence are called. */
      named: z.array(entityLinkSchema).optional(),
    }),
    mostCases,
  ),
});

/**
 * One rule that services below would newly break.
 *
 * @public
 */
export type ReachFinding = z.infer<typeof reachFindingSchema>;

/**
 * What a change of a use case or a domain does to the ML services below it that
 * its reader sees.
 *
 * @public
 */
export const changeReachSchema = z.object({
  /** All of it, in words. */
  sentence: z.string(),
  /** How many services the level hands down to. */
  services: z.number().int().min(0),
  /** How many of them were judged, the first by title: all but of very many. */
  judged: z.number().int().min(0),
  /** Whether that is all there is below: none left out, none hidden from the reader. */
  isWhole: z.boolean(),
  /** How many would break a rule that they do not break now. */
  breaking: z.number().int().min(0),
  /** How many would not break a rule any more that they break now. */
  mending: z.number().int().min(0),
  /** How many rules that would be; one of many services counts once. */
  mended: z.number().int().min(0),
  /** At how many a control role would wait to be acknowledged, and does not now. */
  waiting: z.number().int().min(0),
  /** What would be newly wrong: errors first, then what most services share. */
  findings: listOf(reachFindingSchema, mostFindings),
  /** When the catalog was read for this answer. */
  asOf: instantSchema,
});

/**
 * What a change of a use case or a domain does to the services below it.
 *
 * @public
 */
export type ChangeReach = z.infer<typeof changeReachSchema>;
