import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Contact,
  Contract,
  PrincipalKind,
} from '@pitwall/plugin-mlops-common';
import type { PermissionCheck, PolicyAnswer } from './permissionCheck';
import type { Principal } from './principal';
import { notAllowed } from './refusals';

const callerNames: Record<PrincipalKind, string> = {
  user: 'a person in the portal',
  delegatedUser: 'a person through another plugin or agent',
  service: 'a pipeline',
};

/**
 * Lets a caller pass whose kind the contract takes.
 *
 * @throws 403 that names the permission and the platform contact
 */
export function requireKind(
  { id, principals, permission }: Contract,
  { kind }: Principal,
  contact: Contact,
): void {
  if (principals.includes(kind)) return;
  const takes = principals.map(each => callerNames[each]).join(', ');
  throw notAllowed(
    `${id} takes ${takes}, not ${callerNames[kind]}.`,
    permission.name,
    contact,
  );
}

/**
 * Lets a caller pass who holds the contract's permission, and answers whether
 * the catalog shows them a service.
 *
 * @throws 403 that names the permission and the platform contact
 */
export async function authorize(
  contract: Contract,
  principal: Principal,
  credentials: BackstageCredentials,
  check: PermissionCheck,
  contact: Contact,
  serviceRef?: string,
): Promise<Pick<PolicyAnswer, 'isShown'>> {
  const { permission } = contract;
  const { isAllowed, isShown } = await check(
    contract,
    principal,
    credentials,
    serviceRef,
  );
  if (!isAllowed) {
    throw notAllowed(
      `You lack the permission ${permission.name}.`,
      permission.name,
      contact,
    );
  }
  return { isShown };
}
