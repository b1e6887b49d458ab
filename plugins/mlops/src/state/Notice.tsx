import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { Theme } from '@mui/material/styles';
import type { ReactElement, ReactNode } from 'react';
import type { HeadingLevel } from './headingLevel';

export interface NoticeProps {
  readonly title: string;
  /** The level of the title; left out, the title is a sentence, no heading. */
  readonly level?: HeadingLevel;
  readonly icon: ReactElement;
  readonly status: keyof Theme['palette']['status'];
  /** `alert` interrupts a screen reader, `status` waits its turn. */
  readonly role?: 'alert' | 'status';
  readonly children?: ReactNode;
  /** What the reader can do next. */
  readonly action?: ReactNode;
}

/** Says in one frame what is the matter, and what the reader can do about it. */
export const Notice = (props: NoticeProps) => (
  <Paper
    variant="outlined"
    role={props.role}
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: 2,
      p: 2,
      borderLeftWidth: 4,
      borderLeftColor: theme => theme.palette.status[props.status],
    }}
  >
    <Box
      aria-hidden
      sx={{
        display: 'flex',
        color: theme => theme.palette.status[props.status],
        '& svg': { width: 24, height: 24 },
      }}
    >
      {props.icon}
    </Box>
    <Box sx={{ flex: '1 1 240px', minWidth: 0, '& > *': { maxWidth: '80ch' } }}>
      <Typography
        component={props.level ? `h${props.level}` : 'p'}
        variant="subtitle1"
        sx={{ m: 0, fontWeight: 'fontWeightBold', lineHeight: 1.5 }}
      >
        {props.title}
      </Typography>
      {props.children && (
        <Typography component="div" variant="body2" color="text.secondary">
          {props.children}
        </Typography>
      )}
    </Box>
    {props.action}
  </Paper>
);
