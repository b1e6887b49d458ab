import Typography from '@mui/material/Typography';
import type { EndingEngagement, HandOver } from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../../entity';
import { sayMinute } from '../../instant';
import type { Column } from '../../record';
import { StateChip } from '../../state';
import { OwnershipLink } from './OwnershipLink';

/** What the list tells of each engagement that ends soon. */
export const endingColumns: readonly [
  Column<EndingEngagement>,
  ...Column<EndingEngagement>[],
] = [
  {
    title: 'Person',
    width: '18%',
    draw: ({ person, employer }) => (
      <>
        <EntityLinks links={[person]} />
        {employer && ` of ${employer}`}
      </>
    ),
  },
  {
    title: 'Ends',
    width: '18%',
    draw: ({ until }) => sayMinute(new Date(until)),
  },
  {
    title: 'Leaves uncovered',
    width: '34%',
    draw: ({ leaves }) =>
      leaves.totalItems === 0 ? (
        <StateChip state="ok" word="nothing" />
      ) : (
        <>
          {leaves.items.map(({ service, role, roleTitle, successor }) => (
            <div key={`${service.entityRef} ${role}`}>
              {roleTitle} of <OwnershipLink service={service} />:{' '}
              {successor ? (
                <>
                  handed over to <EntityLinks links={[successor]} />
                </>
              ) : (
                <StateChip state="warning" word="no successor" />
              )}
            </div>
          ))}
          {leaves.totalItems > leaves.items.length &&
            `and ${leaves.totalItems - leaves.items.length} more`}
        </>
      ),
  },
  { title: 'In words', draw: ({ sentence }) => sentence },
];

/** What the list tells of each hand-over. */
export const handOverColumns: readonly [
  Column<HandOver>,
  ...Column<HandOver>[],
] = [
  {
    title: 'Service',
    width: '20%',
    draw: ({ service }) => <OwnershipLink service={service} />,
  },
  { title: 'Role', width: '14%', draw: ({ roleTitle }) => roleTitle },
  {
    title: 'From, to',
    width: '20%',
    draw: ({ person, successor }) => (
      <EntityLinks links={[person, successor]} />
    ),
  },
  {
    title: 'Successor shadows',
    width: '20%',
    draw: ({ from, until }) =>
      `${sayMinute(new Date(from))} to ${sayMinute(new Date(until))}`,
  },
  {
    title: 'In words',
    draw: ({ sentence, note }) => (
      <>
        {sentence}
        {note && <Typography variant="body2">{note}</Typography>}
      </>
    ),
  },
];
