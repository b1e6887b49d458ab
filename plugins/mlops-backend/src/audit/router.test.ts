import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createContractClient,
  createTreeHasher,
  formatSignerKey,
  formatVerifierKey,
  mlopsContracts,
  openCheckpoint,
  verifyExport,
  verifyInclusion,
} from '@pitwall/plugin-mlops-common';
import {
  ledgerAnchorsExtensionPoint,
  type LedgerAnchor,
} from '@pitwall/plugin-mlops-node';
import type { Knex } from 'knex';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { pipelineToken, startTestPlugin } from '../../dev/startTestPlugin';
import { payloads, record, signer } from '../../dev/ledgerOf';

const signed = { ledger: { signingKey: formatSignerKey(signer) } };
const bytes = (base64: string) => Buffer.from(base64, 'base64');

type Options = Parameters<typeof startTestPlugin>[0] & {
  anchors?: LedgerAnchor[];
};

/** The plugin, and the database it decides in. */
async function start({ anchors = [], ...options }: Options = {}) {
  let database: (() => Promise<Knex>) | undefined;
  const testModule = createBackendModule({
    pluginId: 'mlops',
    moduleId: 'ledger-test',
    register: env =>
      env.registerInit({
        deps: {
          service: coreServices.database,
          port: ledgerAnchorsExtensionPoint,
        },
        async init({ service, port }) {
          database = () => service.getClient();
          anchors.forEach(anchor => port.addAnchor(anchor));
        },
      }),
  });
  const backend = await startTestPlugin({
    mlops: signed,
    ...options,
    features: [testModule, ...(options.features ?? [])],
  });
  const get = (path: string, token?: string) => {
    const call = request(backend.server).get(`/api/mlops/audit/${path}`);
    return token ? call.set('Authorization', token) : call;
  };
  // Opens and migrates the database.
  await get('entries');
  const knex = await database?.();
  if (!knex) throw new Error('no database');
  return { ...backend, get, knex };
}

async function exportOf(text: string) {
  async function* file() {
    yield Buffer.from(text);
  }
  return verifyExport(file(), [signer.verifierKey]);
}

