import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: unknown;
}

interface OnCallEntry {
  readonly escalation_level: number;
  readonly start: string | null;
  readonly end: string | null;
}

/**
 * For tests: a stand-in for PagerDuty on loopback, not PagerDuty. It replies in
 * the shapes that the reference of its REST API v2 documents, for one account.
 */
export class PagerDutyStandIn {
  readonly asked: { path: string; query: URLSearchParams }[] = [];
  /** What is said to every question in the place of an answer; `hang` says nothing. */
  instead?: Reply | 'hang';
  onCalls: OnCallEntry[] = [];
  #server?: Server;

  /** @returns the address of its API */
  async start(): Promise<string> {
    const server = createServer((request, response) => {
      const reply = this.reply(request);
      if (!reply) return;
      response.writeHead(reply.status, {
        'content-type': 'application/json',
        ...reply.headers,
      });
      response.end(
        typeof reply.body === 'string'
          ? reply.body
          : JSON.stringify(reply.body),
      );
    });
    this.#server = server;
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address() as AddressInfo;
    return `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise(resolve => {
      this.#server?.close(resolve);
    });
  }

  private reply({ url = '', headers }: IncomingMessage): Reply | undefined {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    this.asked.push({ path: pathname, query: searchParams });
    if (this.instead === 'hang') return undefined;
    if (this.instead) return this.instead;
    if (headers.authorization !== 'Token token=secret-token') {
      return refused(401);
    }
    if (headers.accept !== 'application/vnd.pagerduty+json;version=2') {
      return refused(400);
    }
    if (pathname === '/oncalls') return this.listOnCalls(searchParams);
    if (pathname === '/services') {
      const query = searchParams.get('query') ?? '';
      const found = services.filter(service =>
        JSON.stringify(service).includes(query),
      );
      return {
        status: 200,
        body: {
          services: found,
          limit: 25,
          offset: 0,
          more: false,
          total: null,
        },
      };
    }
    const service = services.find(({ id }) => pathname === `/services/${id}`);
    return service ? { status: 200, body: { service } } : refused(404);
  }

  /** Entries that overlap the stretch, whole; 25 at once unless more are asked for. */
  private listOnCalls(query: URLSearchParams): Reply {
    const since = Date.parse(query.get('since') ?? '');
    const until = Date.parse(query.get('until') ?? '');
    const isAccepted = until >= since && until - since <= 90 * 86_400_000;
    if (!isAccepted) return refused(400);
    const limit = Number(query.get('limit') ?? 25);
    const offset = Number(query.get('offset') ?? 0);
    const found = query.getAll('escalation_policy_ids[]').includes(policy.id)
      ? this.onCalls.filter(
          ({ start, end }) =>
            (start === null || Date.parse(start) < until) &&
            (end === null || Date.parse(end) > since),
        )
      : [];
    return {
      status: 200,
      body: {
        oncalls: found.slice(offset, offset + limit),
        ...{ limit, offset, more: found.length > offset + limit, total: null },
      },
    };
  }
}

function refused(status: number): Reply {
  const said: Record<number, [string, number]> = {
    400: ['Invalid Input Provided', 2001],
    401: ['Unauthorized', 2006],
    404: ['Not Found', 2100],
  };
  const [message, code] = said[status];
  // Without a valid token there is no JSON.
  return status === 401
    ? { status, body: 'HTTP Token: Access denied.\n' }
    : { status, body: { error: { message, code } } };
}

/** What refers to something that is not included. */
function reference(type: string, id: string, summary: string) {
  const path = `${type.replace('_reference', '')}s/${id}`;
  return {
    ...{ id, type, summary },
    self: `https://api.pagerduty.com/${path}`,
    html_url: `https://pitwall.pagerduty.com/${path}`,
  };
}

const policy = {
  ...reference('escalation_policy', 'PESC001', 'Flights'),
  name: 'Flights',
  description: null,
  escalation_rules: [
    {
      id: 'PRULE01',
      escalation_delay_in_minutes: 15,
      targets: [
        reference('schedule_reference', 'PSCHED1', 'Flights, first line'),
        reference('user_reference', 'PUSER03', 'Operations controller 1'),
      ],
    },
    {
      id: 'PRULE02',
      escalation_delay_in_minutes: 30,
      targets: [reference('schedule_reference', 'PSCHED2', 'Everybody')],
    },
    { id: 'PRULE03', escalation_delay_in_minutes: 30, targets: [] },
  ],
  num_loops: 2,
  on_call_handoff_notifications: 'if_has_services',
  teams: [],
};

const services = ['PSERV01', 'PSERV02'].map((id, index) => ({
  ...reference('service', id, `Flights ${index + 1}`),
  name: `Flights ${index + 1}`,
  description: null,
  created_at: '2026-01-05T09:12:47-05:00',
  status: 'active',
  escalation_policy: policy,
  teams: [],
  incident_urgency_rule: { type: 'constant', urgency: 'high' },
  integrations: [
    {
      ...reference(
        'events_api_v2_inbound_integration',
        `PINTEG${index + 1}`,
        'Portal',
      ),
      integration_key: `r0uting-key-${index + 1}`,
    },
  ],
}));

/** An entry of `/oncalls` with users and schedules included. */
export function onCallEntry(
  user: number,
  [start, end]: [string | null, string | null],
  { level = 1, schedule = 'PSCHED1' as string | null } = {},
) {
  return {
    escalation_policy: reference(
      'escalation_policy_reference',
      policy.id,
      policy.name,
    ),
    escalation_level: level,
    schedule: schedule && {
      ...reference('schedule', schedule, 'Flights, first line'),
      name: 'Flights, first line',
      time_zone: 'Europe/Berlin',
    },
    user: {
      ...reference('user', `PUSER0${user}`, `MLOps engineer ${user}`),
      name: `MLOps engineer ${user}`,
      email: `MLOps-Engineer-${user}@pitwall.example`,
      time_zone: 'Europe/Berlin',
      role: 'user',
      job_title: null,
    },
    ...{ start, end },
  };
}
