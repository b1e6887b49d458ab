import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { parse } from 'yaml';
import mlopsScaffolderModule from '../..';

export const templateFolder = path.resolve(
  __dirname,
  '../../../templates/ml-service',
);

/** What a person fills in. */
export const answers = {
  name: 'returns-forecast',
  title: 'Returns',
  description: 'Says which orders will come back.',
  owner: 'group:default/forecasting',
  system: 'system:default/delay-forecasting',
  problem: 'binary-classification',
  riskTier: 'limited',
  organisation: 'team',
};

/** A catalog that has every owner and use case, and no component. */
const catalog = createBackendPlugin({
  pluginId: 'catalog',
  register(env) {
    env.registerInit({
      deps: { http: coreServices.httpRouter },
      async init({ http }) {
        http.use((req, res, next) => {
          const chunks: Buffer[] = [];
          req.on('data', chunk => chunks.push(chunk));
          req.on('end', () => {
            if (req.method === 'GET') {
              res.statusCode = 404;
              res.end('{}');
              return;
            }
            const { entityRefs } = JSON.parse(Buffer.concat(chunks).toString());
            res.setHeader('content-type', 'application/json');
            res.end(JSON.stringify({ items: entityRefs.map(entityOf) }));
          });
          req.on('error', next);
        });
      },
    });
  },
});

function entityOf(ref: string) {
  const [kind, name] = ref.split(':default/');
  return kind === 'component'
    ? null
    : { apiVersion: 'backstage.io/v1alpha1', kind, metadata: { name } };
}

/** Stands in for the action that publishes, which no dry run calls. */
const publisher = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'publisher-of-a-test',
  register(env) {
    env.registerInit({
      deps: { actions: scaffolderActionsExtensionPoint },
      async init({ actions }) {
        actions.addActions(
          createTemplateAction({
            id: 'publish:gitea',
            schema: { input: { repoUrl: z => z.string() } },
            async handler() {
              throw new Error('A dry run publishes nothing');
            },
          }),
        );
      },
    });
  },
});

export interface Rendering {
  /** The files of the repository, as they would be published. */
  readonly files: readonly string[];
  readonly output: unknown;
}

/**
 * Renders the template into a folder by a real scaffolder, which leaves out
 * what would leave the machine: publishing and registering.
 *
 * @throws Error with the scaffolder's log when it fails
 */
export async function renderTemplate(
  folder: string,
  values: Partial<typeof answers> = {},
): Promise<Rendering> {
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      mlopsScaffolderModule,
      catalog,
      publisher,
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost:7007' },
          integrations: {
            gitea: [
              { host: 'localhost:7008', baseUrl: 'http://localhost:7008' },
            ],
          },
        },
      }),
    ],
  });
  try {
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/scaffolder/v2/dry-run`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: mockCredentials.user.header(),
        },
        body: JSON.stringify({
          template: await readTemplate(),
          values: { ...answers, ...values },
          directoryContents: await filesOf(templateFolder),
        }),
      },
    );
    const body = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(body));
    const files: { path: string; base64Content: string }[] =
      body.directoryContents;
    for (const file of files) {
      const target = path.join(folder, file.path);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, Buffer.from(file.base64Content, 'base64'));
    }
    return { files: files.map(file => file.path).sort(), output: body.output };
  } finally {
    await backend.stop();
  }
}

export async function readTemplate() {
  return parse(
    await readFile(path.join(templateFolder, 'template.yaml'), 'utf8'),
  );
}

async function filesOf(folder: string) {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return Promise.all(
    entries
      .filter(entry => entry.isFile())
      .map(entry => path.join(entry.parentPath, entry.name))
      .map(async file => ({
        path: path.relative(folder, file),
        base64Content: (await readFile(file)).toString('base64'),
      })),
  );
}
