import request from 'supertest';
import { flightWeeks, weeksBefore } from './flightProfiles';
import { pipelineToken, type startTestPlugin } from './startTestPlugin';

type Server = Awaited<ReturnType<typeof startTestPlugin>>['server'];

/** The header of the pipeline of the demo's service. */
export const own = pipelineToken('external:arrival-delay');
/** When the first of twelve weeks begins; the last ends today. */
export const begin = weeksBefore(new Date(), 12);
/** Twelve weeks of flights that are late in the last two. */
export const whole = flightWeeks(
  { begin, laterBy: week => (week >= 10 ? 120 : 0) },
  12,
);
/** The first of its profiles. */
export const [first] = whole.profiles;

/** Pushes profiles, as the service's own pipeline unless told otherwise. */
export const push = (server: Server, body: object | string, token = own) =>
  request(server)
    .post('/api/mlops/monitoring/profiles')
    .set('Authorization', token)
    .set('Content-Type', 'application/json')
    .send(body);

/** Pushes profiles compressed. */
export const pushGzip = (server: Server, bytes: Buffer) =>
  request(server)
    .post('/api/mlops/monitoring/profiles')
    .set('Authorization', own)
    .set('Content-Type', 'application/json')
    .set('Content-Encoding', 'gzip')
    .serialize(sent => sent)
    .send(bytes);

/** Pushes observations. */
export const observe = (server: Server, body: object) =>
  request(server)
    .post('/api/mlops/monitoring/observations')
    .set('Authorization', own)
    .send(body);

/** Reads one view of a service, as a person. */
export const read = (server: Server, path: string, name = 'arrival-delay') =>
  request(server).get(`/api/mlops/monitoring/services/default/${name}/${path}`);

/** What the observations of a test say. */
export function observation(change: object) {
  const { from, to } = first;
  return {
    service: whole.service,
    environment: 'production',
    layer: 'performance',
    metric: 'accuracy',
    points: [{ from, to, value: 0.9 }],
    ...change,
  };
}
