import type { Ownership, ResolvedRole } from '@pitwall/plugin-mlops-common';
import { sayCount } from '../spoken';
import { DetailLines } from './DetailLines';
import { namesOf } from './namesOf';
import { RolePeople, RoleTargets } from './RolePeople';
import { sayPlainly } from './sayPlainly';
import { SourceLink } from './SourceLink';
import { violationsAt } from './violationsAt';

export interface RaciRoleDetailProps {
  readonly ownership: Ownership;
  readonly role: ResolvedRole;
}

/** What one role does everywhere in this service, and who it is today. */
export const RaciRoleDetail = ({ ownership, role }: RaciRoleDetailProps) => {
  const count = (letter: 'A' | 'R') =>
    ownership.activities.filter(({ cells }) =>
      cells[role.role]?.letters.split('/').includes(letter),
    ).length;
  return (
    <DetailLines
      title={role.title}
      lines={[
        { term: 'Bound to', value: <RoleTargets role={role} /> },
        ...(role.source
          ? [{ term: 'Source', value: <SourceLink source={role.source} /> }]
          : []),
        { term: 'Today', value: <RolePeople role={role} /> },
        {
          term: 'Does',
          value: `accountable for ${sayCount(
            count('A'),
            'activity',
            'activities',
          )}, responsible for ${sayCount(
            count('R'),
            'activity',
            'activities',
          )}`,
        },
      ]}
      problems={violationsAt(ownership.violations, { role: role.role }).map(
        ({ sentence }) => sayPlainly(sentence, namesOf(ownership)),
      )}
    />
  );
};
