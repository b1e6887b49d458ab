import type { Entity } from '@backstage/catalog-model';
import { onCallProviderCases } from '@pitwall/plugin-mlops-node/testUtils';
import { PagerDutyClient } from './PagerDutyClient';
import { PagerDutyProvider } from './PagerDutyProvider';
import { onCallEntry, PagerDutyStandIn } from './pagerDutyStandInForTests';

const at = '2026-10-25T01:30:00.000Z';
const until = '2026-11-08T01:30:00.000Z';
const now = () => new Date(at);

const weeks: [string, string][] = [
  ['2026-10-19T07:00:00Z', '2026-10-26T08:00:00Z'],
  ['2026-10-26T08:00:00Z', '2026-11-02T08:00:00Z'],
  ['2026-11-02T08:00:00Z', '2026-11-09T08:00:00Z'],
];

function entity(annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'delay', annotations },
  };
}

const started: PagerDutyStandIn[] = [];

async function aStandIn({ token = 'secret-token' } = {}) {
  const standIn = new PagerDutyStandIn();
  started.push(standIn);
  const baseUrl = await standIn.start();
  standIn.onCalls = weeks.map((week, index) =>
    onCallEntry(1 + (index % 2), week),
  );
  const client = new PagerDutyClient({ baseUrl, token, now });
  const provider = new PagerDutyProvider(client, now);
  const ask = (target = 'pagerduty:PSERV01', signal?: AbortSignal) =>
    provider.whoIsOnCall({ target, at, until, signal });
  return { standIn, provider, ask, baseUrl };
}

afterEach(async () => {
  await Promise.all(started.splice(0).map(standIn => standIn.stop()));
});

describe('PagerDutyProvider, against a stand-in for PagerDuty', () => {
  it.each(
    onCallProviderCases(async () => {
      const { standIn, provider } = await aStandIn();
      return {
        provider,
        entity: entity({
          'pagerduty.com/service-id': 'PSERV01, PSERV02,PSERV01',
        }),
        targets: ['pagerduty:PSERV01', 'pagerduty:PSERV02'],
        ...{ at, until, unknownTarget: 'pagerduty:PSERV99' },
        refuse() {
          standIn.instead = { status: 503, body: {} };
        },
        hang() {
          standIn.instead = 'hang';
        },
      };
    }),
  )('$name', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });

  it('gives a level for each rule, with everybody who is paged there', async () => {
    const { standIn, ask } = await aStandIn();
    standIn.onCalls = [
      onCallEntry(2, ['2026-10-25T01:00:00Z', null], { level: 2 }),
      onCallEntry(1, weeks[0]),
      // The same person by another schedule of the level.
      onCallEntry(1, weeks[0], { schedule: 'PSCHED2' }),
      onCallEntry(3, [null, null], { schedule: null }),
      onCallEntry(2, weeks[1]),
      onCallEntry(1, ['2026-10-18T00:00:00Z', '2026-10-25T01:30:00Z']),
    ];
    expect(await ask()).toEqual({
      target: 'pagerduty:PSERV01',
      title: 'Flights 1',
      zone: 'Europe/Berlin',
      link: 'https://pitwall.pagerduty.com/services/PSERV01',
      asOf: at,
      levels: [
        {
          level: 1,
          title: 'Level 1: Flights, first line, Operations controller 1',
          onDuty: [
            shift(1, '2026-10-19T07:00:00.000Z', '2026-10-26T08:00:00.000Z'),
            // Always: since the moment that was asked for, without an end.
            shift(3, at),
          ],
          upcoming: [
            shift(2, '2026-10-26T08:00:00.000Z', '2026-11-02T08:00:00.000Z'),
          ],
        },
        {
          level: 2,
          title: 'Level 2: Everybody',
          onDuty: [shift(2, '2026-10-25T01:00:00.000Z')],
          upcoming: [],
        },
        { level: 3, title: 'Level 3', onDuty: [], upcoming: [] },
      ],
    });
  });

  it('reads all pages', async () => {
    const { standIn, ask } = await aStandIn();
    standIn.onCalls = Array.from({ length: 230 }, (_, index) =>
      onCallEntry(index, ['2026-10-25T01:00:00Z', '2026-10-26T01:00:00Z']),
    );
    const answer = await ask();
    expect(answer?.levels[0].onDuty).toHaveLength(230);
    const offsets = standIn.asked.map(({ query }) => query.get('offset'));
    expect(offsets).toEqual([null, '0', '100', '200']);
  });

  it('never asks for more than 90 days, which PagerDuty refuses', async () => {
    const { provider } = await aStandIn();
    const answer = await provider.whoIsOnCall({
      ...{ target: 'pagerduty:PSERV01', at },
      until: '2027-10-25T01:30:00.000Z',
    });
    expect(answer?.levels[0].onDuty).toHaveLength(1);
  });

  it('finds a service by an integration key, which no target shows', async () => {
    const { provider, ask } = await aStandIn();
    const [target, ...more] = provider.targetsOf(
      entity({ 'pagerduty.com/integration-key': 'r0uting-key-2' }),
    );
    expect(more).toEqual([]);
    expect(target).toMatch(/^pagerduty:key-[0-9a-f]{16}$/);
    expect(await ask(target)).toMatchObject({ target, title: 'Flights 2' });

    const [unknown] = provider.targetsOf(
      entity({ 'pagerduty.com/integration-key': 'r0uting-key' }),
    );
    expect(await ask(unknown)).toBeUndefined();
    expect(await ask('pagerduty:key-0123456789abcdef')).toBeUndefined();
  });

  it('takes the ids of services before integration keys', async () => {
    const { provider } = await aStandIn();
    const both = {
      'pagerduty.com/service-id': 'PSERV01',
      'pagerduty.com/integration-key': 'r0uting-key-2',
    };
    expect(provider.targetsOf(entity(both))).toEqual(['pagerduty:PSERV01']);
  });
});

