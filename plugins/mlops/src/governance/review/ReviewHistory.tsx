import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReviewHistoryEntry } from '@pitwall/plugin-mlops-common';
import { RelativeTime } from '../../instant';
import { Face } from '../people';
import { together } from './together';

export interface ReviewHistoryProps {
  readonly history: readonly ReviewHistoryEntry[];
  readonly now: Date;
}

/** Everything that happened, newest first; nothing of it is ever changed. */
export const ReviewHistory = ({ history, now }: ReviewHistoryProps) => (
  <Box component="section" aria-labelledby="history">
    <Typography
      id="history"
      component="h3"
      variant="subtitle1"
      sx={{ m: 0, mb: 1, fontWeight: 'fontWeightBold' }}
    >
      History
    </Typography>
    <Box component="ol" reversed sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {together(history).map(({ at, by, sentence, times }) => (
        <Box
          component="li"
          key={`${at} ${sentence}`}
          sx={{
            ml: 1.5,
            pl: 2,
            py: 0.75,
            borderLeft: 2,
            borderColor: 'divider',
            typography: 'body2',
            display: 'flex',
            alignItems: 'flex-start',
            columnGap: 1.5,
            breakInside: 'avoid',
          }}
        >
          <Face
            title={by.title}
            kind={by.kind === 'pipeline' ? 'machine' : 'person'}
          />
          <Box component="span" sx={{ flex: '1 1 30ch' }}>
            {sentence}
            {times > 1 && (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {' '}
                {times} times
              </Box>
            )}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            <RelativeTime instant={at} now={now} />
          </Box>
        </Box>
      ))}
    </Box>
  </Box>
);
