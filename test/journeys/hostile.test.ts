import { gzipSync } from 'node:zlib';
import { demoPortal, mlopsEngineer } from './portal/demoPortal';
import { engines } from './portal/portalDatabase';
import { refusalOf } from './portal/portalReader';
import { sendRaw } from './portal/sendRaw';
import { withoutFaults } from './portal/withoutFaults';

const lint = '/api/mlops/ownership/lint';

describe.each(engines)('somebody who means harm, on %s', engine => {
  const portal = demoPortal(engine);
  withoutFaults(portal);

  afterAll(async () => {
    const { mlops } = await portal().as(mlopsEngineer);
    const { summary } = await mlops.fleet.list({ query: {} });
    expect(summary).toMatchObject({ services: 12, withViolations: 3 });
  });

  async function bearer() {
    const token = await portal().tokenOf(mlopsEngineer);
    return { authorization: `Bearer ${token}` };
  }

  it.each([
    ['a step up', '..%2F..%2Fcatalog%2Fentities', 400],
    ['two dots', '..', 400],
    ['two dots, encoded', '%2e%2e', 400],
    ['a null byte', 'arrival-delay%00', 400],
    ['a broken encoding', '%E0%A4%A', 400],
    ['half a character', '%ff', 400],
    ['markup', '%3Cscript%3Ealert(1)%3C%2Fscript%3E', 400],
    ['a template', '%24%7B7*7%7D', 400],
    ['a statement', "a'%3B%20drop%20table%20fleet_services--", 400],
    ['a line break', 'a%0d%0aSet-Cookie:x=1', 400],
    ['text that turns round', 'a%E2%80%AEb', 400],
    ['a look-alike', 'arr%D1%96val-delay', 400],
    ['a name longer than any', 'a'.repeat(64), 400],
    ['a name far longer than any', 'a'.repeat(8000), 400],
    ['the prototype', '__proto__', 400],
    ['a constructor', 'constructor', 404],
  ])('gets nothing for %s in the place of a name', async (_, name, status) => {
    const answer = await sendRaw(portal().baseUrl, {
      path: `/api/mlops/services/default/${name}/ownership`,
      headers: await bearer(),
    });
    expect(answer.status).toBe(status);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(answer.text).not.toMatch(
      /\bat \S+ \(|node_modules|sqlite|postgres/i,
    );
  });

  it.each<[string, number, Record<string, string>]>([
    ['a header larger than any', 431, { 'x-large': 'x'.repeat(20_000) }],
    ['another host', 200, { host: 'evil.example' }],
    ['a forwarded host', 200, { 'x-forwarded-host': 'evil.example' }],
  ])('changes nothing with %s', async (_, status, headers) => {
    const answer = await sendRaw(portal().baseUrl, {
      path: '/api/mlops/services',
      headers: { ...(await bearer()), ...headers },
    });
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('evil');
  });

  it('cannot read with a cursor what a cursor of theirs would not give', async () => {
    const reader = await portal().as(mlopsEngineer);
    const cursors = [
      [' ', ' '],
      ['', ''],
      ["' or 1=1 --", 'x'],
      ['\u0000', 'x'],
      ['\ud800', 'x'],
      [{ $gt: '' }, 'x'],
      ['a', 'b', 'c'],
      { sortKey: 'a', serviceRef: 'b' },
      ['a'.repeat(700), 'b'],
    ];
    for (const cursor of cursors) {
      const after = Buffer.from(JSON.stringify(cursor)).toString('base64url');
      const answer = await reader.call(
        `/api/mlops/services?after=${after}&limit=200`,
      );
      expect([200, 400]).toContain(answer.status);
    }
  });

  it.each([
    ['a large query', `search=a&${'x=1&'.repeat(3000)}`],
    [
      'the prototype in a query',
      '__proto__[limit]=1&constructor.prototype.x=1',
    ],
    ['a deep query', `search${'[a]'.repeat(500)}=1`],
    ['many of one kind', `${'search=a&'.repeat(1500)}`],
    ['fields nobody knows', 'sight=all&kind=all&refs=*'],
    ['all wildcards', 'search=%25%25%25%5F%5C'],
    ['a lone surrogate', 'search=%ED%A0%80'],
  ])('is answered as anybody is for %s', async (_, query) => {
    const reader = await portal().as(mlopsEngineer);
    const answer = await reader.call(`/api/mlops/services?${query}`);
    expect([200, 400]).toContain(answer.status);
    expect(Object.prototype).not.toHaveProperty('limit');
  });

  it.each<[string, string]>([
    ['aliases', aliasBomb(12)],
    ['more aliases than any file has', aliasBomb(200)],
    ['depth', `a: ${'['.repeat(20_000)}`],
    ['depth in flow', `${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['documents', '---\n'.repeat(12_000)],
    ['one long key', `${'k'.repeat(60_000)}: 1`],
    ['one long line of anchors', '&a '.repeat(15_000)],
    ['many mistakes', 'kind: [\n---\n'.repeat(4_000)],
    ['tags', 'a: !!js/function "function(){}"\nb: !!binary aGVsbG8='],
    ['spaces', `a:${' '.repeat(60_000)}b: ${' '.repeat(100)}c`],
    ['quotes', `a: "${'\\u0041'.repeat(9_000)}`],
  ])('is answered without hanging for a YAML of %s', async (_, yaml) => {
    const reader = await portal().as(mlopsEngineer);
    const answer = await reader.post(lint, { yaml });
    expect([200, 400]).toContain(answer.status);
    expect(answer.text.length).toBeLessThan(1_000_000);
  });

  it('cannot reach the prototype of anything by YAML', async () => {
    const reader = await portal().as(mlopsEngineer);
    const yaml = `
kind: Component
metadata: { name: x, __proto__: { polluted: true } }
__proto__: { polluted: true }
spec:
  type: ml-service
  __proto__: { polluted: true }
  roles: { __proto__: { polluted: true }, constructor: group:default/a }
  raci:
    __proto__: { ml-engineer: A }
    constructor: { ml-engineer: A }
    decide-promotion: { __proto__: A, toString: R }
`;
    const answer = await reader.post(lint, { yaml });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('spec.roles.constructor');
    expect({}).not.toHaveProperty('polluted');
  });

  it.each([
    ['bytes that are no gzip', Buffer.from('not gzip')],
    ['half a gzip', gzipSync('{"yaml":"a"}').subarray(0, 15)],
    ['a bomb', gzipSync(Buffer.alloc(50 * 1024 * 1024, ' '))],
    ['a bomb in a bomb', gzipSync(gzipSync(Buffer.alloc(1024 * 1024)))],
  ])('is refused %s', async (_, body) => {
    const reader = await portal().as(mlopsEngineer);
    const answer = await reader.post(lint, undefined, {
      body,
      headers: { 'content-encoding': 'gzip' },
    });
    expect([400, 413]).toContain(answer.status);
    expect(refusalOf(answer).message).toMatch(/body/);
  });

  it.each([
    ['text/plain', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['JSON by another name', 'application/json-patch+json'],
  ])('is refused %s where JSON is due', async (_, type) => {
    const reader = await portal().as(mlopsEngineer);
    const answer = await reader.post(lint, undefined, {
      body: '{"yaml":"a"}',
      headers: { 'content-type': type },
    });
    expect(answer.status).toBe(415);
  });

  it('is refused before anything of their body is read', async () => {
    const unfinished = {
      path: lint,
      method: 'POST',
      beginning: '{"yaml":"',
      headers: {
        'content-type': 'application/json',
        'content-length': '60000',
      },
    };
    const nobody = await sendRaw(portal().baseUrl, unfinished);
    expect(nobody.status).toBe(401);
    const { 'content-length': _, ...headers } = unfinished.headers;
    const flood = await sendRaw(portal().baseUrl, {
      ...unfinished,
      headers: { ...(await bearer()), ...headers },
      beginning: `{"yaml":"${' '.repeat(100_000)}`,
    });
    expect(flood.status).toBe(413);
  });

  it('cannot make one request twice by sending it often', async () => {
    const reader = await portal().as(mlopsEngineer);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        reader.post(
          lint,
          { yaml: 'kind: Component' },
          { headers: { 'idempotency-key': `often-${n % 2}` } },
        ),
      ),
    );
    const fresh = answers.filter(
      ({ status, headers }) =>
        status === 200 && !headers.has('idempotent-replayed'),
    );
    expect(fresh).toHaveLength(2);
    expect(answers.every(({ status }) => [200, 409].includes(status))).toBe(
      true,
    );
  });
});

/** Each level repeats the one before nine times. */
function aliasBomb(levels: number): string {
  const lines = ['a0: &a0 [x, x]'];
  for (let level = 1; level <= levels; level += 1) {
    const before = Array(9)
      .fill(`*a${level - 1}`)
      .join(', ');
    lines.push(`a${level}: &a${level} [${before}]`);
  }
  return lines.join('\n');
}
