import Box from '@mui/material/Box';
import { EntityLinks } from '../../entity';
import type { Column } from '../../record';
import { StateChip } from '../../state';
import type { RoleOfServices } from './rolesByWork';

const titles = (activities: readonly { readonly title: string }[]) =>
  activities.map(({ title }) => title).join(', ') || '–';

/** What the list tells of each role that somebody holds. */
export const heldRoleColumns: readonly [
  Column<RoleOfServices>,
  ...Column<RoleOfServices>[],
] = [
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
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {services.map(({ service, isAlone }) => (
          <li key={service.entityRef}>
            <EntityLinks links={[service]} />{' '}
            {isAlone && <StateChip state="warning" word="no stand-in" />}
          </li>
        ))}
      </Box>
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
