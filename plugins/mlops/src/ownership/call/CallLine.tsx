import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { WhoToCall } from '@pitwall/plugin-mlops-common';
import { RiPhoneFindLine } from '@remixicon/react';
import { useState } from 'react';
import { FirstCall } from './FirstCall';
import { lineOfCalls, nextInLine } from './lineOfCalls';
import { RecordCallDialog, type CallOutcome } from './RecordCallDialog';
import { sayRecorded } from './sayRecorded';

export interface CallLineProps {
  readonly answer: WhoToCall;
  readonly now: Date;
  /** Whether the answer is for now: only then is there a call to record. */
  readonly isNow: boolean;
  readonly onRecorded: () => void;
}

/** Whom to call now; after "no answer", the next in line takes the place. */
export const CallLine = (props: CallLineProps) => {
  const { answer, now, isNow, onRecorded } = props;
  const [tried, setTried] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const [isAsking, setAsking] = useState(false);
  const line = lineOfCalls(answer.hops);
  const callable = nextInLine(line, tried);
  if (!callable) return null;
  const { party } = callable;
  const isFirst = tried.length === 0;
  const record = (outcome: CallOutcome) => {
    setAsking(false);
    onRecorded();
    const nowTried = outcome === 'answered' ? [] : [...tried, party.key];
    const isRound = nowTried.length >= line.length;
    setTried(isRound ? [] : nowTried);
    setSaid(
      sayRecorded(party, outcome, {
        title: nextInLine(line, nowTried)?.party.title,
        isRound,
      }),
    );
  };
  return (
    <Box sx={{ display: 'grid', rowGap: 1 }}>
      <Typography
        role="status"
        component="div"
        variant="subtitle1"
        sx={{
          m: 0,
          fontWeight: 'fontWeightBold',
          '@media print': { display: 'none' },
        }}
      >
        {said}
      </Typography>
      <FirstCall
        callable={callable}
        heading={isFirst ? waitHeading(answer) : 'Next in line'}
        isLastResort={party.isContact && isFirst && !answer.waitUntil}
        now={isNow ? now : undefined}
        action={
          isNow && (
            <Button
              size="large"
              variant="outlined"
              startIcon={<RiPhoneFindLine aria-hidden />}
              onClick={() => setAsking(true)}
              sx={{ minHeight: 48, width: { xs: '100%', sm: 'auto' } }}
            >
              I called {party.title}
            </Button>
          )
        }
      />
      {isAsking && (
        <RecordCallDialog
          service={answer.service.entityRef}
          symptom={answer.symptom}
          party={party}
          onClose={() => setAsking(false)}
          onRecorded={record}
        />
      )}
    </Box>
  );
};

function waitHeading({ waitUntil }: WhoToCall): string | undefined {
  return waitUntil && 'If it cannot wait';
}
