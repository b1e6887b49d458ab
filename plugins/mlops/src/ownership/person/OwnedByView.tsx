import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { OwnedBy } from '@pitwall/plugin-mlops-common';
import type { ReactNode } from 'react';
import { FirstRecords } from '../../record';
import { StateChip, type HeadingLevel } from '../../state';
import { heldRoleColumns } from './heldRoleColumns';
import { OwnedByFacts } from './OwnedByFacts';
import { rolesByWork } from './rolesByWork';
import { shiftColumns } from './shiftColumns';

export interface OwnedByViewProps {
  readonly owned: OwnedBy;
  /** The level of the opening sentence; sections are one below. */
  readonly level: 2 | 3;
  /** What else is known, between the facts and the roles. */
  readonly children?: ReactNode;
}

/** What a person or group has: the answer, what to know today, roles, shifts. */
export const OwnedByView = (props: OwnedByViewProps) => {
  const { owned, level, children } = props;
  const { sentence, notices, roles, shifts, shiftNotes, notes, kind } = owned;
  const isOnCall = shifts.length > 0 || shiftNotes.length > 0;
  const isAloneInAll =
    roles.items.length > 1 && roles.items.every(({ isAlone }) => isAlone);
  const below = level === 2 ? 3 : 4;
  return (
    <Box sx={{ display: 'grid', rowGap: 3, gridTemplateColumns: '100%' }}>
      <Box sx={{ display: 'grid', rowGap: 1.5 }}>
        <Typography component={`h${level}`} variant="h6" sx={{ m: 0 }}>
          {sentence}
        </Typography>
        <OwnedByFacts owned={owned} />
        {notices.map(notice => (
          <Alert key={notice} severity="warning" role="note">
            {notice}
          </Alert>
        ))}
      </Box>
      {children}
      {isOnCall && (
        <Section
          level={below}
          title={
            owned.totalShifts > shifts.length
              ? `On call within two weeks: the first ${shifts.length} of ${owned.totalShifts} shifts`
              : 'On call within two weeks'
          }
          notes={shiftNotes}
        >
          {shifts.length > 0 && (
            <FirstRecords
              label="Shifts"
              columns={shiftColumns(kind)}
              items={shifts}
              keyOf={({ target, title, from, person }) =>
                [target, title, from, person.entityRef].join(' ')
              }
            />
          )}
        </Section>
      )}
      {roles.totalItems > 0 && (
        <Section
          level={below}
          title={
            roles.totalItems > roles.items.length
              ? `Roles: the first ${roles.items.length} of ${roles.totalItems}, each of one service`
              : 'Roles'
          }
          above={
            isAloneInAll && (
              <StateChip state="warning" word="no stand-in for any of these" />
            )
          }
        >
          <FirstRecords
            label="Roles and what they do"
            columns={heldRoleColumns(isAloneInAll)}
            items={rolesByWork(roles.items)}
            keyOf={({ services, role }) =>
              `${services[0].service.entityRef} ${role}`
            }
          />
        </Section>
      )}
      {notes.map(note => (
        <Typography key={note} variant="body2" color="text.secondary">
          {note}
        </Typography>
      ))}
    </Box>
  );
};

const Section = (props: {
  readonly title: string;
  readonly level: HeadingLevel;
  /** What of it is not known, above the list. */
  readonly notes?: readonly string[];
  /** What holds for the whole list. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}) => (
  <Box component="section" aria-label={props.title}>
    <Typography
      component={`h${props.level}`}
      variant="subtitle1"
      sx={{ m: 0, mb: 1, fontWeight: 'fontWeightBold' }}
    >
      {props.title}
    </Typography>
    {props.notes?.map(note => (
      <Alert key={note} severity="warning" role="note" sx={{ mb: 1 }}>
        {note}
      </Alert>
    ))}
    {props.above && <Box sx={{ mb: 1 }}>{props.above}</Box>}
    {props.children}
  </Box>
);
