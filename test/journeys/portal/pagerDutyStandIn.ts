import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const hourMs = 3_600_000;
const soon = (hours: number) =>
  // As PagerDuty writes instants: seconds, and no more.
  new Date(Date.now() + hours * hourMs).toISOString().replace(/\.\d+Z$/, 'Z');

const reference = (type: string, id: string, summary: string) => ({
  ...{ id, type, summary },
  self: `https://api.pagerduty.com/${type}s/${id}`,
  html_url: `https://pitwall.pagerduty.com/${type}s/${id}`,
});

const policy = {
  ...reference('escalation_policy', 'PESC001', 'Flights'),
  name: 'Flights',
  escalation_rules: [
    {
      id: 'PRULE01',
      escalation_delay_in_minutes: 15,
      targets: [reference('schedule_reference', 'PSCHED1', 'First line')],
    },
  ],
  num_loops: 2,
  teams: [],
};

const service = (id: string) => ({
  ...reference('service', id, `Flights ${id}`),
  name: `Flights ${id}`,
  created_at: '2026-01-05T09:12:47-05:00',
  status: 'active',
  escalation_policy: policy,
  teams: [],
  integrations: [],
});

const onCall = (name: string, start: string, end: string) => ({
  escalation_policy: reference(
    'escalation_policy_reference',
    policy.id,
    policy.name,
  ),
  escalation_level: 1,
  schedule: {
    ...reference('schedule', 'PSCHED1', 'First line'),
    name: 'First line',
    time_zone: 'Europe/Berlin',
  },
  user: {
    ...reference('user', `PUSER-${name}`, name),
    name,
    // Addresses are written as people write them.
    email: `${name.toUpperCase()}@pitwall.example`,
    time_zone: 'Europe/Berlin',
    role: 'user',
  },
  ...{ start, end },
});

/**
 * A stand-in for PagerDuty on loopback that replies in the shapes of its REST
 * API v2: one schedule, which two people take in turns.
 */
export function pagerDutyStandIn() {
  const account = { isRevoked: false, asked: 0, stop: async () => {} };
  const server: Server = createServer(({ url = '' }, response) => {
    account.asked += 1;
    const reply = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const { pathname } = new URL(url, 'http://localhost');
    const [, path, id] = pathname.split('/');
    if (account.isRevoked) {
      response.writeHead(401, { 'content-type': 'text/plain' });
      response.end('HTTP Token: Access denied.\n');
    } else if (path === 'oncalls') {
      const oncalls = [
        onCall('carrier-1', soon(-2), soon(6)),
        onCall('carrier-2', soon(6), soon(30)),
        onCall('carrier-1', soon(30), soon(54)),
      ];
      reply(200, { oncalls, limit: 100, offset: 0, more: false, total: null });
    } else {
      reply(200, { service: service(id) });
    }
  });
  account.stop = async () => {
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  };
  const listening = new Promise<string>(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
  return { account, listening };
}
