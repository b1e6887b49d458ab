import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  defineContract,
  mlopsFleetReadPermission,
} from '@pitwall/plugin-mlops-common';
import type { Mock } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../src/database';
import {
  contractBinding,
  createContractRouter,
  type Caller,
} from '../src/http';

const echo = defineContract({
  id: 'test.echo',
  summary: 'Answers what it was told',
  method: 'post',
  path: '/services/:name/echo',
  principals: ['user', 'service'],
  permission: mlopsFleetReadPermission,
  pipelineVerb: 'push',
  serviceOf: ({ path }) => `component:default/${path.name}`,
  input: {
    path: z.object({ name: z.string() }),
    body: z.strictObject({ text: z.string(), times: z.number().max(9) }),
  },
  output: z.object({ text: z.string(), calls: z.number() }),
  bodyLimitBytes: 1024,
});

const list = defineContract({
  id: 'test.list',
  summary: 'Answers what was asked',
  method: 'get',
  path: '/list',
  principals: ['user', 'delegatedUser', 'service'],
  permission: mlopsFleetReadPermission,
  pipelineVerb: 'read',
  input: { query: z.object({ limit: z.coerce.number().max(10).default(5) }) },
  output: z.object({ limit: z.number(), scope: z.unknown().optional() }),
});

/** Two endpoints over everything that goes around a handler, for tests. */
export async function startTestEndpoints() {
  const permissions = mockServices.permissions.mock({
    authorize: vi.fn().mockResolvedValue([{ result: AuthorizeResult.ALLOW }]),
  });
  const success: Mock = vi.fn();
  const fail: Mock = vi.fn();
  const auditor = mockServices.auditor.mock({
    createEvent: vi.fn().mockResolvedValue({ success, fail }),
  });
  const logger = mockServices.rootLogger.mock();
  logger.child.mockReturnValue(logger);
  const handled: Caller[] = [];
  const work: { run?: () => Promise<void> } = {};
  let release: () => void = () => {};
  const gate: { wait?: Promise<void> } = {};
  const hold = () => {
    gate.wait = new Promise(resolve => {
      release = () => {
        gate.wait = undefined;
        resolve();
      };
    });
  };
  const plugin = createBackendPlugin({
    pluginId: 'mlops',
    register: env =>
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          httpAuth: coreServices.httpAuth,
          router: coreServices.httpRouter,
          database: coreServices.database,
        },
        async init({ auth, httpAuth, router, database }) {
          router.use(
            createContractRouter(
              {
                auth,
                httpAuth,
                permissions,
                auditor,
                contact: { title: 'Platform team', link: 'https://help' },
                pipelines: [
                  {
                    subject: 'external:ci',
                    services: ['component:default/own', 'component:flights/*'],
                    verbs: ['push'],
                  },
                ],
                annotations: {
                  subjectOf: async ref =>
                    ref === 'component:default/annotated'
                      ? 'external:annotated'
                      : undefined,
                  isNamed: async subject => subject === 'external:annotated',
                },
                formerNames: {
                  current: async () => undefined,
                  isShown: async () => false,
                },
                database: openDatabase(database),
                now: () => new Date(),
              },
              [
                contractBinding(echo, async ({ body }, caller) => {
                  handled.push(caller);
                  await gate.wait;
                  await work.run?.();
                  if (body.text === 'fall over') throw new Error('fell over');
                  return { text: body.text, calls: handled.length };
                }),
                contractBinding(list, async ({ query }, caller) => ({
                  limit: query.limit,
                  scope: caller.scope,
                })),
              ],
            ),
          );
        },
      }),
  });
  const { server } = await startTestBackend({
    features: [
      plugin,
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      logger.factory,
    ],
  });
  return {
    server,
    permissions,
    auditor,
    success,
    fail,
    logger,
    handled,
    /** What a handler does before it answers. */
    work,
    hold,
    release: () => release(),
  };
}

/** The header of a person. */
export const userToken = mockCredentials.user.header();

/** The header of a pipeline. */
export function pipelineToken(subject: string): string {
  return mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'mlops',
  });
}

/** The header of the pipeline that may push to its own services. */
export const ciToken = pipelineToken('external:ci');

/** What the echo endpoint takes. */
export const body = { text: 'hello', times: 1 };
