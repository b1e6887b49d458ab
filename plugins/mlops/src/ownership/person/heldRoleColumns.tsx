import { EntityLinks } from '../../entity';
import type { Column } from '../../record';
import { HeldServices } from './HeldServices';
import type { RoleOfServices } from './rolesByWork';

const titles = (activities: readonly { readonly title: string }[]) =>
  activities.map(({ title }) => title).join(', ') || '–';

/**
 * What the list tells of each role that somebody holds.
 *
 * @param isAloneSaid - that nobody stands in for any of them is said above
 */
export const heldRoleColumns = (
  isAloneSaid: boolean,
): readonly [Column<RoleOfServices>, ...Column<RoleOfServices>[]] => [
  {
    title: 'Role',
    width: '18%',
    draw: ({ roleTitle, through }) => (
      <>
        {roleTitle}
        {through && (
          <>
            {' '}
            through <EntityLinks links={[through]} />
          </>
        )}
      </>
    ),
  },
  {
    title: 'Services',
    width: '26%',
    draw: ({ services }) => (
      <HeldServices services={services} isAloneSaid={isAloneSaid} />
    ),
  },
  {
    title: 'Accountable for',
    width: '28%',
    draw: ({ accountableFor }) => titles(accountableFor),
  },
  {
    title: 'Responsible for',
    draw: ({ responsibleFor }) => titles(responsibleFor),
  },
];
