import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { WhoToCall } from '@pitwall/plugin-mlops-common';
import { RiBookOpenLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { CallLine } from './CallLine';
import { CallPartSection } from './CallPartSection';
import { HopList } from './HopList';
import type { Calls } from './useCalls';

export interface WhoToCallViewProps {
  readonly answer: WhoToCall;
  readonly calls: Calls;
  readonly now: Date;
  readonly isNow: boolean;
  readonly onRecorded: () => void;
  /** What can be entered and what was, below the answer. */
  readonly children?: ReactNode;
}

/** Who to call: one to call now, the way there, whom to ask, who decides. */
export const WhoToCallView = (props: WhoToCallViewProps) => {
  const { answer, calls, now } = props;
  const { consult, decide, runbook } = answer;
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: '100%',
          md: 'minmax(0, 7fr) minmax(0, 5fr)',
        },
        columnGap: 4,
        rowGap: 3,
        alignItems: 'start',
        // One page, for the wall of whoever has no portal.
        '@media print': { zoom: 0.66, rowGap: 1.5, '& > *': { rowGap: 1 } },
      }}
    >
      <Box sx={{ display: 'grid', rowGap: 3, gridTemplateColumns: '100%' }}>
        <CallLine
          answer={answer}
          now={now}
          isNow={props.isNow}
          onRecorded={props.onRecorded}
        />
        <Box component="section" aria-label="Why, and who is next">
          <SectionTitle>Why, and who is next</SectionTitle>
          <HopList hops={answer.hops} calls={calls} now={now} />
        </Box>
      </Box>
      <Box
        sx={{
          display: 'grid',
          rowGap: 3,
          gridTemplateColumns: '100%',
          '@media print': {
            gridTemplateColumns: '1fr 1fr',
            columnGap: 3,
            '& *': { lineHeight: 1.3 },
          },
        }}
      >
        {runbook && (
          <Link
            href={safeAddress(runbook.link)}
            underline="always"
            sx={{
              display: 'inline-flex',
              alignItems: 'center',
              gap: 1,
              minHeight: 32,
              typography: 'subtitle1',
              // Nobody follows a link on paper: it says where it leads.
              '@media print': {
                gridColumn: '1 / -1',
                '&::after': { content: 'attr(href)', fontWeight: 'normal' },
              },
            }}
          >
            <RiBookOpenLine aria-hidden size={20} />
            {runbook.title}
          </Link>
        )}
        {consult && (
          <CallPartSection title="Ask in working hours" part={consult} />
        )}
        {decide && <CallPartSection title="May decide" part={decide} />}
        {props.children}
      </Box>
    </Box>
  );
};

const SectionTitle = ({ children }: { children: string }) => (
  <Typography
    component="h3"
    variant="subtitle1"
    sx={{ m: 0, mb: 1, fontWeight: 'fontWeightBold' }}
  >
    {children}
  </Typography>
);

/** The catalog is written by many: only a web address is followed. */
function safeAddress(link: string): string | undefined {
  return /^https?:\/\//i.test(link) ? link : undefined;
}
