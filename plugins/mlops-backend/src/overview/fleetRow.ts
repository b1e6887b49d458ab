import { createHash } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';
import {
  accountableForProduction,
  namedIn,
  type FleetService,
  type OrganisationMatrix,
} from '@pitwall/plugin-mlops-common';
import {
  ownershipOf,
  pipelineOf,
  type OrganisationSnapshot,
} from '../ownership';
import { onCallTargets } from './onCallTargets';

/** One service as the projection keeps it. */
export interface FleetRow {
  readonly serviceRef: string;
  readonly sortKey: string;
  readonly searchText: string;
  readonly lifecycle: string;
  readonly hasViolations: boolean;
  readonly pipeline?: string;
  /** Digests of changes of control roles that wait; none when absent. */
  readonly pending?: readonly string[];
  readonly inputDigest: string;
  readonly entry: FleetService;
}

const longestSortKey = 200;

/** Resolves a service and says what a list shows of it. */
export function fleetRow(
  service: Entity,
  snapshot: OrganisationSnapshot,
  matrix: OrganisationMatrix,
): FleetRow {
  const ownership = ownershipOf(service, snapshot, matrix);
  const lifecycle = String(service.spec?.lifecycle ?? 'unknown');
  const { entityRef, title } = ownership.service;
  const named = namedIn(
    ownership.violations.map(({ sentence }) => sentence),
    ownership,
    snapshot.facts,
  );
  return {
    serviceRef: entityRef,
    // By whole characters: half of one is no text to a database.
    sortKey: [...foldText(title)].slice(0, longestSortKey).join(''),
    searchText: foldText(`${title} ${service.metadata.name}`),
    lifecycle,
    hasViolations: ownership.violations.length > 0,
    pipeline: pipelineOf(service),
    pending: ownership.roles.flatMap(({ pending = [] }) =>
      pending.map(({ digest }) => digest),
    ),
    inputDigest: fleetInputDigest(service, snapshot, matrix),
    entry: {
      service: ownership.service,
      lifecycle,
      ...(ownership.useCase && { useCase: ownership.useCase }),
      ...(ownership.owner && { owner: ownership.owner }),
      accountable: accountableForProduction(ownership),
      onCall: onCallTargets(ownership),
      violations: ownership.violations,
      ...(named.length > 0 && { named }),
    },
  };
}

/** Equal for a service that would give the same row. */
export function fleetInputDigest(
  service: Entity,
  snapshot: OrganisationSnapshot,
  matrix: OrganisationMatrix,
): string {
  return createHash('sha256')
    .update(snapshot.digest)
    .update(matrixDigest(matrix))
    .update(JSON.stringify(service))
    .digest('hex');
}

/** Text as order and search compare it: without case and accents. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

const digests = new WeakMap<OrganisationMatrix, string>();

function matrixDigest(matrix: OrganisationMatrix): string {
  const known = digests.get(matrix);
  if (known) return known;
  const digest = createHash('sha256')
    .update(JSON.stringify(matrix))
    .digest('hex');
  digests.set(matrix, digest);
  return digest;
}
