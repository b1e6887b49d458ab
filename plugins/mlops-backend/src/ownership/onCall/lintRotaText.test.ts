import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { startTestPlugin } from '../../../dev/startTestPlugin';

describe('POST /ownership/rotas/lint', () => {
  const rota = (members: string) =>
    `rotas:\n  ops:\n    zone: Europe/Berlin\n    layers:\n      - start: 2026-01-05T09:00\n        handOver: { every: week }\n        members: [${members}]\n`;
  const lint = async (
    yaml: string,
    options: Parameters<typeof startTestPlugin>[0] = {},
  ) => {
    const { server } = await startTestPlugin(options);
    return request(server)
      .post('/api/mlops/ownership/rotas/lint')
      .send({ yaml });
  };

  it('finds nothing in rotas that are well', async () => {
    const { status, body } = await lint(rota('mlops-engineer-1'));
    expect(body).toEqual({ findings: [] });
    expect(status).toBe(200);
  });

  it('names document and line of what is wrong, and whom the catalog does not hold', async () => {
    const { body } = await lint(
      `${rota(
        'mlops-engineer-1, nobody',
      )}---\nrotas:\n  hubs: { zone: Mars }\n`,
    );
    expect(body.findings).toMatchObject([
      {
        ...{ severity: 'warning', code: 'member-unknown' },
        ...{ document: 0, line: 7, path: 'rotas.ops.layers[0].members[1]' },
        sentence: expect.stringContaining('names user:default/nobody, whom'),
      },
      {
        ...{ severity: 'error', code: 'field-malformed' },
        ...{ document: 1, line: 10, path: 'rotas.hubs.zone' },
      },
      { code: 'field-malformed', path: 'rotas.hubs.levels' },
    ]);
  });

  it('answers about the rota alone while the catalog is away', async () => {
    const catalog = catalogServiceMock.mock();
    catalog.streamEntities.mockImplementation(async function* nothing() {
      throw new Error('ECONNREFUSED');
    });
    const { status, body } = await lint(rota('nobody'), { catalog });
    expect({ status, body }).toEqual({ status: 200, body: { findings: [] } });
  });

  it('says where a text is no YAML, and that it holds no rotas', async () => {
    const { body } = await lint('rotas: [a\nkind: }');
    expect(body.findings[0]).toMatchObject({
      ...{ severity: 'error', code: 'file-unreadable', document: 0 },
      sentence: expect.stringMatching(
        /^It is not YAML: .* \(line \d+, column \d+\)\.$/,
      ),
    });
    const entity = await lint('kind: Domain\nmetadata: { name: a }\n');
    expect(entity.body.findings).toMatchObject([
      {
        severity: 'error',
        sentence: expect.stringContaining('holds no rotas'),
      },
    ]);
  });

  it('does not look ahead for long, whoever asks', async () => {
    const hours = Array.from(
      { length: 50 },
      (_, n) =>
        `{from: '${String(n % 24).padStart(2, '0')}:${n % 60 < 10 ? '0' : ''}${
          n % 60
        }', to: '${String((n + 1) % 24).padStart(2, '0')}:30'}`,
    ).join(', ');
    const layer = `{start: 2026-01-05T09:00, handOver: {every: pattern, turns: [{days: 366, member: a}, {days: 365, member: b}]}, hours: *h}`;
    const yaml = `rotas:\n  r0:\n    zone: Europe/Berlin\n    layers:\n      - {start: 2026-01-05T09:00, handOver: {every: day}, members: [a], hours: &h [${hours}]}\n${Array.from(
      { length: 60 },
      (_, n) => `  r${n + 1}: {zone: Europe/Berlin, layers: [${layer}]}\n`,
    ).join('')}`;
    const { body } = await lint(yaml);
    const codes = body.findings.map(({ code }: { code: string }) => code);
    expect(codes).toContain('not-looked-ahead');
  });
});
