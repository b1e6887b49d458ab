import Box from '@mui/material/Box';
import type { Ownership } from '@pitwall/plugin-mlops-common';
import type { FocusEvent, KeyboardEvent } from 'react';
import { matrixStyle } from './matrixStyle';
import { moveInGrid, type GridPosition } from './moveInGrid';
import { RaciCell } from './RaciCell';
import { RaciActivityHead, RaciRoleHead } from './RaciHead';
import { violationsAt } from './violationsAt';

export interface RaciMatrixProps {
  readonly ownership: Ownership;
  /** The cell the reader chose, if any yet. */
  readonly position?: GridPosition;
  readonly onPosition: (position: GridPosition) => void;
  /** Id of the words that say how to walk the grid. */
  readonly describedBy: string;
}

/** Where the Tab key enters. */
const firstCell: GridPosition = { row: 1, column: 1 };

/**
 * Activities by roles as a grid: one stop for the Tab key, arrow keys inside,
 * headers included. What a cell means in full is drawn elsewhere.
 */
export const RaciMatrix = (props: RaciMatrixProps) => {
  const { ownership, position, onPosition } = props;
  const { roles, activities, violations } = ownership;
  const stop = position ?? firstCell;
  const size = { rows: activities.length + 1, columns: roles.length + 1 };

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const next = moveInGrid(stop, event, size);
    if (!next) return;
    event.preventDefault();
    event.currentTarget.rows[next.row].cells[next.column].focus();
  };
  // Clicks focus a cell too, so focus is all there is to follow.
  const onFocus = (event: FocusEvent<HTMLTableElement>) => {
    const cell = event.target.closest<HTMLTableCellElement>('th, td');
    const row = cell?.closest('tr');
    if (cell && row) {
      onPosition({ row: row.rowIndex, column: cell.cellIndex });
    }
  };
  const place = (row: number, column: number) => {
    const isStop = stop.row === row && stop.column === column;
    return {
      tabIndex: isStop ? 0 : -1,
      'aria-selected': isStop && position !== undefined,
    };
  };

  return (
    <Box
      sx={{
        overflowX: 'auto',
        position: 'relative',
        flex: '0 1 auto',
        maxWidth: '100%',
        '@media print': { overflow: 'visible', flexBasis: '100%' },
      }}
    >
      <Box
        component="table"
        role="grid"
        aria-label={`Who does what for ${ownership.service.title}`}
        aria-describedby={props.describedBy}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        sx={matrixStyle}
      >
        <thead>
          <tr role="row">
            <th role="columnheader" scope="col" {...place(0, 0)}>
              Activity
            </th>
            {roles.map((role, index) => (
              <RaciRoleHead
                key={role.role}
                role={role}
                violations={violations}
                place={place(0, index + 1)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {activities.map((activity, rowIndex) => (
            <tr key={activity.activity} role="row">
              <RaciActivityHead
                activity={activity}
                violations={violations}
                place={place(rowIndex + 1, 0)}
              />
              {roles.map((role, index) => (
                <RaciCell
                  key={role.role}
                  cell={activity.cells[role.role]}
                  violations={violationsAt(violations, {
                    activity: activity.activity,
                    role: role.role,
                  })}
                  place={place(rowIndex + 1, index + 1)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
};
