import request from 'supertest';
import { startTestEndpoints, userToken } from '../../dev/startTestEndpoints';

describe('createContractRouter', () => {
  it('answers 405 with Allow, and 404 to a path it does not know', async () => {
    const backend = await startTestEndpoints();
    const wrong = await request(backend.server)
      .delete('/api/mlops/list')
      .set('Authorization', userToken);
    expect(wrong.status).toBe(405);
    expect(wrong.headers.allow).toBe('GET, HEAD');
    expect(wrong.body.error.message).toBe(
      'This path does not take DELETE; it takes GET, HEAD.',
    );
    const unknown = await request(backend.server)
      .get('/api/mlops/nowhere')
      .set('Authorization', userToken);
    expect(unknown.status).toBe(404);
    expect(unknown.body.error.message).toBe(
      'There is no /nowhere in this API.',
    );
  });
});
