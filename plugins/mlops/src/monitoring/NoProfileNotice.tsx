import Box from '@mui/material/Box';
import type { DatasetRole } from '@pitwall/plugin-mlops-common';
import { RiPulseLine } from '@remixicon/react';
import { RetryNotice, type HeadingLevel } from '../state';
import type { ServicePath } from './service';

export interface NoProfileNoticeProps {
  readonly service: ServicePath;
  readonly environment?: string;
  /** Of what there is none; by default of anything. */
  readonly role?: DatasetRole;
  /** Where the portal is, for the command. */
  readonly portal: string;
  readonly level: HeadingLevel;
  readonly onRetry: () => void;
}

/** While nothing was pushed: what will appear, and the command that makes it appear. */
export const NoProfileNotice = (props: NoProfileNoticeProps) => {
  const {
    service,
    environment,
    role = 'input',
    portal,
    level,
    onRetry,
  } = props;
  const isInput = role === 'input';
  return (
    <RetryNotice
      role="status"
      status="running"
      icon={<RiPulseLine />}
      level={level}
      title={`No profile${isInput ? '' : ` of ${role}s`} has arrived${
        environment ? ` from ${environment}` : ''
      }.`}
      verb="Look again"
      onRetry={onRetry}
    >
      The drift of every feature appears here as soon as a pipeline has pushed
      profiles: summaries of its columns over windows of time. Raw rows never
      leave the pipeline. Push some with
      <Box
        component="pre"
        aria-label="The command that pushes profiles"
        sx={{ m: 0, mt: 1, overflowX: 'auto' }}
        tabIndex={0}
      >
        {`pitwall profile serving.parquet \\
  --reference training.parquet \\
  --time served_at --every week \\
  --push --portal ${portal} \\
  --service component:${service.namespace}/${service.name} \\
  --environment ${environment ?? 'production'}${
          isInput
            ? ''
            : ` \\
  --role ${role}`
        }`}
      </Box>
    </RetryNotice>
  );
};
