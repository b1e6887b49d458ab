import type { Deployment } from '@pitwall/plugin-mlops-common';
import { StateChip } from '../state';

export interface DeployedMarkProps {
  readonly versionId: string;
  readonly live: readonly Deployment[];
  readonly isPast: boolean;
}

/** Whether a version answers anybody, or stands by; else nothing. */
export const DeployedMark = (props: DeployedMarkProps) => {
  const parts = props.live
    .flatMap(({ parts: all }) => all)
    .filter(({ versionId }) => versionId === props.versionId);
  if (parts.length === 0) return null;
  return parts.some(({ trafficShare }) => trafficShare > 0) ? (
    <StateChip state="ok" word={props.isPast ? 'was live' : 'live'} />
  ) : (
    <StateChip state="waiting" word={parts[0].part} />
  );
};
