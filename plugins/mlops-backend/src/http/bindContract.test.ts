import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import {
  body,
  ciToken,
  pipelineToken,
  startTestEndpoints,
  userToken,
} from '../../dev/startTestEndpoints';

describe('bindContract', () => {
  let backend: Awaited<ReturnType<typeof startTestEndpoints>>;
  beforeEach(async () => {
    backend = await startTestEndpoints();
  });
  afterEach(() => {
    // A user's mistake is never an error of the server.
    expect(JSON.stringify(backend.logger.error.mock.calls)).not.toContain(
      '    at ',
    );
  });

  const post = (path = '/api/mlops/services/own/echo') =>
    request(backend.server).post(path).set('Authorization', userToken);

  it('parses, handles, answers and leaves one audit event', async () => {
    const answer = await post().send(body);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ text: 'hello', calls: 1 });
    expect(backend.auditor.createEvent).toHaveBeenCalledTimes(1);
    expect(backend.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'test-echo',
        severityLevel: 'medium',
        meta: {
          contract: 'test.echo',
          principal: { kind: 'user', id: 'user:default/mock' },
        },
      }),
    );
    expect(backend.success).toHaveBeenCalledTimes(1);
    expect(backend.fail).not.toHaveBeenCalled();
  });

  it.each([
    ['no token', ''],
    ['a token of somebody else', 'Bearer eyJhbGciOiJub25lIn0.e30.x'],
    ['another scheme', 'Basic YTpi'],
  ])('answers 401 to %s', async (_, authorization) => {
    const answer = await request(backend.server)
      .get('/api/mlops/list')
      .set('Authorization', authorization);
    expect(answer.status).toBe(401);
    expect(answer.body.error.name).toBe('AuthenticationError');
    expect(answer.text).not.toContain('stack');
  });

  it('answers 403 with the missing permission and whom to ask', async () => {
    backend.permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.DENY },
    ]);
    const answer = await post().send(body);
    expect(answer.status).toBe(403);
    expect(answer.body.error).toMatchObject({
      name: 'NotAllowedError',
      message:
        'You lack the permission mlops.fleet.read. Ask Platform team for it.',
      permission: 'mlops.fleet.read',
      contact: { title: 'Platform team', link: 'https://help' },
    });
    expect(backend.handled).toEqual([]);
    const [{ error }] = backend.fail.mock.calls[0];
    expect(error.stack).toBeUndefined();
  });

  it('answers 403 to a person through a plugin where only a person may act', async () => {
    const answer = await request(backend.server)
      .post('/api/mlops/services/own/echo')
      .set(
        'Authorization',
        `Bearer ${mockCredentials.user.token('user:default/a', {
          actor: { subject: 'plugin:scaffolder' },
        })}`,
      )
      .send(body);
    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toMatch(
      /^test.echo takes a person in the portal, a pipeline, not a person through another plugin or agent\./,
    );
  });

  const pushTo = (name: string) =>
    request(backend.server)
      .post(`/api/mlops/services/${name}/echo`)
      .set('Authorization', ciToken)
      .send(body);

  it('lets a pipeline reach its own service', async () => {
    expect((await pushTo('own')).status).toBe(200);
  });

  it.each(['foreign', 'own-2'])(
    'keeps a pipeline from %s, which is not its own',
    async name => {
      const answer = await pushTo(name);
      expect(answer.status).toBe(403);
      expect(answer.body.error).toMatchObject({
        message: expect.stringContaining(
          `The pipeline external:ci may not push component:default/${name}`,
        ),
        permission: 'mlops.fleet.read',
      });
    },
  );

  it('keeps a pipeline to its verbs', async () => {
    const answer = await request(backend.server)
      .get('/api/mlops/list')
      .set('Authorization', ciToken);
    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toContain('may not read anything here');
  });

  it('lets the pipeline a service names reach that service and lists', async () => {
    const token = pipelineToken('external:annotated');
    const own = await request(backend.server)
      .post('/api/mlops/services/annotated/echo')
      .set('Authorization', token)
      .send(body);
    expect(own.status).toBe(200);
    const other = await request(backend.server)
      .post('/api/mlops/services/own/echo')
      .set('Authorization', token)
      .send(body);
    expect(other.status).toBe(403);
    const listed = await request(backend.server)
      .get('/api/mlops/list')
      .set('Authorization', token);
    expect(listed.body.scope).toEqual({
      subject: 'external:annotated',
      patterns: [],
    });
  });

  it('names the first wrong field and lists all of them', async () => {
    const answer = await post().send({ times: 10, extra: true });
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      name: 'InputError',
      message: 'body.text is missing.',
      field: 'body.text',
      issues: [
        { field: 'body.text', sentence: 'body.text is missing.' },
        { field: 'body.times', sentence: 'body.times must be at most 9.' },
        { field: 'body.extra', sentence: 'body.extra is not known here.' },
      ],
    });
    expect(answer.text).not.toContain('stack');
  });

  it('refuses a query that does not parse', async () => {
    const answer = await request(backend.server)
      .get('/api/mlops/list?limit=lots')
      .set('Authorization', userToken);
    expect(answer.status).toBe(400);
    expect(answer.body.error.field).toBe('query.limit');
  });

  it('refuses a path whose encoding is broken', async () => {
    const answer = await post('/api/mlops/services/%E0%A4%A/echo').send(body);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('stack');
  });
});
