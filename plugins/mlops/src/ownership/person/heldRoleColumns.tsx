import type { HeldRole } from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../../entity';
import type { Column } from '../../record';
import { StateChip } from '../../state';

const titles = (activities: readonly { readonly title: string }[]) =>
  activities.map(({ title }) => title).join(', ') || '–';

/** What the list tells of each role that somebody holds. */
export const heldRoleColumns: readonly [
  Column<HeldRole>,
  ...Column<HeldRole>[],
] = [
  {
    title: 'Service',
    width: '18%',
    draw: ({ service }) => <EntityLinks links={[service]} />,
  },
  {
    title: 'Role',
    width: '20%',
    draw: ({ roleTitle, through, isAlone }) => (
      <>
        {roleTitle}
        {through && (
          <>
            {' '}
            through <EntityLinks links={[through]} />
          </>
        )}{' '}
        {isAlone && <StateChip state="warning" word="alone" />}
      </>
    ),
  },
  {
    title: 'Accountable for',
    width: '31%',
    draw: ({ accountableFor }) => titles(accountableFor),
  },
  {
    title: 'Responsible for',
    draw: ({ responsibleFor }) => titles(responsibleFor),
  },
];
