import { StateChip } from '../../state';

/** How grave what a rule says is. */
export const SeverityChip = (props: {
  readonly severity: 'error' | 'warning';
  readonly count?: number;
}) => (
  <StateChip
    state={props.severity}
    word={(props.count ?? 1) === 1 ? props.severity : `${props.severity}s`}
    count={props.count}
  />
);
