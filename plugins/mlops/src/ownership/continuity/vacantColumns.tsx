import type { SinglePoint, VacantRole } from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../../entity';
import type { Column } from '../../record';
import { StateChip } from '../../state';
import { sayPlainly } from '../sayPlainly';
import { OwnershipLink } from './OwnershipLink';
import { RoleBriefButton } from './RoleBriefButton';

const reasons = {
  unbound: 'nobody is bound',
  empty: 'nobody is left',
  away: 'everybody is away',
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
        {roleTitle} <StateChip state="error" word={reasons[reason]} />
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

/** What the list tells of each thing that rests on one person. */
export const singlePointColumns: readonly [
  Column<SinglePoint>,
  ...Column<SinglePoint>[],
] = [
  {
    title: 'Service',
    width: '20%',
    draw: ({ service }) => <OwnershipLink service={service} />,
  },
  { title: 'Role', width: '16%', draw: ({ roleTitle }) => roleTitle },
  {
    title: 'Rests on',
    width: '16%',
    draw: ({ person }) => <EntityLinks links={[person]} />,
  },
  { title: 'What it means', draw: ({ sentence }) => sentence },
];
