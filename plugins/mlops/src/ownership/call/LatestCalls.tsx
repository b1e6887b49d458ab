import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { symptomRoutes } from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../../entity';
import { RelativeTime } from '../../instant';
import { StateChip } from '../../state';
import type { Calls } from './useCalls';

const shownCalls = 5;

export interface LatestCallsProps {
  readonly calls: Calls;
  readonly now: Date;
}

/** Who was called about the service of late, and how it went. */
export const LatestCalls = ({ calls, now }: LatestCallsProps) =>
  calls.length === 0 ? (
    <Typography variant="body2" color="text.secondary">
      No call is on record. After a call, say how it went: whoever looks next
      sees it.
    </Typography>
  ) : (
    <Box
      component="ul"
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', rowGap: 1 }}
    >
      {calls.slice(0, shownCalls).map(call => (
        <Box
          component="li"
          key={call.callId}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'baseline',
            columnGap: 1,
            typography: 'body2',
          }}
        >
          {call.outcome === 'answered' ? (
            <StateChip state="ok" word="answered" />
          ) : (
            <StateChip state="warning" word="no answer" />
          )}
          {call.person ? (
            <EntityLinks links={[call.person]} />
          ) : (
            'platform contact'
          )}
          <span>
            about “{symptomRoutes[call.symptom].title}”,{' '}
            <RelativeTime instant={call.at} now={now} />
            {call.by && (
              <>
                , by <EntityLinks links={[call.by]} />
              </>
            )}
          </span>
          {call.note && (
            <Box sx={{ flex: '1 1 100%', color: 'text.secondary' }}>
              {call.note}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
