import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { organisationMatrix } from '@pitwall/plugin-mlops-common';
import { entities, mlService } from '../../../dev/entities';
import { turnsDuring } from '../continuity/turnsForTests';
import { CatalogReader } from '../CatalogReader';
import { readOrganisation } from '../readOrganisation';
import { judgeReach } from './judgeReach';

const count = 2_000;
const matrix = organisationMatrix({ preset: 'standard', overrides: {} });
const level = entities.find(({ kind }) => kind === 'System');

async function aFleet() {
  if (!level) throw new Error('The small organisation has a use case');
  const many = Array.from({ length: count }, (_, n) =>
    mlService(`s${n}`, {}, { title: `Service ${n}` }),
  );
  const all = [...entities.filter(({ kind }) => kind !== 'Component'), ...many];
  const snapshot = await readOrganisation(
    new CatalogReader(
      catalogServiceMock({ entities: all }),
      mockServices.auth(),
    ),
    ['ml-service'],
    new Date('2026-01-31T09:30:00.000Z'),
  );
  const written = { ...level, spec: { ...level.spec, roles: {} } };
  return { level, written, options: { snapshot, matrix } };
}

describe('judgeReach', () => {
  it('judges thousands of services, and lets others have their turn meanwhile', async () => {
    const { level: now, written, options } = await aFleet();
    const judge = (sliceMs?: number) =>
      judgeReach(now, written, {
        ...{ ...options, sight: { kind: 'all' } },
        ...(sliceMs !== undefined && { sliceMs }),
      });
    expect(await judge()).toMatchObject({
      ...{ services: count, judged: count, breaking: count, isWhole: true },
    });
    expect(await turnsDuring(() => judge(0))).toBeGreaterThan(count);
  });

  it('judges the first by title where there are too many, and says so', async () => {
    const { level: now, written, options } = await aFleet();
    const { sentence, findings, ...figures } = await judgeReach(now, written, {
      ...{ ...options, sight: { kind: 'all' }, mostJudged: 12 },
    });
    expect(sentence).toBe(
      'This reaches 2000 services, of which the first 12 by title were judged; 12 would break a rule that they do not break now.',
    );
    expect(figures).toMatchObject({ judged: 12, isWhole: false });
    expect(findings.items[0].cases.items[0].services.items).toEqual(
      [0, 1, 2, 3, 4].map(n => ({
        entityRef: `component:default/s${n}`,
        title: `Service ${n}`,
      })),
    );
  });

  it('looks at nothing but what the reader sees', async () => {
    const { level: now, written, options } = await aFleet();
    const refs = ['component:default/s7', 'component:default/not-there'];
    const reach = await judgeReach(now, written, {
      ...{ ...options, sight: { kind: 'some', refs } },
    });
    expect(reach).toMatchObject({ services: 1, judged: 1, isWhole: false });
  });
});
