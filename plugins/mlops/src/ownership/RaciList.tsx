import { Box, Typography } from '@mui/material';
import type { Ownership } from '@pitwall/plugin-mlops-common';
import type { HeadingLevel } from '../state';
import { partsOfActivity } from './partsOfActivity';
import { RolePeople } from './RolePeople';
import { sayLetters } from './sayLetters';
import { saySource } from './saySource';
import { ViolationMark } from './ViolationMark';

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
        {partsOfActivity(ownership, activity).map(({ letters, roles }) => (
          <Box key={letters} sx={{ mb: 0.5 }}>
            <Typography variant="caption" color="text.secondary">
              {sayLetters(letters)}
            </Typography>
            {roles.map(role => {
              const cell = activity.cells[role.role];
              return (
                <Typography key={role.role} component="div" variant="body2">
                  {role.title}: <RolePeople role={role} />
                  {cell && cell.source.level !== 'organisation' && (
                    <Box component="span" sx={{ color: 'text.secondary' }}>
                      {' '}
                      ({saySource(cell.source)})
                    </Box>
                  )}
                </Typography>
              );
            })}
          </Box>
        ))}
      </li>
    ))}
  </Box>
);
