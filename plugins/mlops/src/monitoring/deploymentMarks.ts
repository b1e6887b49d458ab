import type { DriftMarker } from '@pitwall/plugin-mlops-common';

/** What changed at one instant, wherever it did. */
export interface DeploymentMark {
  readonly at: number;
  /** What answers: `v7`, `v7 + v8`, or `off` when nothing serves any more. */
  readonly label: string;
  readonly sentences: readonly string[];
}

/** Deployments as lines across the chart: one for those of the same instant. */
export function deploymentMarks(
  markers: readonly DriftMarker[],
): DeploymentMark[] {
  const byInstant = new Map<number, DriftMarker[]>();
  for (const marker of markers) {
    const at = Date.parse(marker.at);
    byInstant.set(at, [...(byInstant.get(at) ?? []), marker]);
  }
  return [...byInstant].map(([at, together]) => {
    const parts = together.flatMap(marker => marker.parts);
    const serving = parts.filter(({ trafficShare }) => trafficShare > 0);
    const ordinals = (serving.length > 0 ? serving : parts)
      .map(({ ordinal }) => ordinal)
      .sort((a, b) => a - b);
    const versions = [...new Set(ordinals)].map(ordinal => `v${ordinal}`);
    return {
      at,
      label: versions.join(' + ') || 'off',
      sentences: together.map(({ sentence }) => sentence),
    };
  });
}

/** Those that happened within a window. */
export function marksWithin(
  marks: readonly DeploymentMark[],
  { from, to }: { readonly from: string; readonly to: string },
): DeploymentMark[] {
  return marks.filter(
    ({ at }) => at >= Date.parse(from) && at < Date.parse(to),
  );
}
