import type { Entity } from '@backstage/catalog-model';
import type { OnCallAnswer } from '@pitwall/plugin-mlops-common';
import type { OnCallProvider } from '@pitwall/plugin-mlops-node';
import { createHash } from 'node:crypto';
import type { PagerDutyClient } from './PagerDutyClient';
import type { PagerDutyService } from './pagerDutyShapes';
import { toAnswer } from './toAnswer';

const prefix = 'pagerduty:';
const keyPrefix = `${prefix}key-`;
const mostKeys = 10_000;

// PagerDuty refuses to look further ahead.
const mostAheadMs = 90 * 24 * 3600 * 1000;
const minuteMs = 60_000;

/**
 * On-call by escalation policies of PagerDuty. An entity names its services in
 * `pagerduty.com/service-id`, several separated by commas; one that has none
 * may name an integration in `pagerduty.com/integration-key`.
 */
export class PagerDutyProvider implements OnCallProvider {
  readonly name = 'pagerduty';
  /** By target: a key opens incidents, so no target and no page shows one. */
  readonly #keys = new Map<string, string>();

  constructor(
    private readonly client: PagerDutyClient,
    private readonly now: () => Date,
  ) {}

  targetsOf({ metadata }: Entity): readonly string[] {
    const { annotations = {} } = metadata;
    const services = listed(annotations['pagerduty.com/service-id']);
    if (services.length > 0) return services.map(id => `${prefix}${id}`);
    return listed(annotations['pagerduty.com/integration-key']).map(key =>
      this.targetOfKey(key),
    );
  }

  async whoIsOnCall({
    target,
    at,
    until,
    signal,
  }: {
    readonly target: string;
    readonly at: string;
    readonly until: string;
    readonly signal?: AbortSignal;
  }): Promise<OnCallAnswer | undefined> {
    const service = await this.serviceOf(target, signal);
    if (!service) return undefined;
    const onCalls = await this.client.onCalls(
      service.escalation_policy.id,
      { since: at, until: within(at, until) },
      signal,
    );
    const asOf = this.now().toISOString();
    return toAnswer({ service, onCalls }, { target, at, until, asOf });
  }

  private async serviceOf(
    target: string,
    signal?: AbortSignal,
  ): Promise<PagerDutyService | undefined> {
    const key = this.#keys.get(target);
    if (key !== undefined) return this.client.serviceOfKey(key, signal);
    const id = target.slice(prefix.length);
    return target.startsWith(prefix) && id && !target.startsWith(keyPrefix)
      ? this.client.service(id, signal)
      : undefined;
  }

  private targetOfKey(key: string): string {
    const digest = createHash('sha256').update(key).digest('hex');
    const target = `${keyPrefix}${digest.slice(0, 16)}`;
    this.#keys.delete(target);
    this.#keys.set(target, key);
    if (this.#keys.size > mostKeys) {
      const [oldest] = this.#keys.keys();
      this.#keys.delete(oldest);
    }
    return target;
  }
}

function listed(written = ''): string[] {
  const words = written.split(',').map(each => each.trim());
  return [...new Set(words.filter(each => each !== ''))];
}

/** An end that PagerDuty accepts: after the beginning, and not too far. */
function within(at: string, until: string): string {
  const beginning = Date.parse(at);
  const end = Math.min(
    Math.max(Date.parse(until), beginning + minuteMs),
    beginning + mostAheadMs,
  );
  return new Date(end).toISOString();
}
