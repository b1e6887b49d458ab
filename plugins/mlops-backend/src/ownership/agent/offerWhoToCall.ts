import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotAllowedError } from '@backstage/errors';
import {
  callContracts,
  callSummary,
  createContractClient,
  mlopsOwnershipReadPermission,
} from '@pitwall/plugin-mlops-common';

/** What the action is made with. */
interface ActionTools {
  readonly actionsRegistry: ActionsRegistryService;
  readonly auth: Pick<AuthService, 'getPluginRequestToken' | 'isPrincipal'>;
  readonly discovery: Pick<DiscoveryService, 'getBaseUrl'>;
  /** Where people see the portal. */
  readonly portalUrl?: string;
}

/**
 * Offers agents, and whatever else asks the actions registry, who to call. The
 * question goes through the API as any other: permission, audit and what the
 * caller may see are decided there, for the person on whose behalf it is asked.
 */
export function offerWhoToCall(tools: ActionTools): void {
  tools.actionsRegistry.register({
    name: 'who-to-call',
    title: 'Who to call about an ML service',
    description:
      'Says whom to call about a symptom of an ML service at a moment, how to reach them, until when, who is next in line and who decides, each with the reason. It calls nobody and changes nothing.',
    visibilityPermission: mlopsOwnershipReadPermission,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    // The actions registry reads zod 3; a test holds these to the contract.
    schema: {
      input: z =>
        z.object({
          service: z
            .string()
            .max(200)
            .regex(/^component:[a-z0-9_.-]+\/[a-z0-9_.-]+$/)
            .describe(
              'The ref of the service: component:default/arrival-delay',
            ),
          symptom: z
            .enum([
              ...(['data', 'drift', 'quality', 'latency'] as const),
              ...(['bias', 'security', 'legal', 'cost'] as const),
            ])
            .default('quality')
            .describe('What is seen going wrong'),
          environment: z
            .string()
            .regex(/^[a-z][a-z0-9-]{0,62}$/)
            .optional()
            .describe(
              'Where it goes wrong, as the portal names it: production',
            ),
          at: z
            .string()
            .datetime({ offset: true })
            .optional()
            .describe('The moment it is about; now without it'),
        }),
      output: z =>
        z.object({
          sentence: z.string().describe('The answer in one sentence'),
          person: z
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
          until: z
            .string()
            .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
            .optional()
            .describe('When this person stops to be the one to call'),
          text: z.string().describe('The whole answer, with the reasons'),
          link: z
            .string()
            .describe('The page of the portal that says the same'),
        }),
    },
    action: async ({ input, credentials }) => ({
      output: callSummary(
        await clientFor(tools, credentials).calls.whoToCall({ query: input }),
        tools.portalUrl,
      ),
    }),
  });
}

/** The API of this plugin, asked on behalf of a person. */
function clientFor(
  { auth, discovery }: ActionTools,
  credentials: BackstageCredentials,
) {
  if (!auth.isPrincipal(credentials, 'user')) {
    throw new NotAllowedError(
      'This action answers people, and agents on behalf of a person. A pipeline asks GET /api/mlops/who-to-call with its own token.',
    );
  }
  return createContractClient(
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
  );
}
