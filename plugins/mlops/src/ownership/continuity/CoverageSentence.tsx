import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { Coverage } from '@pitwall/plugin-mlops-common';
import type { Answer } from '../../answer';

/** The answer of the page in a sentence, apart from what is below the filter. */
export const CoverageSentence = ({ answer }: { answer: Answer<Coverage> }) => {
  switch (answer.status) {
    case 'loading':
      return <Skeleton aria-hidden width="60%" height={32} />;
    case 'failed':
      return null;
    case 'ready':
      return (
        <Typography
          component="h2"
          variant="h6"
          sx={{ m: 0 }}
          aria-live="polite"
        >
          {answer.value.sentence}
        </Typography>
      );
    default:
      return answer satisfies never;
  }
};
