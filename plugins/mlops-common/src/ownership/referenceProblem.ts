import type { EntityLink } from '../contract';
import type { Violation } from './violation';

/**
 * A reference on the way from a service up to its domains that leads nowhere.
 *
 * @public
 */
export interface ReferenceProblem {
  readonly code:
    | 'no-use-case'
    | 'use-case-missing'
    | 'use-case-untyped'
    | 'domain-missing'
    | 'domain-cyclic';
  /** What was referred to; absent when nothing was written. */
  readonly entityRef?: string;
  /** The entity that wrote, or should have written, the reference. */
  readonly writtenIn: string;
}

/** The problems in sentences, each of which names the field to mend. */
export function referenceViolations(
  service: EntityLink,
  problems: readonly ReferenceProblem[],
): Violation[] {
  return problems.map(({ code, entityRef, writtenIn }) => ({
    code,
    severity: code === 'use-case-untyped' ? 'warning' : 'error',
    sentence: sentences[code](entityRef ?? '', writtenIn),
    entityRef: entityRef ?? service.entityRef,
  }));
}

const sentences: Record<
  ReferenceProblem['code'],
  (ref: string, writtenIn: string) => string
> = {
  'no-use-case': (_, by) =>
    `${by} belongs to no use case: spec.system is missing.`,
  'use-case-missing': (ref, by) =>
    `spec.system of ${by} names ${ref}, which is not in the catalog.`,
  'use-case-untyped': (ref, by) =>
    `spec.system of ${by} names ${ref}, whose spec.type is not ai-system.`,
  'domain-missing': (ref, by) =>
    `${by} belongs to ${ref}, which is not in the catalog.`,
  'domain-cyclic': (ref, by) =>
    `spec.subdomainOf of ${by} leads back to ${ref}: a domain cannot be inside itself.`,
};
