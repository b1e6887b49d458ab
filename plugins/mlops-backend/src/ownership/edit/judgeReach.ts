import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  reachInSteps,
  servicesBelow,
  sortInSteps,
  type ChangeReach,
  type OrganisationMatrix,
  type Steps,
} from '@pitwall/plugin-mlops-common';
import { inTurns } from '../continuity/inTurns';
import type { ServiceSight } from '../continuity/RememberedAnswers';
import { titleOf, type OrganisationSnapshot } from '../OrganisationSnapshot';
import { ownershipOf } from '../ownershipOf';

/** Each is resolved twice: so many take between one and two seconds. */
const mostJudged = 10_000;

// A fixed locale: the order must not depend on where the code runs.
const titles = new Intl.Collator('en', { numeric: true });

/** What a change of a level is judged against. */
export interface ReachOptions {
  readonly snapshot: OrganisationSnapshot;
  readonly sight: ServiceSight;
  readonly matrix: OrganisationMatrix;
  /** So many services are judged at most. */
  readonly mostJudged?: number;
  /** For so long others wait while services are resolved. */
  readonly sliceMs?: number;
}

/**
 * What becomes of the services below a use case or a domain that the reader
 * sees, in slices, so that other requests are answered in between.
 *
 * @param level - as the catalog holds it
 * @param written - as it would be
 */
export async function judgeReach(
  level: Entity,
  written: Entity,
  options: ReachOptions,
): Promise<ChangeReach> {
  return inTurns(reachOf(level, written, options), options.sliceMs);
}

function* reachOf(
  level: Entity,
  written: Entity,
  { snapshot, sight, matrix, ...options }: ReachOptions,
): Steps<ChangeReach> {
  const now = withLevel(snapshot, level);
  const then = withLevel(snapshot, written);
  const below = yield* servicesBelow(
    stringifyEntityRef(level),
    seenServices(snapshot, sight),
    ref => now.systems.get(ref) ?? now.domains.get(ref),
  );
  const services = yield* sortInSteps(
    below,
    (one, other) =>
      titles.compare(titleOf(one), titleOf(other)) ||
      (stringifyEntityRef(one) < stringifyEntityRef(other) ? -1 : 1),
  );
  return yield* reachInSteps({
    services,
    mostJudged: options.mostJudged ?? mostJudged,
    resolve: service => ({
      before: ownershipOf(service, now, matrix),
      after: ownershipOf(service, then, matrix),
    }),
    facts: snapshot.facts,
    seesSome: sight.kind === 'some',
    asOf: snapshot.asOf,
  });
}

function seenServices(
  { services }: OrganisationSnapshot,
  sight: ServiceSight,
): Iterable<Entity> {
  if (sight.kind === 'all') return services.values();
  return sight.refs.flatMap(ref => services.get(ref) ?? []);
}

/** The organisation with one level as it is now, or as it would be. */
function withLevel(
  snapshot: OrganisationSnapshot,
  level: Entity,
): OrganisationSnapshot {
  const field = level.kind.toLowerCase() === 'domain' ? 'domains' : 'systems';
  return {
    ...snapshot,
    [field]: new Map(snapshot[field]).set(stringifyEntityRef(level), level),
  };
}
