import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { EntityLink } from '@pitwall/plugin-mlops-common';
import { useNow } from '../../instant';
import { Spoken } from '../../spoken';
import { FailureNotice, isNotFound, type HeadingLevel } from '../../state';
import { UnknownServiceNotice } from '../UnknownServiceNotice';
import { FreshnessNotice } from './FreshnessNotice';
import { OnCallNowView } from './OnCallNowView';
import { useWhoToCall } from './useWhoToCall';

export interface OnCallNowProps {
  readonly service: EntityLink;
  /** The heading level that comes next. */
  readonly level: HeadingLevel;
}

/** Who is called about a service at this moment, and who is away. */
export const OnCallNow = ({ service, level }: OnCallNowProps) => {
  const { answer, askAgain } = useWhoToCall({
    service: service.entityRef,
    symptom: 'quality',
  });
  const now = useNow();
  switch (answer.status) {
    case 'loading':
      return (
        <Box role="status">
          <Spoken>Asking who to call</Spoken>
          <Skeleton aria-hidden width="80%" height={28} />
          <Skeleton aria-hidden width="50%" />
          <Skeleton aria-hidden variant="rounded" width={180} height={36} />
        </Box>
      );
    case 'failed':
      return isNotFound(answer.error) ? (
        <UnknownServiceNotice
          title={service.title}
          level={level}
          onRetry={askAgain}
        />
      ) : (
        <FailureNotice
          error={answer.error}
          what={`who to call about ${service.title}`}
          stillWorks="The page that is exported every hour still works, where your organisation keeps it."
          level={level}
          onRetry={askAgain}
        />
      );
    case 'ready':
      return (
        <Box sx={{ display: 'grid', rowGap: 2, gridTemplateColumns: '100%' }}>
          <FreshnessNotice
            answer={answer.value}
            refreshError={answer.refreshError}
            now={now}
            onRetry={askAgain}
          />
          <OnCallNowView
            answer={answer.value}
            now={now}
            level={level}
            onChanged={askAgain}
          />
        </Box>
      );
    default:
      return answer satisfies never;
  }
};
