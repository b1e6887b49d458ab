import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { WhoToCall } from '@pitwall/plugin-mlops-common';
import type { Answer } from '../../answer';
import { Spoken } from '../../spoken';
import { AwaySection } from '../fact';
import { LatestCalls } from './LatestCalls';
import { namedIn } from './namedIn';
import { useCalls, type Calls } from './useCalls';
import { WhoToCallView } from './WhoToCallView';

export interface CallDetailsProps {
  readonly answer: WhoToCall;
  readonly now: Date;
  readonly isNow: boolean;
  /** Something was entered that may change the answer. */
  readonly onChanged: () => void;
}

/** What is below the sentence, with the calls and the dated facts around it. */
export const CallDetails = (props: CallDetailsProps) => {
  const { answer, now, isNow, onChanged } = props;
  const calls = useCalls(answer.service.entityRef);
  const known = calls.answer.status === 'ready' ? calls.answer.value : [];
  return (
    <WhoToCallView
      answer={answer}
      calls={known}
      now={now}
      isNow={isNow}
      onRecorded={calls.askAgain}
    >
      <AwaySection
        level={3}
        service={answer.service}
        named={namedIn(answer)}
        now={now}
        onChanged={onChanged}
      />
      <Box
        component="section"
        aria-label="Latest calls"
        sx={{ '@media print': { display: 'none' } }}
      >
        <Typography
          component="h3"
          variant="subtitle1"
          sx={{ m: 0, mb: 1, fontWeight: 'fontWeightBold' }}
        >
          Latest calls
        </Typography>
        <CallsAnswer answer={calls.answer} now={now} />
      </Box>
    </WhoToCallView>
  );
};

const CallsAnswer = (props: { answer: Answer<Calls>; now: Date }) => {
  const { answer, now } = props;
  switch (answer.status) {
    case 'loading':
      return (
        <>
          <Spoken>Reading the latest calls</Spoken>
          <Skeleton aria-hidden width="70%" />
        </>
      );
    case 'failed':
      return (
        <Typography variant="body2">
          The calls could not be read: {answer.error.message}
        </Typography>
      );
    case 'ready':
      return <LatestCalls calls={answer.value} now={now} />;
    default:
      return answer satisfies never;
  }
};
