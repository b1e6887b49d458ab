import { gzipSync } from 'node:zlib';
import { flightPush, flightWeeks, rawScoreOf } from '../../dev/flightProfiles';
import {
  begin,
  first,
  observation,
  observe,
  push,
  pushGzip,
  read,
  whole,
} from '../../dev/monitoringHttp';
import { startTestPlugin } from '../../dev/startTestPlugin';

describe('what monitoring refuses', () => {
  const rawScore = rawScoreOf(first, 0);
  const profile = (change: object) =>
    flightPush({ profiles: [{ ...first, ...change }] });
  // As text: JSON.stringify would make null of some, and drop others.
  const written = (field: string, json: string) =>
    JSON.stringify(profile({ [field]: 'HERE' })).replace('"HERE"', json);
  const thousandOne = Array.from({ length: 1_001 }, (_, at) => ({
    ...first,
    feature: `f${at}`,
  }));

  it.each<[string, object | string, string]>([
    ['nothing at all', flightPush(), 'body.profiles'],
    [
      'an unknown environment',
      { ...whole, environment: 'moon' },
      'body.environment',
    ],
    [
      'an unknown version',
      { ...whole, versionId: '0190c1a2-0000-7000-8000-000000000000' },
      'body.versionId',
    ],
    [
      'a service that is none',
      { ...whole, service: 'group:default/mlops' },
      'body.service',
    ],
    ['NaN', written('rows', 'NaN'), 'body'],
    ['null for a number', profile({ nulls: null }), 'body.profiles[0].nulls'],
    ['infinity', written('rows', '1e999'), 'body.profiles[0].rows'],
    ['a count below zero', profile({ nulls: -1 }), 'body.profiles[0].nulls'],
    ['a count in parts', profile({ nulls: 1.5 }), 'body.profiles[0].nulls'],
    [
      'millions of counts',
      written('counts', `[${'0,'.repeat(3_000_000)}0]`),
      'body.profiles[0].counts',
    ],
    [
      'millions of bins',
      written('bins', `{"by":"values","values":[${'1,'.repeat(3_000_000)}1]}`),
      'body.profiles[0].bins.values',
    ],
    [
      'bins that do not ascend',
      profile({ bins: { by: 'edges', edges: [2, 1] } }),
      'body.profiles[0].bins.edges',
    ],
    [
      'an instant that is none',
      profile({ from: 'yesterday' }),
      'body.profiles[0].from',
    ],
    [
      'a statistic there is not',
      flightPush({ scores: [{ ...rawScore, measure: 'psi' }] }),
      'body.scores[0].measure',
    ],
    [
      'a score below zero',
      flightPush({
        scores: [{ ...rawScore, score: { ...rawScore.score, value: -1 } }],
      }),
      'body.scores[0].score.value',
    ],
    [
      'more than 1,000 features',
      flightPush({ profiles: thousandOne }),
      'body.profiles',
    ],
    [
      'deep nesting',
      written('moments', `${'['.repeat(10_000)}${']'.repeat(10_000)}`),
      'body.profiles',
    ],
    [
      '__proto__ as a key',
      JSON.stringify(whole).replace('{', '{"__proto__":{"admin":true},'),
      'body.__proto__',
    ],
    [
      '__proto__ as a key within',
      written('nulls', '0,"__proto__":{"rows":0}'),
      'body.profiles[0].__proto__',
    ],
    [
      'a key nobody knows',
      profile({ sketch: 'AQ==' }),
      'body.profiles[0].sketch',
    ],
    ['U+0000', profile({ feature: 'a\0b' }), 'body.profiles'],
  ])(
    'refuses %s, naming the field, and stores nothing',
    async (_, body, field) => {
      const { server } = await startTestPlugin();
      const { status, body: answer } = await push(server, body);
      expect(answer.error?.field).toBe(field);
      expect(status).toBe(400);
      expect(answer.error.message).toMatch(/^body.*\.$/);
      const { body: summary } = await read(server, 'summary');
      expect(summary.sentence).toBe('Nothing was pushed yet.');
    },
  );

  it.each<[string, object, string]>([
    [
      'counts that do not add up',
      { rows: 401 },
      'rows is 401, but cells hold 400',
    ],
    ['an end before the beginning', { to: first.from }, 'not after it begins'],
    [
      'a window of years',
      { from: '2001-01-01T00:00:00.000Z' },
      'longer than 400 days',
    ],
    [
      'a thirtieth of February',
      { from: '2026-02-30T00:00:00.000Z' },
      'which is no instant',
    ],
    [
      'a window that is still to come',
      { from: '2999-01-01T00:00:00.000Z', to: '2999-01-02T00:00:00.000Z' },
      'still to come',
    ],
    [
      'a reference nobody pushed',
      { referenceId: 'other' },
      'There is no reference other',
    ],
    [
      'other bins',
      {
        bins: { by: 'values', values: [1] },
        counts: [400, 0],
        moments: undefined,
      },
      'counted in other bins',
    ],
    ['the name __proto__', { feature: '__proto__' }, '"__proto__" is no name'],
  ])(
    'does not take %s, says why, and takes the rest',
    async (_, change, why) => {
      const { server } = await startTestPlugin();
      const { status, body } = await push(server, {
        ...whole,
        profiles: [{ ...first, ...change }, ...whole.profiles.slice(1)],
      });
      expect(status).toBe(200);
      expect(body.accepted.profiles).toBe(23);
      expect(body.refused).toEqual([
        expect.objectContaining({
          what: 'profile',
          sentence: expect.stringContaining(why),
        }),
      ]);
    },
  );

  it('refuses more than 8 MiB, as sent and once decompressed', async () => {
    const { server } = await startTestPlugin();
    const large = `{"service":"${' '.repeat(8 * 1024 * 1024)}"}`;
    expect((await push(server, large)).status).toBe(413);
    const { status } = await pushGzip(server, gzipSync(large));
    expect(status).toBe(413);
  });

  it('answers 409 with both digests to a reference that is known otherwise', async () => {
    const { server } = await startTestPlugin();
    await push(server, whole);
    const other = flightWeeks({ begin, rows: 300 }, 12);
    const { status, body } = await push(server, other);
    expect(status).toBe(409);
    expect(body.error.current.differences[0]).toEqual({
      feature: 'delay',
      known: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      pushed: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
  });

  it.each([
    ['drift?environment=moon', 'query.environment'],
    ['drift', 'query.environment'],
    ['drift?environment=production&measure=psi', 'query.measure'],
    ['drift?environment=production&limit=1000', 'query.limit'],
    ['drift?environment=production&from=yesterday', 'query.from'],
    ['summary?environment=moon', 'query.environment'],
    ['distribution?environment=production', 'query.feature'],
    ['observations?environment=production&layer=mood', 'query.layer'],
  ])('refuses to read %s', async (path, field) => {
    const { server } = await startTestPlugin();
    const { status, body } = await read(server, path);
    expect(status).toBe(400);
    expect(body.error.field).toBe(field);
  });

  it.each([
    ['an unknown environment', { environment: 'moon' }, 'body.environment'],
    ['a layer there is not', { layer: 'mood' }, 'body.layer'],
    ['no points', { points: [] }, 'body.points'],
    ['a metric that is a sentence', { metric: 'how it goes' }, 'body.metric'],
  ])('refuses observations with %s', async (_, change, field) => {
    const { server } = await startTestPlugin();
    const { status, body } = await observe(server, observation(change));
    expect(status).toBe(400);
    expect(body.error.field).toBe(field);
  });
});
