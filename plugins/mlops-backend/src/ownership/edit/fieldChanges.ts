import type { OwnershipChange } from '@pitwall/plugin-mlops-common';
import type { FieldChange } from './writeInYaml';

/** What a change of roles and matrix means for the fields of an entity. */
export function fieldChanges({
  roles,
  raci,
  inherit,
}: OwnershipChange): FieldChange[] {
  return [
    ...Object.entries(roles).map(([role, targets]) => ({
      path: ['spec', 'roles', role],
      value: asWritten(targets),
    })),
    ...Object.entries(raci).flatMap(([activity, cells]) =>
      Object.entries(cells).map(([role, letters]) => ({
        path: ['spec', 'raci', activity, role],
        value: letters,
      })),
    ),
    ...Object.entries(inherit).flatMap(([activity, cells]) =>
      cells.map(role => ({
        path: ['spec', 'raci', activity, role],
        value: undefined,
      })),
    ),
  ];
}

/** One target as people write it, several as a list, none as nothing. */
function asWritten(targets: readonly string[]): unknown {
  const [only, ...others] = targets;
  return others.length > 0 ? [...targets] : only;
}
