import { createHash } from 'node:crypto';
import {
  organisationAt,
  type OrganisationFacts,
} from '@pitwall/plugin-mlops-common';
import type { OrganisationSnapshot } from './OrganisationSnapshot';

/** The last snapshot made of each reading: most moments are like the one before. */
const remembered = new WeakMap<OrganisationSnapshot, OrganisationSnapshot>();

/**
 * What was read of the organisation, as it holds at an instant: without whoever
 * is outside their engagement, and with what is acknowledged of control roles.
 * The same object, and the same digest, as long as neither changes.
 */
export function snapshotAt(
  read: OrganisationSnapshot,
  at: string,
  acknowledged: ReadonlySet<string>,
): OrganisationSnapshot {
  const facts = organisationAt(read.facts, at);
  if (facts === read.facts && acknowledged.size === 0) return read;
  const last = remembered.get(read);
  if (last?.facts === facts && isSame(last.acknowledged, acknowledged)) {
    return last;
  }
  const digest = createHash('sha256')
    .update(read.digest)
    .update(awayDigest(facts))
    .update(JSON.stringify([...acknowledged].sort()))
    .digest('hex');
  const snapshot = { ...read, facts, acknowledged, digest };
  remembered.set(read, snapshot);
  return snapshot;
}

function awayDigest({ away }: OrganisationFacts): string {
  return JSON.stringify([...(away ?? [])]);
}

function isSame(
  one: ReadonlySet<string> = new Set(),
  other: ReadonlySet<string>,
): boolean {
  return one.size === other.size && [...one].every(each => other.has(each));
}
