import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ReviewView } from '@pitwall/plugin-mlops-common';
import { ProblemNotice } from '../../command';
import { Spoken } from '../../spoken';
import { sayPlace, sayVersion } from '../words';
import { DecidePromotion } from './DecidePromotion';
import { GateReasons } from './GateReasons';
import { GateVerdictLine } from './GateVerdictLine';
import { useGate } from './useGate';

export interface GateBoxProps {
  readonly review: ReviewView;
  readonly now: Date;
}

/** The end of the merge box: what the gate says, why, and the button that has it decide. */
export const GateBox = ({ review, now }: GateBoxProps) => {
  const { service, version, environment, region } = review;
  const { answer, askAgain } = useGate({
    service: service.entityRef,
    version: version.versionId,
    environment,
    region,
    restsOn: [
      review.state,
      ...review.checkpoints.map(
        ({ state, slots }) =>
          state + slots.filter(({ signOff }) => signOff).length,
      ),
    ].join(),
  });
  const draw = () => {
    switch (answer.status) {
      case 'loading':
        return (
          <div role="status">
            <Spoken>Asking the gate</Spoken>
            <Skeleton aria-hidden width="50%" />
            <Skeleton aria-hidden width="70%" />
          </div>
        );
      case 'failed':
        return (
          <ProblemNotice
            title="The gate could not be asked; until it answers, that counts as no."
            error={answer.error}
            action={
              <Button variant="outlined" onClick={askAgain}>
                Ask again
              </Button>
            }
          />
        );
      case 'ready':
        return (
          <>
            <GateVerdictLine gate={answer.value} />
            <GateReasons gate={answer.value} />
            <DecidePromotion
              key={version.versionId}
              gate={answer.value}
              now={now}
            />
          </>
        );
      default:
        return answer satisfies never;
    }
  };
  return (
    <Box
      component="section"
      aria-labelledby="gate"
      sx={{
        display: 'grid',
        rowGap: 1,
        gridTemplateColumns: '100%',
        p: 2,
        backgroundColor: 'action.hover',
      }}
    >
      <Typography
        id="gate"
        component="h4"
        variant="subtitle1"
        sx={{ m: 0, fontWeight: 'fontWeightBold' }}
      >
        Gate for {sayVersion(review)} in {sayPlace(review)}
      </Typography>
      {draw()}
    </Box>
  );
};
