import request from 'supertest';
import { pipelineToken } from '../../../dev/startTestPlugin';
import { withoutDatabase } from '../../../dev/withoutDatabase';
import {
  night,
  onCall,
  organisation,
  path,
  start,
} from './__testUtils__/callServer';

describe('GET /who-to-call', () => {
  it('answers who has duty, in the words of the rota’s zone', async () => {
    const { server } = await start();
    const { status, body } = await request(server)
      .get(path)
      .query({ service: 'arrival-delay', symptom: 'drift', at: night });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      service: { entityRef: 'component:default/arrival-delay' },
      localTime: 'Sunday 29 March 2026, 03:30 (Europe/Berlin)',
      zone: 'Europe/Berlin',
      isInHours: false,
      isLastKnown: false,
      notices: [],
      runbook: { link: 'https://run.example/drift' },
    });
    expect(body.hops[0]).toMatchObject({
      verdict: 'call',
      step: 'on-call-rota',
      target: 'rota:operations',
      until: '2026-03-30T06:00:00.000Z',
    });
    expect(body.hops[body.hops.length - 1].contact).toEqual({
      title: 'Platform team',
    });
  });

  it.each([
    ['2026-10-25T02:30:00+02:00', 'UTC+02:00', '2026-10-26T07:00:00.000Z'],
    ['2026-10-25T02:30:00+01:00', 'UTC+01:00', '2026-10-26T07:00:00.000Z'],
  ])('tells apart 02:30 that is shown twice: %s', async (at, offset, until) => {
    const { server } = await start();
    const { body } = await request(server)
      .get(path)
      .query({ service: 'arrival-delay', at });
    expect(body.localTime).toBe(
      `Sunday 25 October 2026, 02:30 (Europe/Berlin, ${offset})`,
    );
    // Handed over at 08:00 on Monday, an hour later in UTC than in summer.
    expect(body.hops[0]).toMatchObject({ verdict: 'call', until });
  });

  it('finds the rota of what serves the service', async () => {
    const { server } = await start();
    const { body } = await request(server)
      .get(path)
      .query({ service: 'component:default/served', at: night });
    expect(body.hops[0]).toMatchObject({
      verdict: 'call',
      target: 'rota:operations',
    });
  });

  it('finds the rota of the group that owns the service', async () => {
    const owners = organisation.map(entity =>
      entity.metadata.name === 'mlops'
        ? { ...entity, metadata: { ...entity.metadata, annotations: onCall } }
        : entity,
    );
    const { server } = await start({ entities: owners });
    const { body } = await request(server)
      .get(path)
      .query({ service: 'crew-roster', at: night });
    expect(body.hops[0]).toMatchObject({
      verdict: 'call',
      target: 'rota:operations',
    });
  });

  it('answers a terminal in words', async () => {
    const { server } = await start();
    const answer = await request(server)
      .get(path)
      .set('Accept', 'text/plain')
      .query({ service: 'Arrival-Delay', symptom: 'drift', at: night });
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.text).toMatch(
      /^Arrival delay \(component:default\/arrival-delay\)\nDrift, Sunday 29 March 2026, 03:30 \(Europe\/Berlin\), outside working hours\n/,
    );
    expect(answer.text).toMatch(/^CALL {6}\S/m);
  });

  it.each([
    [{ service: 'group:default/mlops' }, 'query.service'],
    [{ service: 'arrival-delay', symptom: 'bored' }, 'query.symptom'],
    [{ service: 'arrival-delay', at: 'tonight' }, 'query.at'],
    [{ service: 'arrival-delay', environment: 'moon' }, 'query.environment'],
    [
      { service: 'arrival-delay', environment: 'The Moon' },
      'query.environment is not the name of an environment',
    ],
    [
      { service: 'arrival-delay', at: '9999-12-31T23:59:59Z', symptom: 'cost' },
      'query.at must be before the year 9999.',
    ],
    [{}, 'query.service'],
  ])('answers 400 to %j and names the field', async (query, message) => {
    const { server } = await start();
    const { status, body } = await request(server).get(path).query(query);
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
    expect(message).toContain(body.error.field);
  });

  it('answers 404 to what is not there or hidden', async () => {
    const { server } = await start();
    const { status } = await request(server)
      .get(path)
      .query({ service: 'nowhere' });
    expect(status).toBe(404);
  });

  it('answers a pipeline about its own service', async () => {
    const { server } = await start();
    const ask = (service: string) =>
      request(server)
        .get(path)
        .query({ service })
        .set('Authorization', pipelineToken('external:arrival-delay'));
    expect((await ask('arrival-delay')).status).toBe(200);
    expect((await ask('served')).status).toBe(403);
  });

  it('takes working hours from configuration', async () => {
    const { server } = await start({
      mlops: {
        people: {
          workingHours: { zone: 'Asia/Tokyo', days: ['sun'], from: '10:00' },
        },
      },
    });
    const { body } = await request(server)
      .get(path)
      .query({ service: 'crew-roster', at: night });
    expect(body).toMatchObject({ zone: 'Asia/Tokyo', isInHours: true });
  });

  it('needs no database', async () => {
    const { server } = await start(withoutDatabase());
    const { status, body } = await request(server)
      .get(path)
      .query({ service: 'arrival-delay', at: night });
    expect(status).toBe(200);
    expect(body.hops[0].verdict).toBe('call');
    expect(body.notices).toEqual([
      'Absences, deputies and swaps could not be read: nobody counts as absent.',
    ]);
  });
});
