import type { Contact, EntityLink } from '../../contract';
import type { Symptom } from '../symptom';
import type { WhoToCall } from './callAnswer';
import { knownZone, sayMoment } from './sayMoment';
import { isInHours, type WorkingHours } from './workingHours';

/**
 * What is answered when nothing about a service may be told, because it cannot
 * be checked whether the caller may see it: the platform contact, and why.
 *
 * @public
 */
export function callLastResort(question: {
  readonly service: EntityLink;
  readonly symptom: Symptom;
  readonly environment?: string;
  readonly at: string;
  readonly now: string;
  readonly workingHours: WorkingHours;
  readonly contact: Contact;
  /** Why nothing more is told, in a sentence. */
  readonly notice: string;
}): WhoToCall {
  const { service, symptom, environment, at, now, contact } = question;
  const { workingHours, notice } = question;
  const zone = knownZone(workingHours.zone ?? 'UTC');
  return {
    ...{ service, symptom },
    ...(environment !== undefined && { environment }),
    at,
    localTime: sayMoment(at, zone),
    zone,
    isInHours: isInHours(workingHours, zone, at),
    sentence: `Turn to ${contact.title}.`,
    hops: [
      {
        step: 'platform-contact',
        title: contact.title,
        verdict: 'call',
        sentence: notice,
        ...{ contact, asOf: now, source: 'configuration', isLastKnown: false },
      },
    ],
    notices: [notice],
    asOf: now,
    isLastKnown: false,
  };
}
