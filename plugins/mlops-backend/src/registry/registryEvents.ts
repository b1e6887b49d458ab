import type { JsonObject } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorIdOf, sealText } from '../audit';
import type { DeploymentToSave, Place } from './deploymentStore';
import type { VersionToSave } from './modelVersionStore';

/** The stream of one version. */
export function versionStream(versionId: string): string {
  return `model-version/${versionId}`;
}

/** The stream of everything that ever served in one place. */
export function deploymentsStream(place: Place): string {
  return `deployments/${place.service}/${place.environment}/${
    place.region ?? '-'
  }`;
}

/**
 * What the ledger keeps of a new version. People are named by their ids;
 * whatever else may name one (an author nobody knows, the address of a run) by
 * its commitment.
 */
export async function versionRegistered(
  tx: Knex.Transaction,
  version: VersionToSave,
): Promise<{ type: string; payload: JsonObject }> {
  const authors: JsonObject[] = [];
  for (const { given, person } of version.authors) {
    authors.push(
      person
        ? {
            actor: await actorIdOf(tx, { kind: 'user', ref: person.entityRef }),
          }
        : { given: await sealText(tx, given) },
    );
  }
  return {
    type: 'mlops.registry.version-registered@1',
    payload: {
      versionId: version.versionId,
      service: version.service,
      ...(version.variant && { variant: version.variant }),
      ordinal: version.ordinal,
      kind: version.kind,
      lineage: { ...version.lineage },
      lineageDigest: version.lineageDigest,
      ...(version.registryVersion && {
        registryVersion: version.registryVersion,
      }),
      authors,
      metrics: { ...version.metrics },
      ...(version.source && { source: await sealText(tx, version.source) }),
    },
  };
}

/** What the ledger keeps of a deployment. */
export function deploymentRecorded(deployment: DeploymentToSave): {
  type: string;
  payload: JsonObject;
} {
  return {
    type: 'mlops.registry.deployment-recorded@1',
    payload: {
      deploymentId: deployment.deploymentId,
      service: deployment.service,
      environment: deployment.environment,
      ...(deployment.region && { region: deployment.region }),
      from: deployment.from,
      parts: deployment.parts.map(({ part, versionId, trafficShare }) => ({
        part,
        versionId,
        trafficShare,
      })),
    },
  };
}