describe('the ledger over HTTP', () => {
  it('shows its signed head and the key to check it with', async () => {
    const { get, knex } = await start();
    await record(knex, 'review/1', payloads(3));
    const { status, body } = await get('head');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ origin: 'ledger.example.com', size: 3, anchors: [] },
      publicKey: formatVerifierKey(signer.verifierKey),
    });
    const { size, root } = openCheckpoint(body.head, [signer.verifierKey]);
    expect([size, Buffer.from(root)]).toEqual([3, bytes(body.root)]);
  });

  it('says what to set where heads are not signed', async () => {
    const { get } = await start({ mlops: {} });
    for (const path of ['head', 'export']) {
      const { status, body } = await get(path);
      expect(status).toBe(503);
      expect(body.error.message).toContain('mlops.ledger.signingKey');
    }
    expect((await get('entries')).status).toBe(200);
  });

  it('lists entries, filtered and in pages', async () => {
    const { get, knex } = await start();
    await record(knex, 'review/1', payloads(3));
    await record(knex, 'review/2', payloads(1));
    const { body } = await get('entries?stream=review/1&limit=2');
    expect(body).toMatchObject({
      items: [
        { index: 0, stream: 'review/1', payload: { n: 0 } },
        { index: 1, streamVersion: 2 },
      ],
      ...{ totalItems: 3, nextCursor: '1', texts: {} },
      actors: {
        [body.items[0].actor]: { kind: 'user', ref: 'user:default/ada' },
      },
    });
    const { body: rest } = await get('entries?stream=review/1&after=1');
    expect(rest.items).toHaveLength(1);
    const { body: newest } = await get('entries?order=newest&limit=1');
    expect(newest).toMatchObject({ items: [{ index: 3 }], nextCursor: '3' });
    for (const [field, value] of [
      ['after', 'first'],
      ['order', 'random'],
    ]) {
      const { status, body: refusal } = await get(`entries?${field}=${value}`);
      expect(status).toBe(400);
      expect(refusal.error.field).toBe(`query.${field}`);
    }
  });

  it('proves entries and growth', async () => {
    const { get, knex } = await start();
    await record(knex, 'review/1', payloads(5));
    const { body } = await get('proof?index=3');
    expect(
      verifyInclusion(
        {
          ...{ index: 3, size: 5, root: bytes(body.root) },
          leafHash: bytes(body.leafHash),
          proof: body.proof.map(bytes),
        },
        createTreeHasher(),
      ),
    ).toBe(true);
    expect((await get('proof?from=2&to=4')).body).toMatchObject({
      ...{ kind: 'consistency', from: 2, to: 4 },
    });
    const { status, body: refusal } = await get('proof?index=5');
    expect(status).toBe(400);
    expect(refusal.error.field).toBe('query.index');
  });

  it('exports what verifies offline', async () => {
    const { get, knex, server } = await start();
    await record(knex, 'review/1', payloads(700));
    const answer = await get('export').buffer(true);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(
      'application/jsonl; charset=utf-8',
    );
    expect(await exportOf(answer.text)).toMatchObject({
      ...{ verified: true, size: 700 },
    });
    const head = await request(server).head('/api/mlops/audit/export');
    expect(head.status).toBe(200);
    expect(head.headers['content-type']).toMatch('application/jsonl');
  });

  it('gives the typed client the text of an export as it comes', async () => {
    const { server, knex } = await start();
    await record(knex, 'review/1', payloads(300));
    const { port } = server.address() as AddressInfo;
    const client = createContractClient(mlopsContracts, {
      baseUrl: async () => `http://127.0.0.1:${port}/api/mlops`,
      fetch: (url, init) => fetch(url, init),
    });
    let text = '';
    for await (const piece of await client.audit.export({})) text += piece;
    expect(await exportOf(text)).toMatchObject({ verified: true, size: 300 });
  });

  it('cuts the connection when the rest of an export is not there', async () => {
    const { server, knex, get } = await start();
    await record(knex, 'review/1', payloads(300));
    await get('head');
    await knex('ledger_entries').where({ index: 250 }).delete();
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(
      `http://127.0.0.1:${port}/api/mlops/audit/export`,
    );
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
  });

  it('goes on when a reader hangs up in the middle of an export', async () => {
    const { server, knex, get } = await start();
    await record(knex, 'review/1', payloads(2000));
    const { port } = server.address() as AddressInfo;
    const call = http.get(`http://127.0.0.1:${port}/api/mlops/audit/export`);
    const [answer] = await once(call, 'response');
    await once(answer, 'data');
    answer.destroy();
    expect((await get('head')).body.size).toBe(2000);
  });

  it('lets pipelines read heads and proofs, and nothing that names people', async () => {
    const { get } = await start({
      mlops: {
        ...signed,
        pipelines: [
          {
            subject: 'external:ci',
            services: ['component:default/arrival-delay'],
            verbs: ['read'],
          },
        ],
      },
    });
    const token = pipelineToken('external:ci');
    expect((await get('head', token)).status).toBe(200);
    expect((await get('proof?from=0', token)).status).toBe(200);
    expect((await get('entries', token)).status).toBe(403);
    expect((await get('export', token)).status).toBe(403);
    const stranger = pipelineToken('external:stranger');
    expect((await get('head', stranger)).status).toBe(403);
  });

  it('names the permission that is missing', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async () => [{ result: AuthorizeResult.DENY }],
    });
    const { get } = await start({ features: [permissions.factory] });
    for (const path of ['head', 'entries', 'proof?index=0', 'export']) {
      const { status, body } = await get(path, mockCredentials.user.header());
      expect(status).toBe(403);
      expect(body.error.permission).toBe('mlops.audit.read');
    }
  });

  it('gives heads to the anchors of modules, and shows how they fare', async () => {
    const kept: string[] = [];
    const { get, knex } = await start({
      anchors: [
        {
          name: 'memory',
          newestHead: async () => kept.at(-1),
          keep: async head => {
            kept.push(head);
          },
        },
        {
          name: 'broken',
          newestHead: async () => undefined,
          keep: async () => {
            throw new Error('the store does not answer');
          },
        },
      ],
    });
    await record(knex, 'review/1', payloads(2));
    await vi.waitFor(async () =>
      expect((await get('head')).body.anchors).toEqual([
        { name: 'memory', size: 2 },
        { name: 'broken', problem: 'the store does not answer' },
      ]),
    );
    expect(kept.at(-1)).toBe((await get('head')).body.head);
  });

  it('is not there where it is switched off', async () => {
    const { get } = await start({ mlops: { contexts: { audit: false } } });
    expect((await get('head')).status).toBe(404);
  });
});
