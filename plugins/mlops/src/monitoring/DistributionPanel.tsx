import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import { FailureNotice, type HeadingLevel } from '../state';
import { Spoken } from '../spoken';
import { DistributionChart } from './DistributionChart';
import { useDistribution, type DistributionQuestion } from './useDistribution';

export interface DistributionPanelProps {
  readonly question: DistributionQuestion;
  readonly now: string;
  readonly level: HeadingLevel;
}

/** The distribution of the chosen window, as it is read. */
export const DistributionPanel = (props: DistributionPanelProps) => {
  const { question, now, level } = props;
  const { answer, askAgain } = useDistribution(question);
  switch (answer.status) {
    case 'loading':
      return (
        <Paper variant="outlined" sx={{ p: 2 }}>
          <Box role="status">
            <Spoken>Reading the distribution of {question.feature}</Spoken>
          </Box>
          <Skeleton width="50%" height={28} />
          <Skeleton />
          <Skeleton variant="rounded" height={260} sx={{ mt: 1 }} />
        </Paper>
      );
    case 'failed':
      return (
        <FailureNotice
          error={answer.error}
          what={`the distribution of ${question.feature}`}
          stillWorks="The series and the list of features still work."
          level={level}
          onRetry={askAgain}
        />
      );
    case 'ready': {
      const { window } = question;
      return (
        <DistributionChart
          distribution={answer.value}
          now={now}
          isRefreshing={
            answer.isRefreshing || answer.value.window.from !== window.from
          }
          level={level}
        />
      );
    }
    default:
      return answer satisfies never;
  }
};
