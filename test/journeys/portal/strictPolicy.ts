import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';

/** Sees, of the catalog, what is theirs. */
export const seesOwn = 'user:default/data-scientist-1';
/** Sees nothing of the catalog. */
export const seesNothing = 'user:default/compliance-officer-1';
/** Sees the catalog, and may use nothing of the suite. */
export const mayNotAsk = 'user:default/operations-controller-1';

const strict: PermissionPolicy = {
  async handle({ permission }, user): Promise<PolicyDecision> {
    const person = user?.info.userEntityRef;
    if (person === mayNotAsk && permission.name.startsWith('mlops.')) {
      return { result: AuthorizeResult.DENY };
    }
    if (!isPermission(permission, catalogEntityReadPermission)) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (person === seesNothing) return { result: AuthorizeResult.DENY };
    return person === seesOwn
      ? createCatalogConditionalDecision(
          permission,
          catalogConditions.isEntityOwner({
            claims: user?.info.ownershipEntityRefs ?? [],
          }),
        )
      : { result: AuthorizeResult.ALLOW };
  },
};

/** A policy as an organisation may have it: not everybody sees everything. */
export const strictPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'journey-policy',
  register: env =>
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      init: async ({ policy }) => policy.setPolicy(strict),
    }),
});
