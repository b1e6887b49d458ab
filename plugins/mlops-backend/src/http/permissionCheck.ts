import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Contract } from '@pitwall/plugin-mlops-common';
import type { Principal } from './principal';

/** Whether a caller holds the permission of a contract. */
export type PermissionCheck = (
  contract: Contract,
  principal: Principal,
  credentials: BackstageCredentials,
) => Promise<boolean>;

const rememberedForMs = 10_000;
const mostRemembered = 5_000;

/**
 * Asks the policy, and remembers for ten seconds that a person may read: asking
 * costs a request of its own, and made every read of a service half as dear
 * again. Never remembered are a refusal, a right to write, and pipelines, whose
 * tokens may be restricted each in its own way.
 */
export function permissionCheck(
  permissions: Pick<PermissionsService, 'authorize'>,
  now: () => Date,
): PermissionCheck {
  const allowedUntilMs = new Map<string, number>();
  return async (contract, principal, credentials) => {
    const { permission } = contract;
    const key = memoryKey(contract, principal);
    const nowMs = now().getTime();
    if (key && (allowedUntilMs.get(key) ?? -Infinity) > nowMs) return true;

    const [decision] = await permissions.authorize([{ permission }], {
      credentials,
    });
    const isAllowed = decision.result === AuthorizeResult.ALLOW;
    if (key && isAllowed) {
      if (allowedUntilMs.size >= mostRemembered) allowedUntilMs.clear();
      allowedUntilMs.set(key, nowMs + rememberedForMs);
    }
    return isAllowed;
  };
}

function memoryKey(
  { method, permission }: Contract,
  principal: Principal,
): string | undefined {
  if (method !== 'get' || principal.kind === 'service') return undefined;
  const by = principal.kind === 'delegatedUser' ? principal.by : '';
  return JSON.stringify([permission.name, principal.id, by]);
}
