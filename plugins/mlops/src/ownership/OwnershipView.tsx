import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Ownership } from '@pitwall/plugin-mlops-common';
import type { ReactNode } from 'react';
import { sayExact } from '../instant';
import type { HeadingLevel } from '../state';
import { namesOf } from './namesOf';
import { OwnershipFacts } from './OwnershipFacts';
import { RaciSection } from './RaciSection';
import { RolesToday } from './RolesToday';
import { sayOwnership } from './sayOwnership';
import { UnboundNotice } from './UnboundNotice';
import { ViolationList } from './ViolationList';

export interface OwnershipViewProps {
  readonly ownership: Ownership;
  /** The level of the opening sentence; sections are one below. */
  readonly level: 2 | 3;
  /** Who is called at this moment, which is another question to the API. */
  readonly now?: ReactNode;
  /** Changes of control roles that wait, with the way to acknowledge them. */
  readonly pending?: ReactNode;
}

/** The ownership of one ML service: the answer, what to mend, who does what. */
export const OwnershipView = ({
  ownership,
  level,
  now,
  pending,
}: OwnershipViewProps) => {
  const below = level === 2 ? 3 : 4;
  const { roles } = ownership;
  // What waits has a notice of its own.
  const violations = ownership.violations.filter(
    ({ code }) => !pending || code !== 'control-role-change-pending',
  );
  return (
    <Box
      sx={{
        ...{ display: 'grid', rowGap: 3, gridTemplateColumns: '100%' },
        // Sections do not part at the edge of a page inside a grid.
        '@media print': { display: 'block', '& > *': { mb: 2 } },
      }}
    >
      <Box sx={{ display: 'grid', rowGap: 1.5 }}>
        <Typography component={`h${level}`} variant="h6" sx={{ m: 0 }}>
          {sayOwnership(ownership)}
        </Typography>
        <OwnershipFacts ownership={ownership} />
        <Typography
          variant="caption"
          sx={{ display: 'none', '@media print': { display: 'block' } }}
        >
          As of {sayExact(new Date(ownership.asOf))}
        </Typography>
      </Box>
      {roles.every(({ targets }) => targets.length === 0) && (
        <UnboundNotice level={below} />
      )}
      {now && (
        <Section title="Who to call now" level={below}>
          {now}
        </Section>
      )}
      {pending}
      {violations.length > 0 && (
        <Section title="What to mend" level={below}>
          <ViolationList violations={violations} known={namesOf(ownership)} />
        </Section>
      )}
      <Section title="Who does what" level={below}>
        <RaciSection ownership={ownership} level={below === 3 ? 4 : 5} />
      </Section>
      <Section title="Who that is today" level={below}>
        <RolesToday roles={roles} />
      </Section>
    </Box>
  );
};

const Section = (props: {
  title: string;
  level: HeadingLevel;
  children: ReactNode;
}) => (
  <Box
    component="section"
    aria-label={props.title}
    sx={{ breakInside: 'avoid' }}
  >
    <Typography
      component={`h${props.level}`}
      variant="subtitle1"
      sx={{ m: 0, mb: 1, fontWeight: 'fontWeightBold' }}
    >
      {props.title}
    </Typography>
    {props.children}
  </Box>
);
