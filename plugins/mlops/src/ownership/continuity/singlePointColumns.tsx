import type { SinglePoint } from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../../entity';
import type { Column } from '../../record';
import { OwnershipLink } from './OwnershipLink';

const always: readonly [Column<SinglePoint>, ...Column<SinglePoint>[]] = [
  {
    title: 'Service',
    width: '30%',
    draw: ({ service }) => <OwnershipLink service={service} />,
  },
  { title: 'Role', width: '25%', draw: ({ roleTitle }) => roleTitle },
  {
    title: 'Rests on',
    width: '20%',
    draw: ({ person }) => <EntityLinks links={[person]} />,
  },
];

/**
 * What the list tells of each thing that rests on one person; of others only
 * where there are any.
 */
export function singlePointColumns(
  points: readonly SinglePoint[],
): readonly [Column<SinglePoint>, ...Column<SinglePoint>[]] {
  return points.some(hasOthers)
    ? [
        ...always,
        {
          title: 'Others',
          draw: point => (hasOthers(point) ? <Others {...point} /> : '–'),
        },
      ]
    : always;
}

function hasOthers({ absent, misfits }: SinglePoint): boolean {
  return absent > 0 || misfits.length > 0;
}

const Others = ({ absent, misfits }: SinglePoint) => (
  <>
    {absent > 0 && <div>{absent} absent</div>}
    {misfits.length > 0 && (
      <div>
        <EntityLinks links={misfits} />: named as deputy without this role
      </div>
    )}
  </>
);
