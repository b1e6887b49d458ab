import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { sayRelative } from '../../instant';
import { StateChip } from '../../state';
import { ContactButtons } from './ContactButtons';
import type { Callable } from './lineOfCalls';
import { PersonName } from './PersonName';

export interface FirstCallProps {
  readonly callable: Callable;
  /** Why it is not the first: `Next in line`. */
  readonly heading?: string;
  /** Nobody of the service can be reached: somebody must act. */
  readonly isLastResort: boolean;
  /** Absent for another moment, from which nothing is counted. */
  readonly now?: Date;
  /** What the caller does after the call. */
  readonly action?: ReactNode;
}

/** The one to call now, and by what: big enough for three in the morning. */
export const FirstCall = (props: FirstCallProps) => {
  const { callable, heading, isLastResort, now, action } = props;
  const { hop, party } = callable;
  return (
    <Paper
      variant="outlined"
      sx={{
        display: 'grid',
        rowGap: 1.5,
        p: 2,
        borderWidth: 2,
        borderColor: theme =>
          isLastResort
            ? theme.palette.status.error
            : theme.palette.primary.main,
      }}
    >
      {isLastResort && (
        <Box>
          <StateChip state="error" word="nobody of the service" />
        </Box>
      )}
      <Box>
        {heading && <Typography variant="body2">{heading}</Typography>}
        <Typography
          component="p"
          variant="h5"
          sx={{ m: 0, '& a': { lineHeight: 'inherit' } }}
        >
          {hop.person ? <PersonName person={hop.person} /> : party.title}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {!party.isContact && hop.title}
          {hop.until && `; until ${sayUntil(hop.until)}`}
          {hop.until && now && `, ${sayRelative(new Date(hop.until), now)}`}
        </Typography>
      </Box>
      <ContactButtons isBig title={party.title} ways={party.ways} />
      {action && (
        <Box sx={{ '@media print': { display: 'none' } }}>{action}</Box>
      )}
    </Paper>
  );
};

/** Day and minute in the reader's zone, with the zone. */
function sayUntil(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
}
