import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type {
  Letters,
  Ownership,
  ResolvedActivity,
  ResolvedRole,
  Violation,
} from '@pitwall/plugin-mlops-common';
import { Fragment } from 'react';
import { Spoken } from '../spoken';
import type { HeadingLevel } from '../state';
import { LetterMark } from './LetterMark';
import { partsOfActivity } from './partsOfActivity';
import { sayLetters } from './sayLetters';
import { isInherited, saySource } from './saySource';
import { ViolationMark } from './ViolationMark';
import { violationsAt } from './violationsAt';

export interface RaciListProps {
  readonly ownership: Ownership;
  /** The level of each activity's heading. */
  readonly level: HeadingLevel;
}

/** The matrix where it cannot be wide: who does what, activity by activity. */
export const RaciList = ({ ownership, level }: RaciListProps) => (
  <Box
    component="ul"
    aria-label={`Who does what for ${ownership.service.title}`}
    sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', rowGap: 2 }}
  >
    {ownership.activities.map(activity => (
      <li key={activity.activity}>
        <Typography
          component={`h${level}`}
          variant="subtitle2"
          sx={{ m: 0, mb: 0.5 }}
        >
          {activity.title}
          <ViolationMark
            violations={ownership.violations.filter(
              violation => violation.activity === activity.activity,
            )}
          />
        </Typography>
        {partsOfActivity(ownership, activity).map(part => (
          <PartLine
            key={part.letters}
            activity={activity}
            violations={ownership.violations}
            {...part}
          />
        ))}
      </li>
    ))}
  </Box>
);

const PartLine = (props: {
  activity: ResolvedActivity;
  letters: Letters;
  roles: readonly ResolvedRole[];
  violations: readonly Violation[];
}) => {
  const { activity, letters, roles, violations } = props;
  const sourceOf = ({ role }: ResolvedRole) => activity.cells[role]?.source;
  const nameOf = (role: ResolvedRole) => {
    const source = sourceOf(role);
    return source && source.level !== 'organisation'
      ? `${role.title} (${saySource(source)})`
      : role.title;
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, minHeight: 24, typography: 'body2' }}>
      <Box sx={{ flex: '0 0 64px' }}>
        <LetterMark
          letters={letters}
          isInherited={roles.every(role => {
            const source = sourceOf(role);
            return !source || isInherited(source);
          })}
        />
        <Spoken>{sayLetters(letters)}: </Spoken>
      </Box>
      <Box sx={{ pt: 0.25 }}>
        {roles.map((role, index) => (
          <Fragment key={role.role}>
            {index > 0 && (index === roles.length - 1 ? ' and ' : ', ')}
            {nameOf(role)}
            <ViolationMark
              violations={violationsAt(violations, { role: role.role })}
            />
          </Fragment>
        ))}
      </Box>
    </Box>
  );
};
