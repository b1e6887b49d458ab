import type {
  ResolvedActivity,
  ResolvedRole,
  Violation,
} from '@pitwall/plugin-mlops-common';
import { ViolationMark } from './ViolationMark';
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
export const RaciRoleHead = (props: HeadProps & { role: ResolvedRole }) => (
  <th role="columnheader" scope="col" {...props.place}>
    {props.role.title}
    <ViolationMark
      violations={violationsAt(props.violations, { role: props.role.role })}
    />
  </th>
);

/** The head of a row: one activity. */
export const RaciActivityHead = (
  props: HeadProps & { activity: ResolvedActivity },
) => (
  <th role="rowheader" scope="row" {...props.place}>
    {props.activity.title}
    <ViolationMark
      violations={violationsAt(props.violations, {
        activity: props.activity.activity,
      })}
    />
  </th>
);
