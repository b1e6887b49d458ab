import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { demoPortal, mlopsEngineer } from './portal/demoPortal';
import { eventually } from './portal/eventually';
import { engines } from './portal/portalDatabase';

const parcelEta = 'component:default/parcel-eta';

describe.each(engines)('a catalog with mistakes in it, on %s', engine => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pitwall-journey-'));
  const file = path.join(folder, 'catalog-info.yaml');
  writeFileSync(
    file,
    JSON.stringify({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'System',
      metadata: { name: 'filed' },
      spec: { owner: 'group:default/freight' },
    }),
  );
  const portal = demoPortal(engine, {
    locations: [{ type: 'file', target: file }],
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** What the catalog says is wrong with an entity, as its page shows it. */
  async function errorsOf(kindAndName: string): Promise<string> {
    const reader = await portal().as(mlopsEngineer);
    return eventually(async () => {
      const { body } = await reader.call(
        `/api/catalog/entities/by-name/${kindAndName}`,
      );
      const items = Object(Object(body).status).items ?? [];
      expect(items).not.toEqual([]);
      return JSON.stringify(items);
    });
  }

  it.each<[string, string, NonNullable<Entity['spec']>, string[]]>([
    [
      'a role nobody knows',
      'component:default/hub-load',
      { roles: { 'data-sientist': 'group:default/forecasting' } },
      ['spec.roles.data-sientist', 'data-scientist'],
    ],
    [
      'a letter nobody knows',
      'component:default/turnaround-time',
      { raci: { 'decide-promotion': { 'ml-engineer': 'X' } } },
      ['spec.raci.decide-promotion.ml-engineer', 'A/R'],
    ],
    [
      'a reference that is none',
      'component:default/vehicle-maintenance',
      { roles: { 'on-call': 'group:default/' } },
      ['spec.roles.on-call'],
    ],
    [
      'a reference to what is neither person nor group',
      'component:default/travel-assistant',
      { roles: { 'on-call': 'component:default/arrival-delay' } },
      ['spec.roles.on-call'],
    ],
    [
      'an unknown risk tier',
      'component:default/weather-closure',
      { ml: { task: 'forecasting', claims: { riskTier: 'grave' } } },
      ['spec.ml.claims.riskTier', 'minimal'],
    ],
  ])('names %s where it is written', async (_, ref, spec, words) => {
    await portal().catalog.change(ref, spec);
    const errors = await errorsOf(ref.replace(':', '/'));
    words.forEach(word => expect(errors).toContain(word));
    expect(errors).not.toMatch(/\bat \S+ \(/);
  });

  it('names a file that is no YAML any more', async () => {
    const reader = await portal().as(mlopsEngineer);
    const entityOfFile = '/api/catalog/entities/by-name/system/default/filed';
    await eventually(async () => {
      expect((await reader.call(entityOfFile)).status).toBe(200);
    });
    await writeFile(file, 'kind: [');
    const locations = await reader.call(
      '/api/catalog/entities/by-query?filter=kind=location',
    );
    const [name] = /generated-[0-9a-f]+/.exec(locations.text) ?? [];
    expect(await errorsOf(`location/default/${name}`)).toContain(file);
  });

  it('says which activity nobody knows, since a level above may have declared it', async () => {
    await portal().catalog.change('component:default/address-quality', {
      raci: { 'decide-promotions': { 'ml-engineer': 'R' } },
    });
    const reader = await portal().as(mlopsEngineer);
    await eventually(async () => {
      const { violations } = await reader.mlops.ownership.get({
        path: { namespace: 'default', name: 'address-quality' },
      });
      expect(violations).toContainEqual(
        expect.objectContaining({
          ...{ code: 'activity-unknown', severity: 'error' },
          sentence: expect.stringContaining('decide-promotion'),
        }),
      );
    });
  });

  it('refuses an unknown kind, before it is merged and after', async () => {
    const entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Componnent',
      metadata: { name: 'odd' },
      spec: {},
    };
    const reader = await portal().as(mlopsEngineer);
    const { findings } = await reader.mlops.ownership.lint({
      body: { yaml: JSON.stringify(entity) },
    });
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'error',
        path: 'document[0].kind',
        sentence: expect.stringContaining('known kinds are Domain, System'),
      }),
    ]);
    const answer = await reader.post('/api/catalog/validate-entity', {
      entity,
      location: 'url:http://journey.invalid/catalog-info.yaml',
    });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('componnent:default/odd');
  });

  it('reads a reference in every legal spelling', async () => {
    await portal().catalog.change(parcelEta, {
      roles: {
        'data-scientist': 'forecasting',
        'data-engineer': 'GROUP:default/Data-and-AI',
        'ml-engineer': ['User:ML-Engineer-1', 'default/forecasting'],
        'on-call': 'group:Flight-Ops',
      },
    });
    const { mlops } = await portal().as(mlopsEngineer);
    await eventually(async () => {
      const { roles, violations } = await mlops.ownership.get({
        path: { namespace: 'DEFAULT', name: 'Parcel-ETA' },
      });
      const targets = Object.fromEntries(
        roles.map(({ role, targets: bound }) => [
          role,
          bound.map(({ entityRef }) => entityRef),
        ]),
      );
      expect(targets).toMatchObject({
        'data-scientist': ['group:default/forecasting'],
        'data-engineer': ['group:default/data-and-ai'],
        'ml-engineer': [
          'user:default/ml-engineer-1',
          'group:default/forecasting',
        ],
        'on-call': ['group:default/flight-ops'],
      });
      expect(violations).toEqual([]);
    });
  });

  it('says in sentences what only the whole organisation shows', async () => {
    const { catalog } = portal();
    const group = (name: string, parent: string): Entity => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name, namespace: 'default' },
      spec: { type: 'team', parent, children: [] },
    });
    // A ring of groups with nobody in it.
    await catalog.put(group('ring-1', 'ring-2'), group('ring-2', 'ring-1'));
    await catalog.change('component:default/missed-connection', {
      roles: {
        'on-call': 'group:default/ring-1',
        'data-engineer': 'group:default/gone',
        'ml-engineer': 'user:default/person-who-left',
      },
      raci: { 'decide-promotion': { 'mlops-engineer': 'A' } },
    });
    const { mlops } = await portal().as(mlopsEngineer);
    await eventually(async () => {
      const { violations } = await mlops.ownership.get({
        path: { namespace: 'default', name: 'missed-connection' },
      });
      const said = (code: string) =>
        violations.filter(each => each.code === code).map(v => v.sentence);
      expect(said('group-cyclic').join()).toContain('group:default/ring-1');
      expect(said('group-missing').join()).toContain('group:default/gone');
      expect(said('person-left').join()).toContain('person-who-left');
      expect(said('several-accountables').join()).toContain('decide-promotion');
      expect(said('role-empty').join()).toContain('on-call');
    });
  });
});
