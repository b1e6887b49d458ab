import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Contract } from '@pitwall/plugin-mlops-common';
import type { Request } from 'express';
import type { Principal } from './principal';
import { withoutStack } from './withoutStack';

/**
 * Runs one call inside one auditor event: begun before anything is decided,
 * then succeeded or failed with the reason.
 */
export async function auditContract<T>(
  auditor: AuditorService,
  contract: Contract,
  principal: Principal,
  request: Request,
  call: () => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent({
    eventId: contract.id.replace(/[^A-Za-z0-9]+/g, '-'),
    severityLevel: contract.method === 'get' ? 'low' : 'medium',
    request,
    meta: { contract: contract.id, principal: { ...principal } },
  });
  try {
    const result = await call();
    await event.success();
    return result;
  } catch (thrown) {
    // Before it is logged, not only before it is answered.
    const error = withoutStack(
      thrown instanceof Error ? thrown : new Error(String(thrown)),
    );
    await event.fail({ error });
    throw error;
  }
}
