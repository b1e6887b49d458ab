import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { Ownership } from '@pitwall/plugin-mlops-common';
import { ChangeButton, type ChangePlace } from './edit';
import type { GridPosition } from './moveInGrid';
import { RaciActivityDetail } from './RaciActivityDetail';
import { RaciCellDetail } from './RaciCellDetail';
import { RaciRoleDetail } from './RaciRoleDetail';

export interface RaciDetailProps {
  readonly ownership: Ownership;
  /** Absent until the reader chose a cell. */
  readonly position?: GridPosition;
  /** Asks for a change that begins at that cell. */
  readonly onChange: (place: ChangePlace) => void;
}

/**
 * What the chosen place of the matrix means in full, with links. Spoken as the
 * reader moves; it keeps its place and height, so that nothing jumps.
 */
export const RaciDetail = ({
  ownership,
  position,
  onChange,
}: RaciDetailProps) => (
  <Paper
    variant="outlined"
    component="section"
    aria-label="Detail of the chosen cell"
    sx={{
      flex: '1 1 260px',
      minHeight: theme => theme.spacing(16),
      p: 2,
      alignSelf: 'flex-start',
      // Stays in sight once there is something to read, beside or below.
      position: position ? 'sticky' : 'static',
      top: theme => theme.spacing(2),
      bottom: 0,
      zIndex: 2,
      '@media print': { display: 'none' },
    }}
  >
    <Box aria-live="polite" aria-atomic="true">
      <Place ownership={ownership} position={position} />
    </Box>
    {position && (
      <Box sx={{ mt: 1.5 }}>
        <ChangeButton
          onClick={() =>
            onChange({
              activity: ownership.activities[position.row - 1]?.activity,
              role: ownership.roles[position.column - 1]?.role,
            })
          }
        />
      </Box>
    )}
  </Paper>
);

const Place = ({ ownership, position }: Omit<RaciDetailProps, 'onChange'>) => {
  const activity = position && ownership.activities[position.row - 1];
  const role = position && ownership.roles[position.column - 1];
  if (activity && role) {
    return (
      <RaciCellDetail ownership={ownership} activity={activity} role={role} />
    );
  }
  if (activity) {
    return <RaciActivityDetail ownership={ownership} activity={activity} />;
  }
  if (role) return <RaciRoleDetail ownership={ownership} role={role} />;
  return (
    <Typography variant="body2">
      Choose a cell to read what a role does in an activity, and who that is
      today; a head of a row or column for the whole of it.
    </Typography>
  );
};
