import type { PipelineVerb } from '@pitwall/plugin-mlops-common';
import {
  grantedServices,
  matchesService,
  type PipelineGrant,
} from './pipelineGrant';

/**
 * The services that say in the catalog which pipeline is theirs, with the
 * annotation `mlops.pitwall.dev/pipeline`.
 */
export interface PipelineAnnotations {
  /** The subject one service names now; undefined when it names none. */
  subjectOf(serviceRef: string): Promise<string | undefined>;
  /** Whether any service names the subject, as of the last reading. */
  isNamed(subject: string): Promise<boolean>;
}

/**
 * What a pipeline reaches with one verb. A service that names the pipeline
 * itself grants it every verb.
 */
export interface PipelineScope {
  readonly subject: string;
  /** Services granted in configuration, as patterns. */
  readonly patterns: readonly string[];
  /**
   * Set when the catalog could not tell whether the service names the pipeline,
   * and the contract answers all the same: the handler decides what it shows.
   */
  readonly isUnchecked?: true;
}

/** The configured part of what a subject reaches with a verb. */
export function pipelineScope(
  grants: readonly PipelineGrant[],
  subject: string,
  verb: PipelineVerb,
): PipelineScope {
  return { subject, patterns: grantedServices(grants, subject, verb) };
}

/**
 * Whether the scope holds a service or, when the request is about no one
 * service, anything at all.
 */
export async function isWithinScope(
  scope: PipelineScope,
  serviceRef: string | undefined,
  annotations: PipelineAnnotations,
): Promise<boolean> {
  if (serviceRef === undefined) {
    return (
      scope.patterns.length > 0 || (await annotations.isNamed(scope.subject))
    );
  }
  return (
    matchesService(scope.patterns, serviceRef) ||
    (await annotations.subjectOf(serviceRef)) === scope.subject
  );
}
