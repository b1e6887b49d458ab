import type { OwnedBy, PersonShift } from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../../entity';
import { RelativeTime, sayMinute, useNow } from '../../instant';
import type { Column } from '../../record';
import { StateChip } from '../../state';

/** What the list tells of each shift; of one person it does not say whose it is. */
export const shiftColumns = (
  kind: OwnedBy['kind'],
): readonly [Column<PersonShift>, ...Column<PersonShift>[]] => [
  {
    title: 'On call for',
    width: '30%',
    draw: ({ title, more }) =>
      more > 0 ? `${title}, and ${more} more with the same shift` : title,
  },
  ...(kind === 'group'
    ? [
        {
          title: 'Who',
          width: '18%',
          draw: ({ person }: PersonShift) => <EntityLinks links={[person]} />,
        },
      ]
    : []),
  {
    title: 'From',
    width: '17%',
    draw: ({ from }) => sayMinute(new Date(from)),
  },
  {
    title: 'Until',
    width: '17%',
    draw: ({ until }) =>
      until ? sayMinute(new Date(until)) : 'no end is known',
  },
  { title: 'Kept in', draw: shift => <KeptIn shift={shift} /> },
];

/** Who says so, and since when: a rota of the files is read as it is now. */
const KeptIn = ({ shift }: { shift: PersonShift }) => {
  const { provider, asOf, isLastKnown } = shift;
  const now = useNow();
  if (provider === 'rota') return <>rota</>;
  return (
    <>
      {provider}, read <RelativeTime instant={asOf} now={now} />{' '}
      {isLastKnown && <StateChip state="stale" word="last known" />}
    </>
  );
};
