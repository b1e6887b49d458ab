import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { pipelineToken } from '../../../dev/startTestPlugin';
import {
  aCatalog,
  night,
  organisation,
  path,
  start,
} from './__testUtils__/callServer';

describe('GET /who-to-call, by what the catalog shows and showed', () => {
  it('finds a service by what it was called before, for those who may see it', async () => {
    const named = organisation.map(entity =>
      entity.metadata.name === 'arrival-delay'
        ? {
            ...entity,
            metadata: {
              ...entity.metadata,
              annotations: {
                ...entity.metadata.annotations,
                'mlops.pitwall.dev/formerly': 'eta, served',
              },
            },
          }
        : entity,
    );
    const catalog = aCatalog(named);
    const { server } = await start({ catalog });
    const ask = (service: string) =>
      request(server).get(path).query({ service });
    expect((await ask('eta')).body).toMatchObject({
      service: { entityRef: 'component:default/arrival-delay' },
      notices: ['eta is called Arrival delay now.'],
    });
    // What is called so now is meant.
    expect((await ask('served')).body).toMatchObject({
      service: { entityRef: 'component:default/served' },
      notices: [],
    });
    catalog.getEntityByRef.mockResolvedValue(undefined);
    const { status, body } = await ask('eta');
    expect(status).toBe(404);
    expect(JSON.stringify(body)).not.toContain('arrival-delay');
  });

  it('answers from what was known when catalog and database fall silent', async () => {
    const catalog = aCatalog(organisation);
    const { server } = await start({ catalog });
    const ask = (name: string, authorization?: string) =>
      request(server)
        .get(path)
        .query({ service: 'arrival-delay', symptom: 'drift', at: night })
        .set(
          'Authorization',
          authorization ?? mockCredentials.user.header(`user:default/${name}`),
        );
    const before = await ask('insider');
    expect(before.body.hops[0].verdict).toBe('call');
    const pipeline = pipelineToken('external:arrival-delay');
    expect((await ask('', pipeline)).status).toBe(200);

    catalog.getEntityByRef.mockRejectedValue(new Error('ECONNREFUSED'));
    catalog.streamEntities.mockImplementation(() => {
      throw new Error('ECONNREFUSED');
    });
    for (const answer of [await ask('insider'), await ask('', pipeline)]) {
      expect(answer.status).toBe(200);
      expect(answer.body.isLastKnown).toBe(true);
      expect(answer.body.notices[0]).toMatch(
        /^The catalog does not answer: people and roles are those of .* ago\.$/,
      );
      expect(answer.body.hops[0].person).toEqual(before.body.hops[0].person);
    }

    // Whoever was never shown the service learns nothing about it.
    for (const answer of [
      await ask('stranger'),
      await ask('', pipelineToken('external:stranger')),
    ]) {
      expect(answer.status).toBe(200);
      expect(answer.body.hops).toHaveLength(1);
      expect(answer.body).toMatchObject({
        service: { title: 'arrival-delay' },
        sentence: 'Turn to Platform team.',
        hops: [{ verdict: 'call', step: 'platform-contact' }],
      });
      expect(JSON.stringify(answer.body)).not.toContain('operations');
    }
  });
});
