import { z } from 'zod';
import { instantSchema } from '../../contract';
import { reachablePersonSchema, type WhoToCall } from './callAnswer';
import { mailboxOf } from './mailboxOf';
import { sayWhoToCall } from './sayWhoToCall';
import { whoToCallPath } from './whoToCallPath';

/**
 * Who to call in short, for agents and templates.
 *
 * @public
 */
export const callSummarySchema = z.object({
  /** The answer in one sentence. */
  sentence: z.string(),
  /** Whom to call first; the platform contact where there is nobody else. */
  person: reachablePersonSchema,
  /** When this person stops to be the one to call, exclusive, if they do. */
  until: instantSchema.optional(),
  /** Everything else, as a terminal shows it. */
  text: z.string(),
  /** The page of the portal with the whole answer. */
  link: z.string(),
});

/**
 * Who to call in short.
 *
 * @public
 */
export type CallSummary = z.infer<typeof callSummarySchema>;

/**
 * Who to call in short.
 *
 * @param portalUrl - where the portal is; without it, links begin with its path
 * @public
 */
export function callSummary(answer: WhoToCall, portalUrl = ''): CallSummary {
  const { service, symptom, environment } = answer;
  const first = answer.hops.find(({ verdict }) => verdict === 'call');
  const { person, contact, until } = first ?? answer.hops[0];
  const path = whoToCallPath({
    ...{ service: service.entityRef, symptom, environment },
  });
  return {
    sentence: answer.sentence,
    person: person ?? {
      title: contact?.title ?? service.title,
      ...wayTo(contact?.link),
    },
    ...(until && { until }),
    text: sayWhoToCall(answer),
    link: `${portalUrl.replace(/\/+$/, '')}${path}`,
  };
}

/** A link to a mailbox is an address; any other leads to where people talk. */
function wayTo(link: string | undefined): { email?: string; chat?: string } {
  if (!link) return {};
  const address = mailboxOf(link);
  return address ? { email: address } : { chat: link };
}
