import { mlopsContracts, type MlopsClient } from '../mlopsContracts';
import { ContractError } from './contractError';
import { createContractClient } from './createContractClient';

const emptyFleet = {
  items: [],
  totalItems: 0,
  summary: { services: 0, inProduction: 0, withViolations: 0, lifecycles: [] },
};

function clientThatGets(
  answer: () => Response | Promise<Response>,
  token?: () => Promise<string>,
) {
  const calls: { url: string; init: RequestInit }[] = [];
  const client: MlopsClient = createContractClient(mlopsContracts, {
    baseUrl: async () => 'http://portal/api/mlops',
    fetch: async (url, init) => {
      calls.push({ url, init });
      return answer();
    },
    token,
  });
  return { client, calls };
}

const refusal = (status: number, body: unknown) =>
  clientThatGets(() => Response.json(body, { status }));

describe('createContractClient', () => {
  it('fills the path, keeps absent query values out and answers by the contract', async () => {
    const { client, calls } = clientThatGets(() => Response.json(emptyFleet));
    const page = await client.fleet.list({
      query: { limit: 5, search: 'a b', after: undefined },
    });
    expect(page.summary.services).toBe(0);
    expect(calls[0].url).toBe(
      'http://portal/api/mlops/services?limit=5&search=a+b',
    );
  });

  it('encodes each segment of a path', async () => {
    const { client, calls } = refusal(404, {});
    await expect(
      client.ownership.get({ path: { namespace: 'default', name: 'a/b' } }),
    ).rejects.toThrow(ContractError);
    expect(calls[0].url).toBe(
      'http://portal/api/mlops/services/default/a%2Fb/ownership',
    );
  });

  it('sends a body as JSON, with the idempotency key', async () => {
    const { client, calls } = clientThatGets(() =>
      Response.json({ findings: [] }),
    );
    await client.ownership.lint(
      { body: { yaml: 'kind: Component' } },
      { idempotencyKey: 'k-1' },
    );
    expect(calls[0].init).toMatchObject({
      method: 'POST',
      body: '{"yaml":"kind: Component"}',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': 'k-1',
      },
    });
  });

  it('says who asks by a token, beside what else it says', async () => {
    const { client, calls } = clientThatGets(
      () => Response.json({ findings: [] }),
      async () => 't-1',
    );
    await client.ownership.lint({ body: { yaml: '' } });
    expect(calls[0].init.headers).toMatchObject({
      'Content-Type': 'application/json',
      Authorization: 'Bearer t-1',
    });
  });

  it('asks nothing without the token it should have', async () => {
    const { client, calls } = clientThatGets(
      () => Response.json(emptyFleet),
      async () => {
        throw new Error('no token');
      },
    );
    await expect(client.fleet.list({ query: {} })).rejects.toMatchObject({
      status: 0,
      cause: { message: 'no token' },
    });
    expect(calls).toEqual([]);
  });

  it('throws a refusal with what the reader needs to go on', async () => {
    const { client } = refusal(403, {
      error: {
        name: 'NotAllowedError',
        message: 'You lack mlops.fleet.read.',
        permission: 'mlops.fleet.read',
        contact: { title: 'Platform team' },
      },
      response: { statusCode: 403 },
    });
    await expect(client.fleet.list({ query: {} })).rejects.toMatchObject({
      status: 403,
      name: 'NotAllowedError',
      message: 'You lack mlops.fleet.read.',
      permission: 'mlops.fleet.read',
      contact: { title: 'Platform team' },
    });
  });

  it('makes a sentence of a refusal that is not ours', async () => {
    const { client } = clientThatGets(
      () => new Response('<html>Bad gateway</html>', { status: 502 }),
    );
    await expect(client.fleet.list({ query: {} })).rejects.toMatchObject({
      status: 502,
      message: 'The server answered with status 502 and no reason.',
    });
  });

  it('refuses an answer that breaks the contract', async () => {
    const { client } = clientThatGets(() => Response.json({ items: 'none' }));
    await expect(client.fleet.list({ query: {} })).rejects.toThrow(
      /answer to fleet.list is not what this version/,
    );
  });

  it('says so when the server cannot be reached, and lets an abort be an abort', async () => {
    const { client } = clientThatGets(() => Promise.reject(new TypeError()));
    await expect(client.fleet.list({ query: {} })).rejects.toMatchObject({
      status: 0,
      message: 'The server cannot be reached.',
    });
    const reason = new Error('gone away');
    const aborted = clientThatGets(() => Promise.reject(reason));
    await expect(
      aborted.client.fleet.list(
        { query: {} },
        { signal: AbortSignal.abort(reason) },
      ),
    ).rejects.toBe(reason);
  });

  describe('of an answer that is a stream of text', () => {
    const streamOf = (...pieces: Uint8Array[]) => {
      let isCancelled = false;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          const piece = pieces.shift();
          if (piece) controller.enqueue(piece);
          else controller.close();
        },
        cancel() {
          isCancelled = true;
        },
      });
      const { client, calls } = clientThatGets(() => new Response(body));
      return { client, calls, isCancelled: () => isCancelled };
    };
    const umlaut = new TextEncoder().encode('ö');

    it('gives the pieces, characters whole', async () => {
      const { client, calls } = streamOf(
        umlaut.slice(0, 1),
        umlaut.slice(1),
        new Uint8Array(2).fill(0x21),
      );
      const pieces: string[] = [];
      for await (const piece of await client.audit.export({})) {
        pieces.push(piece);
      }
      expect(pieces).toEqual(['ö', '!!']);
      expect(calls[0].init.headers).toMatchObject({
        Accept: 'application/jsonl, application/json',
      });
    });

    it('lets the server go when nobody reads on', async () => {
      const { client, isCancelled } = streamOf(umlaut, umlaut, umlaut);
      for await (const piece of await client.audit.export({})) {
        if (piece) break;
      }
      expect(isCancelled()).toBe(true);
    });

    it('throws a refusal like any other', async () => {
      const { client } = refusal(503, {
        error: { name: 'ServiceUnavailableError', message: 'Not signed.' },
        response: { statusCode: 503 },
      });
      await expect(client.audit.export({})).rejects.toThrow('Not signed.');
    });
  });
});
