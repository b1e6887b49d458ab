import type { PipelineVerb } from '@pitwall/plugin-mlops-common';

/**
 * What one subject may do on which services. A service is a full ref, or the
 * beginning of one followed by `*`.
 */
export interface PipelineGrant {
  readonly subject: string;
  readonly services: readonly string[];
  readonly verbs: readonly PipelineVerb[];
}

/** The services, as patterns, on which a subject may use a verb. */
export function grantedServices(
  grants: readonly PipelineGrant[],
  subject: string,
  verb: PipelineVerb,
): string[] {
  return grants
    .filter(grant => grant.subject === subject && grant.verbs.includes(verb))
    .flatMap(grant => grant.services);
}

/** Whether a service is one of those the patterns name. */
export function matchesService(
  patterns: readonly string[],
  serviceRef: string,
): boolean {
  return patterns.some(pattern =>
    pattern.endsWith('*')
      ? serviceRef.startsWith(pattern.slice(0, -1))
      : serviceRef === pattern,
  );
}
