import { OnCallUnavailable } from '@pitwall/plugin-mlops-node';
import type { z } from 'zod';
import {
  onCallsAnswer,
  serviceAnswer,
  servicesAnswer,
  type PagerDutyOnCall,
  type PagerDutyService,
} from './pagerDutyShapes';
import type { PagerDutyConfig } from './readPagerDutyConfig';
import { retryAtOf } from './retryAtOf';

// The most that PagerDuty gives at once.
const pageSize = 100;
const mostPages = 50;
const included = ['escalation_policies', 'integrations'];

/**
 * The few questions that are asked of PagerDuty's REST API v2.
 *
 * Each throws an `OnCallUnavailable` with a sentence when PagerDuty cannot be
 * reached, refuses, or answers in another shape.
 */
export class PagerDutyClient {
  constructor(private readonly options: PagerDutyConfig & { now(): Date }) {}

  /** The service with its escalation policy; undefined when there is none of this id. */
  async service(
    id: string,
    signal?: AbortSignal,
  ): Promise<PagerDutyService | undefined> {
    const path = `/services/${encodeURIComponent(id)}`;
    const query = { 'include[]': included };
    const found = await this.get(path, query, serviceAnswer, signal);
    return found?.service;
  }

  /** The service that this integration key belongs to. */
  async serviceOfKey(
    key: string,
    signal?: AbortSignal,
  ): Promise<PagerDutyService | undefined> {
    const query = { query: [key], 'include[]': included };
    const found = await this.get('/services', query, servicesAnswer, signal);
    return found?.services.find(({ integrations }) =>
      integrations?.some(({ integration_key }) => integration_key === key),
    );
  }

  /** Everybody who has duty by an escalation policy at some time of a stretch. */
  async onCalls(
    policyId: string,
    { since, until }: { readonly since: string; readonly until: string },
    signal?: AbortSignal,
  ): Promise<PagerDutyOnCall[]> {
    const found: PagerDutyOnCall[] = [];
    for (let page = 0; page < mostPages; page += 1) {
      const query = {
        'escalation_policy_ids[]': [policyId],
        'include[]': ['users', 'schedules'],
        since: [since],
        until: [until],
        time_zone: ['UTC'],
        limit: [String(pageSize)],
        offset: [String(page * pageSize)],
      };
      const answer = await this.get('/oncalls', query, onCallsAnswer, signal);
      found.push(...(answer?.oncalls ?? []));
      if (!answer?.more) return found;
    }
    throw new OnCallUnavailable(
      `PagerDuty lists more than ${mostPages * pageSize} people on call.`,
    );
  }

  /** Undefined when there is no such thing (404). */
  private async get<T>(
    path: string,
    query: Readonly<Record<string, readonly string[]>>,
    shape: z.ZodType<T>,
    signal?: AbortSignal,
  ): Promise<T | undefined> {
    const parameters = Object.entries(query).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    );
    const { baseUrl, token } = this.options;
    let response: Response;
    let body: unknown;
    try {
      response = await fetch(
        `${baseUrl}${path}?${new URLSearchParams(parameters)}`,
        {
          headers: {
            accept: 'application/vnd.pagerduty+json;version=2',
            authorization: `Token token=${token}`,
          },
          // The token goes nowhere else.
          redirect: 'error',
          signal,
        },
      );
      const text = await response.text();
      body = response.ok ? JSON.parse(text) : undefined;
    } catch (error) {
      throw this.unreachable(error, signal);
    }
    if (response.status === 404) return undefined;
    if (!response.ok) throw this.refusal(response);
    const parsed = shape.safeParse(body);
    if (parsed.success) return parsed.data;
    const [{ path: field }] = parsed.error.issues;
    throw new OnCallUnavailable(
      `PagerDuty answered in a shape that is not known here${
        field.length > 0 ? `, at ${field.join('.')}` : ''
      }.`,
      { cause: parsed.error },
    );
  }

  private unreachable(error: unknown, signal?: AbortSignal): OnCallUnavailable {
    if (signal?.aborted) {
      return new OnCallUnavailable('PagerDuty did not answer in time.', {
        cause: error,
      });
    }
    return error instanceof SyntaxError
      ? new OnCallUnavailable(
          'PagerDuty answered with something that is no JSON.',
          {
            cause: error,
          },
        )
      : new OnCallUnavailable('PagerDuty cannot be reached.', { cause: error });
  }

  private refusal({ status, headers }: Response): OnCallUnavailable {
    switch (status) {
      case 401:
        return new OnCallUnavailable(
          'PagerDuty refused the token: it was revoked, or mlops.pagerDuty.token is mistyped.',
        );
      case 403:
        return new OnCallUnavailable(
          'PagerDuty does not let the token of mlops.pagerDuty.token read who is on call.',
        );
      case 429: {
        const retryAt = retryAtOf(headers, this.options.now());
        return new OnCallUnavailable(
          `PagerDuty was asked too often; it takes questions again at ${retryAt}.`,
          { retryAt },
        );
      }
      default:
        return new OnCallUnavailable(`PagerDuty answered with ${status}.`);
    }
  }
}
