import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Contract } from '@pitwall/plugin-mlops-common';
import { inTime } from './inTime';
import {
  isWithinScope,
  pipelineScope,
  type PipelineAnnotations,
} from './pipelineScope';
import type { PipelineGrant } from './pipelineGrant';
import type { Principal } from './principal';

/** Nobody waits longer for a name than for the service itself. */
const patienceMs = 2_000;

/** Finds services by names they had before. */
export interface FormerNames {
  /** What a service is called now that was renamed; undefined for any other. */
  current(serviceRef: string): Promise<string | undefined>;
  /** Whether the catalog shows somebody a service. */
  isShown(
    serviceRef: string,
    credentials: BackstageCredentials,
  ): Promise<boolean>;
}

/**
 * What the service is called now that a request names by a former name;
 * undefined when it names none so. Whoever may not see the service does not
 * learn what it is called, and a pipeline needs its right to the service as it
 * is called now: what was granted to a name is not granted to whoever claims it.
 */
export async function formerService(
  tools: {
    readonly formerNames: FormerNames;
    readonly pipelines: readonly PipelineGrant[];
    readonly annotations: PipelineAnnotations;
  },
  contract: Contract,
  serviceRef: string | undefined,
  caller: {
    readonly principal: Principal;
    readonly credentials: BackstageCredentials;
  },
): Promise<string | undefined> {
  if (serviceRef === undefined) return undefined;
  const current = await inTime(
    tools.formerNames.current(serviceRef),
    patienceMs,
    'The catalog',
  ).catch(() => undefined);
  if (current === undefined) return undefined;
  const { principal, credentials } = caller;
  const { pipelineVerb: verb } = contract;
  const maySee =
    principal.kind === 'service'
      ? verb !== undefined &&
        (await isWithinScope(
          pipelineScope(tools.pipelines, principal.id, verb),
          current,
          tools.annotations,
        ))
      : await tools.formerNames.isShown(current, credentials);
  return maySee ? current : undefined;
}
