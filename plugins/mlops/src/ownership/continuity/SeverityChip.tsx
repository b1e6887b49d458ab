import { StateChip } from '../../state';

/** How bad a broken rule is. */
export const SeverityChip = (props: {
  readonly severity: 'error' | 'warning';
  readonly count?: number;
}) => (
  <StateChip state={props.severity} word={props.severity} count={props.count} />
);
