import type { Deployment, DeploymentSpan } from './deployment';

/**
 * Deployments with when each one was taken over by the next in its place, the
 * earliest first. Of two from the same instant in one place the one recorded
 * later counts, and the other never was.
 *
 * @public
 */
export function deploymentSpans(
  deployments: readonly Deployment[],
): DeploymentSpan[] {
  const places = new Map<string, Map<string, Deployment>>();
  for (const deployment of [...deployments].sort(byRecording)) {
    const place = placeOf(deployment);
    const inPlace = places.get(place) ?? new Map<string, Deployment>();
    places.set(place, inPlace.set(deployment.from, deployment));
  }
  return [...places.values()]
    .flatMap(inPlace => {
      const ordered = [...inPlace.values()].sort(byStart);
      return ordered.map(
        (each, index): DeploymentSpan =>
          index + 1 < ordered.length
            ? { ...each, until: ordered[index + 1].from }
            : each,
      );
    })
    .sort(byStart);
}

/**
 * What served at an instant: one deployment for each environment and region in
 * which something did, ordered by them.
 *
 * @public
 */
export function liveAt(
  deployments: readonly Deployment[],
  instant: string,
): Deployment[] {
  return deploymentSpans(deployments)
    .filter(
      ({ from, until, parts }) =>
        from <= instant &&
        (until === undefined || instant < until) &&
        parts.length > 0,
    )
    .map(({ until, ...deployment }) => deployment)
    .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

function placeOf({ service, environment, region }: Deployment): string {
  return JSON.stringify([service, environment, region ?? null]);
}

function byStart(one: Deployment, other: Deployment): number {
  return order(one.from, other.from) || byRecording(one, other);
}

// Ids made later sort later (UUIDv7), also within one millisecond.
function byRecording(one: Deployment, other: Deployment): number {
  return (
    order(one.recordedAt, other.recordedAt) ||
    order(one.deploymentId, other.deploymentId)
  );
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
