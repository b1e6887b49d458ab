import type { ResolvedRole } from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../entity';
import { StateChip } from '../state';

/** Who a role is today, each person leading to their page. */
export const RolePeople = ({ role }: { role: ResolvedRole }) =>
  role.people.length > 0 ? (
    <EntityLinks links={role.people} />
  ) : (
    <StateChip state="warning" word="nobody" />
  );

/** Which groups and people a role is bound to. */
export const RoleTargets = ({ role }: { role: ResolvedRole }) =>
  role.targets.length > 0 ? (
    <EntityLinks links={role.targets} />
  ) : (
    <StateChip state="warning" word="not bound" />
  );
