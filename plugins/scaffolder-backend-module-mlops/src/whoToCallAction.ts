import type {
  AuthService,
  DiscoveryService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  callContracts,
  callSummary,
  createContractClient,
} from '@pitwall/plugin-mlops-common';

/** What the action is made with. */
interface ActionTools {
  readonly auth: Pick<AuthService, 'getPluginRequestToken'>;
  readonly config: RootConfigService;
  readonly discovery: Pick<DiscoveryService, 'getBaseUrl'>;
}

/**
 * Asks the API who to call about an ML service, on behalf of whoever started
 * the task, so that a template can name a person instead of a team. Calls
 * nobody and changes nothing.
 */
export function createWhoToCallAction({
  auth,
  config,
  discovery,
}: ActionTools) {
  return createTemplateAction({
    id: 'mlops:who-to-call',
    description:
      'Says whom to call about a symptom of an ML service, how to reach them and until when',
    supportsDryRun: true,
    // The scaffolder reads zod 3; a test holds these to the contract.
    schema: {
      input: {
        service: z =>
          z
            .string({
              description:
                'The ref of the service: component:default/arrival-delay',
            })
            .max(200)
            .regex(/^component:[a-z0-9_.-]+\/[a-z0-9_.-]+$/),
        symptom: z =>
          z
            .enum([
              ...(['data', 'drift', 'quality', 'latency'] as const),
              ...(['bias', 'security', 'legal', 'cost'] as const),
            ])
            .default('quality')
            .describe('What is seen going wrong'),
        environment: z =>
          z
            .string({ description: 'Where it goes wrong: production' })
            .regex(/^[a-z][a-z0-9-]{0,62}$/)
            .optional(),
        at: z =>
          z
            .string({ description: 'The moment it is about; now without it' })
            .datetime({ offset: true })
            .optional(),
      },
      output: {
        sentence: z => z.string({ description: 'The answer in one sentence' }),
        person: z =>
          z
            .object({
              entityRef: z
                .string()
                .regex(/^[a-z0-9.-]+:[a-z0-9_.-]+\/[a-z0-9_.-]+$/)
                .optional(),
              title: z.string(),
              email: z.string().optional(),
              phone: z.string().optional(),
              chat: z.string().optional(),
            })
            .describe('Whom to call first'),
        until: z =>
          z
            .string({
              description: 'When this person stops to be the one to call',
            })
            .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
            .optional(),
        text: z =>
          z.string({ description: 'The whole answer, with the reasons' }),
        link: z =>
          z.string({
            description: 'The page of the portal that says the same',
          }),
      },
    },
    async handler(ctx) {
      const credentials = await ctx.getInitiatorCredentials();
      const answer = await createContractClient(
        { calls: callContracts },
        {
          baseUrl: () => discovery.getBaseUrl('mlops'),
          fetch: (url, init) => fetch(url, init),
          async token() {
            const { token } = await auth.getPluginRequestToken({
              onBehalfOf: credentials,
              targetPluginId: 'mlops',
            });
            return token;
          },
        },
      ).calls.whoToCall({ query: ctx.input }, { signal: ctx.signal });
      const summary = callSummary(
        answer,
        config.getOptionalString('app.baseUrl'),
      );
      ctx.output('sentence', summary.sentence);
      ctx.output('person', summary.person);
      ctx.output('until', summary.until);
      ctx.output('text', summary.text);
      ctx.output('link', summary.link);
    },
  });
}
