import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReviewView as Review } from '@pitwall/plugin-mlops-common';
import { useState } from 'react';
import { Spoken } from '../../spoken';
import { CheckpointBox } from '../checkpoint';
import { GateBox } from '../gate';
import { MoreMenu } from './MoreMenu';
import { printStyle } from './printStyle';
import { ReviewFacts } from './ReviewFacts';
import { ReviewHistory } from './ReviewHistory';
import { sayReview } from './sayReview';

export interface ReviewViewProps {
  readonly review: Review;
  readonly now: Date;
  /** Called when the reader changed something: what is shown is old then. */
  readonly onChanged: () => void;
}

/** One review: the answer, the checkpoints in order, and the gate below them. */
export const ReviewView = ({ review, now, onChanged }: ReviewViewProps) => {
  const [done, setDone] = useState('');
  const tell = (sentence: string) => {
    setDone(sentence);
    onChanged();
  };
  return (
    <Box
      sx={{
        display: 'grid',
        rowGap: 3,
        gridTemplateColumns: '100%',
        ...printStyle,
      }}
    >
      <Spoken>
        <span role="status">{done}</span>
      </Spoken>
      <Box sx={{ display: 'grid', rowGap: 1.5 }}>
        <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2 }}>
          <Typography
            component="h2"
            variant="h6"
            sx={{ m: 0, flex: '1 1 auto', minWidth: 0 }}
          >
            {sayReview(review, now)}
          </Typography>
          <MoreMenu review={review} onDone={tell} />
        </Box>
        {review.state !== 'open' && (
          <Typography variant="body2" color="text.secondary">
            {review.sentence}
          </Typography>
        )}
        <ReviewFacts review={review} now={now} />
      </Box>
      <Box component="section" aria-labelledby="checkpoints">
        <Typography
          id="checkpoints"
          component="h3"
          variant="subtitle1"
          sx={{ m: 0, mb: 1, fontWeight: 'fontWeightBold' }}
        >
          Checkpoints and gate
        </Typography>
        <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
          {review.checkpoints.map(checkpoint => (
            <CheckpointBox
              key={`${checkpoint.pack.digest}/${checkpoint.id}`}
              review={review}
              checkpoint={checkpoint}
              now={now}
              onDone={tell}
              onChanged={onChanged}
            />
          ))}
          <GateBox review={review} now={now} />
        </Paper>
      </Box>
      <ReviewHistory history={review.history} now={now} />
    </Box>
  );
};
