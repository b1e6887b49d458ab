import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Contact,
  Contract,
  PrincipalKind,
} from '@pitwall/plugin-mlops-common';
import type { PermissionCheck } from './permissionCheck';
import type { Principal } from './principal';
import { notAllowed } from './refusals';

const callerNames: Record<PrincipalKind, string> = {
  user: 'a person in the portal',
  delegatedUser: 'a person through another plugin or agent',
  service: 'a pipeline',
};

/**
 * Lets a caller pass whose kind the contract takes and who holds its
 * permission.
 *
 * @throws 403 that names the permission and the platform contact
 */
export async function authorize(
  contract: Contract,
  principal: Principal,
  credentials: BackstageCredentials,
  isAllowed: PermissionCheck,
  contact: Contact,
): Promise<void> {
  const { permission } = contract;
  if (!contract.principals.includes(principal.kind)) {
    const takes = contract.principals.map(kind => callerNames[kind]).join(', ');
    throw notAllowed(
      `${contract.id} takes ${takes}, not ${callerNames[principal.kind]}.`,
      permission.name,
      contact,
    );
  }
  if (!(await isAllowed(contract, principal, credentials))) {
    throw notAllowed(
      `You lack the permission ${permission.name}.`,
      permission.name,
      contact,
    );
  }
}
