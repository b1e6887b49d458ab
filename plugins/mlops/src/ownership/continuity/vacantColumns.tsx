import type { VacantRole } from '@pitwall/plugin-mlops-common';
import type { Column } from '../../record';
import { StateChip } from '../../state';
import { sayPlainly } from '../sayPlainly';
import { OwnershipLink } from './OwnershipLink';
import { RoleBriefButton } from './RoleBriefButton';

const reasons = {
  unbound: 'nobody',
  empty: 'nobody',
  away: 'everybody away',
} as const;

/** What the list tells of each role without anybody. */
export const vacantColumns: readonly [
  Column<VacantRole>,
  ...Column<VacantRole>[],
] = [
  {
    title: 'Service',
    width: '20%',
    draw: ({ service }) => <OwnershipLink service={service} />,
  },
  {
    title: 'Role',
    width: '24%',
    draw: ({ roleTitle, reason }) => (
      <>
        {roleTitle} <StateChip state="warning" word={reasons[reason]} />
      </>
    ),
  },
  {
    title: 'What it means',
    width: '41%',
    draw: ({ sentence }) => sayPlainly(sentence),
  },
  { title: 'To fill it', draw: role => <RoleBriefButton {...role} /> },
];
