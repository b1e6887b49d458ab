import type { CompositionFinding } from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../../entity';
import type { Column } from '../../record';

/** What the list tells of each team that lacks somebody. */
export const compositionColumns: readonly [
  Column<CompositionFinding>,
  ...Column<CompositionFinding>[],
] = [
  {
    title: 'Team',
    width: '18%',
    draw: ({ team }) => <EntityLinks links={[team]} />,
  },
  { title: 'What it lacks', width: '46%', draw: ({ sentence }) => sentence },
  {
    title: 'Services',
    draw: ({ services, totalServices }) => (
      <>
        <EntityLinks links={services} />
        {totalServices > services.length &&
          ` and ${totalServices - services.length} more`}
      </>
    ),
  },
];
