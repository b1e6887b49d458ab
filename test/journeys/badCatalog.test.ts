import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { demoPortal, mlopsEngineer } from './portal/demoPortal';
import { eventually } from './portal/eventually';
import { engines } from './portal/portalDatabase';

const parcelEta = 'component:default/parcel-eta';

describe.each(engines)('a catalog with mistakes in it, on %s', engine => {
  const portal = demoPortal(engine);

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
      'an activity nobody knows',
      'component:default/address-quality',
      { raci: { 'decide-promotions': { 'ml-engineer': 'R' } } },
      ['spec.raci.decide-promotions', 'decide-promotion'],
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

  it.each([
    ['a text that is no YAML', 'kind: [', /line 1|column|flow sequence/],
    [
      'an unknown kind',
      'apiVersion: backstage.io/v1alpha1\nkind: MlService\nmetadata: {name: odd}\nspec: {}\n',
      /MlService|No processor recognized/,
    ],
  ])('names %s in a file', async (_, text, sentence) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-journey-'));
    try {
      const target = path.join(folder, 'catalog-info.yaml');
      await writeFile(target, text);
      await portal().catalog.put({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Location',
        metadata: { name: 'mistaken', namespace: 'default' },
        spec: { type: 'file', target },
      });
      expect(await errorsOf('location/default/mistaken')).toMatch(sentence);
    } finally {
      await portal().catalog.remove('location:default/mistaken');
      await rm(folder, { recursive: true });
    }
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
