import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Contract } from '@pitwall/plugin-mlops-common';
import type { Principal } from './principal';

/** What the policy says about a call. */
export interface PolicyAnswer {
  /** Whether the caller holds the permission of the contract. */
  readonly isAllowed: boolean;
  /** Whether the catalog shows the caller the service; absent when not asked. */
  readonly isShown?: boolean;
}

/**
 * Asks whether a caller holds the permission of a contract and, for a person
 * and in the same question, whether the catalog shows them a service.
 */
export type PermissionCheck = (
  contract: Contract,
  principal: Principal,
  credentials: BackstageCredentials,
  serviceRef?: string,
) => Promise<PolicyAnswer>;

const rememberedForMs = 10_000;
const mostRemembered = 5_000;

/**
 * Asks the policy, and remembers for ten seconds that a person may read: asking
 * costs a request of its own, and made every read of a service half as dear
 * again. Never remembered are a refusal, a right to write, what the catalog
 * shows, and pipelines, whose tokens may be restricted each in its own way.
 */
export function permissionCheck(
  permissions: Pick<PermissionsService, 'authorize'>,
  now: () => Date,
): PermissionCheck {
  const allowedUntilMs = new Map<string, number>();
  return async (contract, principal, credentials, serviceRef) => {
    const { permission } = contract;
    // The catalog is not asked about pipelines: their services are their own.
    if (serviceRef !== undefined && principal.kind !== 'service') {
      const [held, shown] = await permissions.authorize(
        [
          { permission },
          {
            permission: catalogEntityReadPermission,
            resourceRef: serviceRef,
          },
        ],
        { credentials },
      );
      return { isAllowed: isAllow(held), isShown: isAllow(shown) };
    }
    const key = memoryKey(contract, principal);
    const nowMs = now().getTime();
    if (key && (allowedUntilMs.get(key) ?? -Infinity) > nowMs) {
      return { isAllowed: true };
    }
    const [decision] = await permissions.authorize([{ permission }], {
      credentials,
    });
    const isAllowed = isAllow(decision);
    if (key && isAllowed) {
      if (allowedUntilMs.size >= mostRemembered) allowedUntilMs.clear();
      allowedUntilMs.set(key, nowMs + rememberedForMs);
    }
    return { isAllowed };
  };
}

function isAllow(decision: { result: AuthorizeResult } | undefined): boolean {
  return decision?.result === AuthorizeResult.ALLOW;
}

function memoryKey(
  { method, permission }: Contract,
  principal: Principal,
): string | undefined {
  if (method !== 'get' || principal.kind === 'service') return undefined;
  const by = principal.kind === 'delegatedUser' ? principal.by : '';
  return JSON.stringify([permission.name, principal.id, by]);
}
