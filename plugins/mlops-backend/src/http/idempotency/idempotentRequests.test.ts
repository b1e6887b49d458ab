import request from 'supertest';
import {
  body,
  ciToken,
  startTestEndpoints,
  userToken,
} from '../../../dev/startTestEndpoints';

describe('a POST with an Idempotency-Key', () => {
  let backend: Awaited<ReturnType<typeof startTestEndpoints>>;
  beforeEach(async () => {
    backend = await startTestEndpoints();
  });

  const keyed = (key: string, sent: object = body, token = userToken) =>
    request(backend.server)
      .post('/api/mlops/services/own/echo')
      .set('Authorization', token)
      .set('Idempotency-Key', key)
      .send(sent);

  it('gives a repetition the first answer', async () => {
    const first = await keyed('k1');
    const again = await keyed('k1');
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(backend.handled).toHaveLength(1);
  });

  it('refuses the key for another request, with what the key is', async () => {
    await keyed('k1');
    const other = await keyed('k1', { text: 'other', times: 1 });
    expect(other.status).toBe(409);
    expect(other.body.error).toMatchObject({
      message:
        'This Idempotency-Key was used for another request; send a new key.',
      current: { idempotencyKey: 'k1', state: 'used' },
    });
  });

  it('keeps the keys of callers apart', async () => {
    await keyed('k1');
    const other = await keyed('k1', body, ciToken);
    expect(other.body.calls).toBe(2);
  });

  it('runs concurrent duplicates once', async () => {
    backend.hold();
    const first = keyed('k1').then(answer => answer);
    await vi.waitFor(() => expect(backend.handled).toHaveLength(1));
    const second = await keyed('k1');
    expect(second.status).toBe(409);
    expect(second.body.error.message).toMatch(/still running/);
    backend.release();
    expect((await first).status).toBe(200);
    expect(backend.handled).toHaveLength(1);
  });

  it('keeps nothing of a request that failed', async () => {
    const fallen = await keyed('k1', { text: 'fall over', times: 1 });
    expect(fallen.status).toBe(500);
    const again = await keyed('k1', { text: 'fall over', times: 1 });
    expect(again.status).toBe(500);
    expect(backend.handled).toHaveLength(2);
    backend.logger.error.mockClear();
  });

  it('refuses a key that is none', async () => {
    const answer = await keyed('two words');
    expect(answer.status).toBe(400);
    expect(answer.body.error.field).toBe('header.idempotency-key');
  });
});
