import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Drift, ProfilePush } from '@pitwall/plugin-mlops-common';
import request from 'supertest';
import {
  flightPush,
  flightWeeks,
  weekBegin,
  weeksBefore,
} from '../../dev/flightProfiles';
import { pipelineToken, startTestPlugin } from '../../dev/startTestPlugin';

const own = pipelineToken('external:arrival-delay');
const begin = weeksBefore(new Date(), 12);
const drifting = flightWeeks(
  {
    begin,
    laterBy: week => (week >= 10 ? 90 : 0),
    missing: week => (week === 11 ? 0.2 : 0),
    closed: week => (week === 11 ? ['SEA', 'SFO'] : []),
  },
  12,
);

type Server = Awaited<ReturnType<typeof startTestPlugin>>['server'];

const push = (server: Server, body: object, token = own) =>
  request(server)
    .post('/api/mlops/monitoring/profiles')
    .set('Authorization', token)
    .send(body);

const read = (server: Server, path: string, name = 'arrival-delay') =>
  request(server).get(`/api/mlops/monitoring/services/default/${name}/${path}`);

describe('profiles that were pushed', () => {
  it('say what happened', async () => {
    const { server } = await startTestPlugin();
    const pushed = await push(server, drifting);
    expect(pushed.body).toEqual({
      accepted: { referenceFeatures: 2, profiles: 24, scores: 0 },
      unchanged: { referenceFeatures: 0, profiles: 0, scores: 0 },
      revisions: [],
      refused: [],
    });
    const { status, body } = await read(server, 'drift?environment=production');
    expect(status).toBe(200);
    const drift: Drift = body;
    expect(drift.sentence).toMatch(
      /^2 of 2 features drifted the first of them since the week of /,
    );
  });
});
