import { gzipSync } from 'node:zlib';
import request from 'supertest';
import {
  body,
  startTestEndpoints,
  userToken,
} from '../../dev/startTestEndpoints';

describe('readBody', () => {
  let backend: Awaited<ReturnType<typeof startTestEndpoints>>;
  beforeEach(async () => {
    backend = await startTestEndpoints();
  });
  const post = () =>
    request(backend.server)
      .post('/api/mlops/services/own/echo')
      .set('Authorization', userToken);

  it.each([
    ['JSON', '{"text":', /^body is not valid JSON: /],
    ['text', Buffer.from([0x22, 0xff, 0x22]), /^body is not valid JSON\.$/],
    ['an empty body', '', /^body is not valid JSON: /],
  ])('refuses malformed %s', async (_, sent, sentence) => {
    const answer = await post()
      .set('Content-Type', 'application/json')
      .serialize(x => x)
      .send(sent);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      field: 'body',
      message: expect.stringMatching(sentence),
    });
  });

  it.each([
    ['text/plain', undefined],
    ['application/x-www-form-urlencoded', undefined],
    ['application/json', 'br'],
  ])('answers 415 to %s with encoding %s', async (type, encoding) => {
    const answer = await post()
      .set('Content-Type', type)
      .set('Content-Encoding', encoding ?? 'identity')
      .serialize(x => x)
      .send('{}');
    expect(answer.status).toBe(415);
    expect(answer.body.error.name).toBe('UnsupportedMediaTypeError');
  });

  const gzipped = (sent: Buffer) =>
    post()
      .set('Content-Type', 'application/json')
      .set('Content-Encoding', 'gzip')
      .serialize(x => x)
      .send(sent);

  it('takes a body with gzip', async () => {
    const answer = await gzipped(gzipSync(JSON.stringify(body)));
    expect(answer.body).toEqual({ text: 'hello', calls: 1 });
  });

  it('refuses malformed gzip', async () => {
    const answer = await gzipped(Buffer.from('not gzip at all'));
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toBe('body is not valid gzip.');
    const cut = await gzipped(gzipSync(JSON.stringify(body)).subarray(0, 20));
    expect(cut.status).toBe(400);
  });

  it('refuses a body that is too large, declared or not, and a bomb', async () => {
    const huge = JSON.stringify({ ...body, text: 'x'.repeat(2000) });
    const declared = await post().send(huge).type('json');
    expect(declared.status).toBe(413);
    expect(declared.body.error.message).toBe(
      'The body is larger than the 1024 bytes that are taken here.',
    );
    const bomb = await gzipped(gzipSync('x'.repeat(100_000)));
    expect(bomb.status).toBe(413);
    expect(bomb.body.error.message).toBe(
      'The body, once decompressed, is larger than the 1024 bytes that are taken here.',
    );
    expect(backend.handled).toEqual([]);
  });

  it('refuses a flood that never says how long it is', async () => {
    const { port } = backend.server.address() as { port: number };
    const chunk = new TextEncoder().encode('x'.repeat(1000));
    let left = 50;
    const answer = await fetch(
      `http://localhost:${port}/api/mlops/services/own/echo`,
      {
        method: 'POST',
        headers: {
          Authorization: userToken,
          'Content-Type': 'application/json',
        },
        body: new ReadableStream({
          pull(controller) {
            left -= 1;
            if (left > 0) controller.enqueue(chunk);
            else controller.close();
          },
        }),
        // @ts-expect-error: not in the DOM's type, required by Node.
        duplex: 'half',
      },
    );
    expect(answer.status).toBe(413);
  });
});
