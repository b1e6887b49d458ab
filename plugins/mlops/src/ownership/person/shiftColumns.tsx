import type { OwnedBy } from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../../entity';
import { sayMinute } from '../../instant';
import type { Column } from '../../record';

type Shift = OwnedBy['shifts'][number];

/** What the list tells of each shift. */
export const shiftColumns: readonly [Column<Shift>, ...Column<Shift>[]] = [
  { title: 'On call for', width: '34%', draw: ({ title }) => title },
  {
    title: 'Who',
    width: '22%',
    draw: ({ person }) => <EntityLinks links={[person]} />,
  },
  {
    title: 'From',
    width: '22%',
    draw: ({ from }) => sayMinute(new Date(from)),
  },
  {
    title: 'Until',
    draw: ({ until }) =>
      until ? sayMinute(new Date(until)) : 'no end is known',
  },
];
