import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { assignRuleSchema } from '@pitwall/plugin-mlops-common';
import { loadPacks } from './loadPacks';

const builtIn = resolvePackagePath(
  '@pitwall/plugin-mlops-backend',
  'packs/standard.yaml',
);

describe('loadPacks', () => {
  let folder: string;
  let standard: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'packs-'));
    standard = await readFile(builtIn, 'utf8');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const load = async (text: string) => {
    const file = path.join(folder, 'pack.yaml');
    await writeFile(file, text);
    return loadPacks({ locations: [file], assign: {} });
  };

  it('has the standard pack without being told', () => {
    const packs = loadPacks({ locations: [], assign: {} });
    const { pack, digest } = packs.get('standard') ?? {};
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(
      pack?.spec.checkpoints.map(({ id, slots }) => [
        id,
        ...slots.map(slot => `${slot.id} → ${slot.role}`),
      ]),
    ).toEqual([
      [
        'data-lineage-and-pii',
        'data-owner → data-engineer',
        'compliance → compliance',
      ],
      [
        'model-risk',
        'validator → model-validator',
        'owner → ai-product-manager',
      ],
    ]);
  });

  it('lets a file take the place of the built-in pack', async () => {
    const packs = await load(
      standard.replace('title: Standard', 'title: Ours'),
    );
    expect([...packs.keys()]).toEqual(['standard']);
    expect(packs.get('standard')?.pack.metadata.title).toBe('Ours');
  });

  it.each([
    ['role: compliance', 'role: king', /slots\[1\]\.role is not one of/],
    ['onTimeout: reject', 'onTimeout: approve', /onTimeout is not one of/],
    ['name: standard', 'name: other', /both have a checkpoint/],
    ['type: object', 'type: 7', /is no JSON Schema|must be a JSON Schema/],
    ['type: string', 'type: text', /the form of .* is no JSON Schema/],
    ['opensAfter: [data', 'opensAfter: [model', /opens after model-lineage/],
    ['spec:', 'spec: [', /it cannot be read/],
  ])('does not take %s for %s', async (from, to, sentence) => {
    const broken = load(standard.replace(from, to));
    await expect(broken).rejects.toThrow(sentence);
    await expect(broken).rejects.toThrow(/The packs of Pitwall cannot be used/);
  });

  it('names a file that is not there, and a pack that is none', () => {
    expect(() =>
      loadPacks({ locations: ['/nowhere/pack.yaml'], assign: {} }),
    ).toThrow('In /nowhere/pack.yaml: it cannot be read');
    const rule = assignRuleSchema.parse({ packs: ['gold'] });
    expect(() =>
      loadPacks({ locations: [], assign: { production: rule } }),
    ).toThrow(
      'mlops.packs.assign.production names gold, and there is no such pack; there is standard.',
    );
  });
});
