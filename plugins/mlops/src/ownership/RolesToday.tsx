import type { ResolvedRole } from '@pitwall/plugin-mlops-common';
import { Records, type Column } from '../record';
import { RolePeople, RoleTargets } from './RolePeople';
import { SourceLink } from './SourceLink';

const columns: readonly [Column<ResolvedRole>, ...Column<ResolvedRole>[]] = [
  { title: 'Role', width: '20%', draw: ({ title }) => title },
  {
    title: 'Bound to',
    width: '25%',
    draw: role => <RoleTargets role={role} />,
  },
  {
    title: 'Source',
    width: '20%',
    draw: ({ source }) => (source ? <SourceLink source={source} /> : '–'),
  },
  { title: 'Today', draw: role => <RolePeople role={role} /> },
];

/** Each role: what it is bound to, where that is written, who that is today. */
export const RolesToday = ({ roles }: { roles: readonly ResolvedRole[] }) => (
  <Records
    label="Roles and who they are today"
    columns={columns}
    records={roles}
    keyOf={({ role }) => role}
  />
);
