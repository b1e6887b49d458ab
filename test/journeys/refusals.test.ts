import { gzipSync } from 'node:zlib';
import { demoPortal, mlopsEngineer } from './portal/demoPortal';
import { pipelineToken, strangerToken } from './portal/portalConfig';
import { engines } from './portal/portalDatabase';
import { refusalOf } from './portal/portalReader';
import { withoutFaults } from './portal/withoutFaults';

const ownershipOf = (name: string) =>
  `/api/mlops/services/default/${name}/ownership`;
const lint = '/api/mlops/ownership/lint';

describe.each(engines)('who may not, or asks wrongly, on %s', engine => {
  const portal = demoPortal(engine);
  withoutFaults(portal);

  it('lets a pipeline read its own service', async () => {
    const { mlops } = portal().withToken(pipelineToken);
    const { service } = await mlops.ownership.get({
      path: { namespace: 'default', name: 'arrival-delay' },
    });
    expect(service.entityRef).toBe('component:default/arrival-delay');
    const fleet = await mlops.fleet.list({ query: {} });
    expect(fleet.summary).toMatchObject({ services: 1, withViolations: 0 });
  });

  it.each(['parcel-eta', 'no-such-service'])(
    'keeps a pipeline from %s, whether it is there or not',
    async name => {
      const { status, body } = await portal()
        .withToken(pipelineToken)
        .call(ownershipOf(name));
      expect(status).toBe(403);
      expect(refusalOf({ body })).toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringMatching(
          new RegExp(
            `^The pipeline pipeline:arrival-delay may not read component:default/${name}: .* Ask MLOps team for it\\.$`,
          ),
        ),
        permission: 'mlops.ownership.read',
        contact: { title: 'MLOps team', link: 'mailto:mlops@pitwall.example' },
      });
    },
  );

  it.each(['/api/mlops/services', ownershipOf('arrival-delay')])(
    'gives a pipeline that nothing was granted to nothing of %s',
    async path => {
      const { status, body } = await portal()
        .withToken(strangerToken)
        .call(path);
      expect(status).toBe(403);
      expect(refusalOf({ body }).message).toMatch(/^The pipeline pipeline:st/);
    },
  );

  it('keeps the token of a pipeline from the rest of the portal', async () => {
    const { status } = await portal()
      .withToken(pipelineToken)
      .call('/api/catalog/entities');
    expect(status).toBe(403);
  });

  it.each([
    ['no token', undefined],
    ['an empty token', ' '],
    ['a token that is none', 'garbage'],
    ['a token of somebody else', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'],
    ['a token that is nearly right', `${pipelineToken}x`],
  ])('answers 401 to %s', async (_, token) => {
    for (const path of ['/api/mlops/services', ownershipOf('arrival-delay')]) {
      const answer = await portal().withToken(token).call(path);
      expect(answer.status).toBe(401);
      expect(refusalOf(answer).name).toBe('AuthenticationError');
      expect(answer.text).not.toContain('component:');
    }
  });

  it.each([
    ['limit=0', 'query.limit'],
    ['limit=201', 'query.limit'],
    ['limit=ten', 'query.limit'],
    ['limit=1e1000', 'query.limit'],
    ['limit=1&limit=2', 'query.limit'],
    ['violations=all', 'query.violations'],
    ['after=garbage', 'query.after'],
    ['after=W10', 'query.after'],
    [`after=${'x'.repeat(1025)}`, 'query.after'],
    [`search=${'x'.repeat(101)}`, 'query.search'],
    ['search=a%00b', 'query.search'],
    ['search[a]=b', 'query.search'],
    [`lifecycle=${'x'.repeat(64)}`, 'query.lifecycle'],
  ])('answers 400 to the query %s, naming the field', async (query, field) => {
    const reader = await portal().as(mlopsEngineer);
    const answer = await reader.call(`/api/mlops/services?${query}`);
    expect(answer.status).toBe(400);
    const refusal = refusalOf(answer);
    expect(refusal.field).toBe(field);
    expect(refusal.message).toContain(field);
  });

  it.each([
    ['no JSON', '{', 'body'],
    ['no text', '{"yaml":1}', 'body.yaml'],
    ['no field', '{}', 'body.yaml'],
    ['an empty text', '{"yaml":""}', 'body.yaml'],
    ['a field nobody knows', '{"yaml":"a","more":1}', 'body'],
    ['a list', '[]', 'body'],
    ['nothing', '', 'body'],
  ])('answers 400 to a body with %s', async (_, body, field) => {
    const reader = await portal().as(mlopsEngineer);
    const answer = await reader.post(lint, undefined, { body });
    expect(answer.status).toBe(400);
    expect(refusalOf(answer).field).toMatch(new RegExp(`^${field}`));
  });

  it('refuses a body that is too large, as sent and once inflated', async () => {
    const reader = await portal().as(mlopsEngineer);
    const large = { yaml: ' '.repeat(300 * 1024) };
    const sent = await reader.post(lint, large);
    const bomb = await reader.post(lint, undefined, {
      body: gzipSync(JSON.stringify(large)),
      headers: { 'content-encoding': 'gzip' },
    });
    for (const answer of [sent, bomb]) {
      expect(answer.status).toBe(413);
      expect(refusalOf(answer).message).toMatch(/larger than the 65536 bytes/);
    }
  });

  it.each([
    ['DELETE', '/api/mlops/services', 'GET, HEAD'],
    ['PUT', ownershipOf('arrival-delay'), 'GET, HEAD'],
    ['POST', '/api/mlops/services', 'GET, HEAD'],
    ['GET', lint, 'POST'],
  ])('answers 405 to %s %s', async (method, path, allowed) => {
    const reader = await portal().as(mlopsEngineer);
    const answer = await reader.call(path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allowed);
    expect(refusalOf(answer).message).toContain(allowed);
  });

  it.each([
    ['a component of another type', 'parcel-tracking-api', /is no ML service/],
    ['nothing', 'no-such-service', /no component:default\/no-such-service/],
  ])('answers 404 for the ownership of %s', async (_, name, sentence) => {
    const reader = await portal().as(mlopsEngineer);
    const answer = await reader.call(ownershipOf(name));
    expect(answer.status).toBe(404);
    expect(refusalOf(answer).message).toMatch(sentence);
  });
});
