import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { GovernanceService } from './GovernanceService';
import { lapsedReviews } from './reviewStore';

const mostAtOnce = 100;

/**
 * Records what time has ended. Nothing waits for it: a time box that ran out
 * counts from that instant on, recorded or not.
 */
export async function recordLapses(tools: {
  readonly knex: Knex;
  readonly governance: Pick<GovernanceService, 'recordLapse'>;
  readonly now: Date;
  readonly logger: Pick<LoggerService, 'warn'>;
  readonly signal: AbortSignal;
}): Promise<void> {
  const now = tools.now.toISOString();
  const rows = await lapsedReviews(tools.knex, now, mostAtOnce);
  for (const { review_id: reviewId } of rows) {
    if (tools.signal.aborted) return;
    try {
      await tools.governance.recordLapse(reviewId);
    } catch (error) {
      // The others are recorded all the same.
      tools.logger.warn(
        `The end of review ${reviewId} is not recorded: ${error}`,
      );
    }
  }
}
