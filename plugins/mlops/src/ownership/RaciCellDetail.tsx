import type {
  Ownership,
  ResolvedActivity,
  ResolvedRole,
} from '@pitwall/plugin-mlops-common';
import { DetailLines, type DetailLine } from './DetailLines';
import { namesOf } from './namesOf';
import { RolePeople, RoleTargets } from './RolePeople';
import { sayLetters } from './sayLetters';
import { sayPlainly } from './sayPlainly';
import { SourceLink } from './SourceLink';
import { violationsAt } from './violationsAt';

export interface RaciCellDetailProps {
  readonly ownership: Ownership;
  readonly activity: ResolvedActivity;
  readonly role: ResolvedRole;
}

/** One role's part in one activity. */
export const RaciCellDetail = (props: RaciCellDetailProps) => {
  const { ownership, activity, role } = props;
  const cell = activity.cells[role.role];
  const part: DetailLine[] = cell
    ? [
        { term: 'Part', value: sayLetters(cell.letters) },
        { term: 'Source', value: <SourceLink source={cell.source} /> },
      ]
    : [{ term: 'Part', value: 'No part in this activity' }];
  return (
    <DetailLines
      title={`${activity.title}: ${role.title}`}
      lines={[
        ...part,
        { term: 'Bound to', value: <RoleTargets role={role} /> },
        { term: 'Today', value: <RolePeople role={role} /> },
      ]}
      problems={violationsAt(ownership.violations, {
        activity: activity.activity,
        role: role.role,
      }).map(({ sentence }) => sayPlainly(sentence, namesOf(ownership)))}
    />
  );
};