describe('PagerDutyProvider, when the stand-in for PagerDuty refuses', () => {
  it('says that a token was revoked, and repeats it nowhere', async () => {
    const { ask } = await aStandIn({ token: 'revoked-token' });
    const refused = await ask().catch(String);
    expect(refused).toBe(
      'OnCallUnavailable: PagerDuty refused the token: it was revoked, or mlops.pagerDuty.token is mistyped.',
    );
  });

  it.each([
    [{ 'retry-after': '30' }, '2026-10-25T01:30:30.000Z'],
    [
      { 'retry-after': 'Sun, 25 Oct 2026 01:31:30 GMT' },
      '2026-10-25T01:31:30.000Z',
    ],
    [{ 'ratelimit-reset': '12' }, '2026-10-25T01:30:12.000Z'],
    [{}, '2026-10-25T01:31:00.000Z'],
    [{ 'retry-after': 'soon' }, '2026-10-25T01:31:00.000Z'],
    [{ 'retry-after': '0' }, '2026-10-25T01:30:01.000Z'],
    [{ 'retry-after': '999999' }, '2026-10-25T02:30:00.000Z'],
  ])(
    'says when it may be asked again after a 429 with %j',
    async (headers, retryAt) => {
      const { standIn, ask } = await aStandIn();
      standIn.instead = {
        status: 429,
        headers: { ...headers },
        body: { error: { message: 'Rate Limit Exceeded', code: 2020 } },
      };
      await expect(ask()).rejects.toMatchObject({
        message: `PagerDuty was asked too often; it takes questions again at ${retryAt}.`,
        retryAt,
      });
    },
  );

  it.each<
    [
      string,
      { status: number; body: unknown; headers?: Record<string, string> },
      string,
    ]
  >([
    [
      'a token without rights',
      { status: 403, body: { error: { message: 'Forbidden', code: 2010 } } },
      'PagerDuty does not let the token of mlops.pagerDuty.token read who is on call.',
    ],
    [
      'an error of its own',
      { status: 500, body: 'oops' },
      'PagerDuty answered with 500.',
    ],
    [
      'a page in the place of an answer',
      { status: 200, body: '<html></html>' },
      'PagerDuty answered with something that is no JSON.',
    ],
    [
      'another shape',
      { status: 200, body: { service: { id: 'P1', name: 7 } } },
      'PagerDuty answered in a shape that is not known here, at service.name.',
    ],
    [
      'no shape at all',
      { status: 200, body: null },
      'PagerDuty answered in a shape that is not known here.',
    ],
    [
      'nothing',
      { status: 200, body: '' },
      'PagerDuty answered with something that is no JSON.',
    ],
    [
      'a way to somewhere else',
      { status: 302, headers: { location: 'http://127.0.0.1:9/' }, body: '' },
      'PagerDuty cannot be reached.',
    ],
  ])('says so in a sentence: %s', async (_, instead, sentence) => {
    const { standIn, ask } = await aStandIn();
    standIn.instead = instead;
    await expect(ask()).rejects.toMatchObject({
      name: 'OnCallUnavailable',
      message: sentence,
    });
  });

  it('says that nobody is there', async () => {
    const { standIn, ask } = await aStandIn();
    await standIn.stop();
    await expect(ask()).rejects.toThrow('PagerDuty cannot be reached.');
  });
});

function shift(user: number, from: string, end?: string) {
  return {
    person: {
      name: `MLOps engineer ${user}`,
      email: `mlops-engineer-${user}@pitwall.example`,
    },
    from,
    ...(end === undefined ? {} : { until: end }),
  };
}
