import type {
  CapabilityCell,
  Role,
  Specialisation,
} from '@pitwall/plugin-mlops-common';
import type { Column } from '../../record';
import { sayCount } from '../../spoken';
import { StateChip } from '../../state';

/** One specialisation, its cells by role. */
export interface CapabilityRow {
  readonly specialisation: Specialisation;
  readonly title: string;
  readonly cells: ReadonlyMap<Role, CapabilityCell>;
}

/** The rows of the map: what somebody can do or some service asks for. */
export function capabilityRows(
  capabilities: readonly CapabilityCell[],
): CapabilityRow[] {
  const rows = new Map<Specialisation, CapabilityCell[]>();
  for (const cell of capabilities) {
    rows.set(cell.specialisation, [
      ...(rows.get(cell.specialisation) ?? []),
      cell,
    ]);
  }
  return [...rows.values()].map(cells => ({
    specialisation: cells[0].specialisation,
    title: cells[0].title,
    cells: new Map(cells.map(cell => [cell.role, cell])),
  }));
}

/** A column for each role of the map. */
export function capabilityColumns(
  capabilities: readonly CapabilityCell[],
): readonly [Column<CapabilityRow>, ...Column<CapabilityRow>[]] {
  const roles = new Map(
    capabilities
      .filter(({ people, services }) => people + services > 0)
      .map(({ role, roleTitle }) => [role, roleTitle] as const),
  );
  return [
    { title: 'Specialisation', draw: ({ title }) => title },
    ...[...roles].map(
      ([role, title]): Column<CapabilityRow> => ({
        title,
        draw: ({ cells }) => {
          const cell = cells.get(role);
          return cell ? <Capability cell={cell} /> : '–';
        },
      }),
    ),
  ];
}

const Capability = ({ cell }: { cell: CapabilityCell }) => {
  const { people, services } = cell;
  if (people + services === 0) return <>–</>;
  return (
    <>
      {people === 0 ? (
        <StateChip state="warning" word="nobody" />
      ) : (
        sayCount(people, 'person', 'people')
      )}
      {services > 0 && ` for ${sayCount(services, 'service')}`}
    </>
  );
};
