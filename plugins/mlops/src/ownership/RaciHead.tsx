import Box from '@mui/material/Box';
import type {
  ResolvedActivity,
  ResolvedRole,
  Violation,
} from '@pitwall/plugin-mlops-common';
import { severityOf, ViolationMark } from './ViolationMark';
import { violationsAt } from './violationsAt';

/** What the grid asks of each of its cells. */
export interface GridPlace {
  readonly tabIndex: number;
  readonly 'aria-selected': boolean;
}

interface HeadProps {
  readonly violations: readonly Violation[];
  readonly place: GridPlace;
}

/** The head of a column: one role. */
export const RaciRoleHead = (props: HeadProps & { role: ResolvedRole }) => {
  const found = violationsAt(props.violations, { role: props.role.role });
  return (
    <th role="columnheader" scope="col" {...props.place} {...severityOf(found)}>
      <Box component="span" sx={{ display: 'inline-block', maxWidth: 64 }}>
        {props.role.title}
      </Box>
      <ViolationMark violations={found} />
    </th>
  );
};

/** The head of a row: one activity. */
export const RaciActivityHead = (
  props: HeadProps & { activity: ResolvedActivity },
) => {
  const { activity, title } = props.activity;
  const found = violationsAt(props.violations, { activity });
  return (
    <th role="rowheader" scope="row" {...props.place} {...severityOf(found)}>
      {title}
      <ViolationMark violations={found} />
    </th>
  );
};
