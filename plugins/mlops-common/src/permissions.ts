import { createPermission } from '@backstage/plugin-permission-common';

/**
 * See who does what for an ML service.
 *
 * @public
 */
export const mlopsOwnershipReadPermission = createPermission({
  name: 'mlops.ownership.read',
  attributes: { action: 'read' },
});

/**
 * See the fleet: the list of ML services.
 *
 * @public
 */
export const mlopsFleetReadPermission = createPermission({
  name: 'mlops.fleet.read',
  attributes: { action: 'read' },
});

/**
 * Every permission of the suite, for a policy to choose from.
 *
 * @public
 */
export const mlopsPermissions = [
  mlopsOwnershipReadPermission,
  mlopsFleetReadPermission,
];
