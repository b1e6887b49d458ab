import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  checkEntityShape,
  mlopsContracts,
  profileSchema,
  versionRegistrationSchema,
  type Profile,
} from '@pitwall/plugin-mlops-common';
import { parse } from 'yaml';
import { profileOrders } from './__testUtils__/profileOrders';
import {
  answers,
  readTemplate,
  renderTemplate,
} from './__testUtils__/renderTemplate';

const run = promisify(execFile);
const versionId = '01890a5d-ac96-774b-bcce-b302099a8057';

/** What a repository holds, exactly. */
const tree = [
  '.gitignore',
  'Makefile',
  'README.md',
  'catalog-info.yaml',
  'contract.json',
  'params.json',
  'pipeline/__init__.py',
  'pipeline/__main__.py',
  'pipeline/authors.py',
  'pipeline/bins.py',
  'pipeline/command.py',
  'pipeline/digests.py',
  'pipeline/evaluate.py',
  'pipeline/gate.py',
  'pipeline/ingest.py',
  'pipeline/messages.py',
  'pipeline/model_card.py',
  'pipeline/model_file.py',
  'pipeline/outbox.py',
  'pipeline/package.py',
  'pipeline/portal.py',
  'pipeline/profile.py',
  'pipeline/promote.py',
  'pipeline/publish.py',
  'pipeline/push.py',
  'pipeline/refusal.py',
  'pipeline/register.py',
  'pipeline/rows.py',
  'pipeline/train.py',
  'pipeline/validate.py',
  'pipeline/weeks.py',
  'pipeline/workspace.py',
  'project.json',
  'requirements.txt',
  'serving.json',
  'tests/stages.py',
  'tests/test_contract.py',
  'tests/test_model.py',
  'tests/test_portal.py',
  'tests/test_profiles.py',
];

describe('the template of an ML service', () => {
  let folder: string;
  let files: readonly string[];
  let output: unknown;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pitwall-template-'));
    ({ files, output } = await renderTemplate(folder));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const textOf = (file: string) => readFile(path.join(folder, file), 'utf8');

  /** `make`, with no portal in sight. */
  const make = (...args: string[]) =>
    run('make', args, {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder },
    });

  it('writes these files and no other', () => {
    expect(files).toEqual(tree);
  });

  it('leaves nothing to fill in', async () => {
    for (const file of files) {
      expect(await textOf(file)).not.toMatch(
        /\$\{\{|\{%|\{#|TODO|FIXME|undefined/,
      );
    }
  });

  it('ends with the repository, the catalog entry and the next command', () => {
    expect(output).toMatchObject({
      links: [
        {
          title: 'Repository',
          url: 'http://localhost:7008/team/returns-forecast',
        },
        { title: 'Catalog entry' },
      ],
      text: [{ content: expect.stringContaining('make all') }],
    });
  });

  it('is no entity of the suite by mistake', async () => {
    const template = await readTemplate();
    expect(
      checkEntityShape(template, { serviceTypes: ['ml-service'] }),
    ).toEqual([]);
  });

  it('describes the service to the catalog as the suite reads it', async () => {
    const entity = parse(await textOf('catalog-info.yaml'));
    expect(checkEntityShape(entity, { serviceTypes: ['ml-service'] })).toEqual(
      [],
    );
    expect(entity).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: answers.name,
        title: answers.title,
        description: answers.description,
        annotations: { 'mlops.pitwall.dev/pipeline': 'pipeline:created' },
      },
      spec: {
        type: 'ml-service',
        lifecycle: 'experimental',
        owner: answers.owner,
        system: answers.system,
        ml: {
          task: answers.problem,
          claims: { riskTier: answers.riskTier },
        },
      },
    });
  });

  it('runs from data to profiles, and keeps for the portal what it reads', async () => {
    const { stdout } = await make('all');
    expect(stdout).toMatch(/evaluate: auc 0\.\d+/);
    const sent = await outbox(folder);
    expect(sent.map(({ path: to }) => to)).toEqual([
      '/model-versions',
      '/gate',
      '/monitoring/profiles',
      '/monitoring/profiles',
    ]);
    const [registration, question, ...pushes] = sent;
    const version = versionRegistrationSchema.parse(registration.body);
    expect(Object.keys(version.lineage)).toHaveLength(6);
    expect(version.authors).toEqual(['user:default/mock']);
    expect(version.source).toBe('http://localhost:7008/team/returns-forecast');
    mlopsContracts.gate.ask.input.query.parse(question.query);
    for (const { body } of pushes) {
      const push =
        mlopsContracts.monitoring.pushProfiles.input.body.parse(body);
      const windows = [...(push.reference?.windows ?? []), ...push.profiles];
      expect(windows.length).toBeGreaterThanOrEqual(12);
      windows.forEach(each => profileSchema.parse(each));
    }
    expect(await textOf('build/package/MODEL_CARD.md')).toContain(
      version.lineage.weights,
    );
  }, 120_000);

  it('profiles as the suite does: the same cells, counts and moments', async () => {
    const written = JSON.parse(await textOf('build/profiles.json'));
    const windows: Profile[] = [
      ...written.input.reference.windows,
      ...written.input.profiles,
    ];
    const ours = profileOrders(await textOf('build/data.csv'), windows);
    expect(windows).toHaveLength(72);
    expect(windows.map(withRoundMoments)).toEqual(ours.map(withRoundMoments));
  });

  it('passes its own tests', async () => {
    const { stderr } = await make('test');
    expect(stderr).toMatch(/\nOK\s*$/);
  }, 180_000);

  it('says which rule data break, and ends there', async () => {
    const data = path.join(folder, 'build/data.csv');
    await writeFile(data, (await textOf('build/data.csv')).slice(0, 5000));
    await expect(make('validate')).rejects.toMatchObject({
      stderr: expect.stringMatching(
        /has another number of fields[^]*validate\] Error 10/,
      ),
    });
  }, 60_000);

  it('says what to install where no Python has scikit-learn', async () => {
    await expect(make('all', 'PYTHON=')).rejects.toMatchObject({
      stderr: expect.stringContaining(
        'apt-get install python3-sklearn python3-pandas',
      ),
    });
  });
});

describe('words that mean something to YAML, JSON or templates', () => {
  it('arrive as they were written', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-template-'));
    const words = {
      title: 'Returns: "all" & {{ more }} #1 \\ ü',
      description: "It's 100 % <b>sure</b>:\n- yes\n- ${{ 1 + 1 }} {% raw %}",
    };
    await renderTemplate(folder, words);
    const read = (file: string) => readFile(path.join(folder, file), 'utf8');
    const project = JSON.parse(await read('project.json'));
    const { metadata } = parse(await read('catalog-info.yaml'));
    expect(project).toMatchObject(words);
    expect(metadata).toMatchObject(words);
    await rm(folder, { recursive: true });
  });
});

/** Sums in another order differ in the last digits. */
function withRoundMoments({ moments, ...profile }: Profile) {
  return {
    ...profile,
    moments:
      moments &&
      Object.entries(moments).map(([name, value]) => [
        name,
        value.toPrecision(11),
      ]),
  };
}

async function outbox(folder: string) {
  const waiting = path.join(folder, '.pitwall/outbox');
  const files = (await readdir(waiting)).sort();
  return Promise.all(
    files.map(async file =>
      JSON.parse(
        (await readFile(path.join(waiting, file), 'utf8')).replaceAll(
          '<version>',
          versionId,
        ),
      ),
    ),
  );
}
