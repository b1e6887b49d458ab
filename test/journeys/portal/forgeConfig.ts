import path from 'node:path';

/** The forge of a journey. */
export interface ForgeOfJourney {
  readonly port: number;
  /** Where its repositories are. */
  readonly directory: string;
  /** The port of another forge that the portal knows, and nobody has started. */
  readonly portOfDeadForge: number;
}

const template = path.resolve(
  __dirname,
  '../../../plugins/scaffolder-backend-module-mlops/templates/ml-service/template.yaml',
);

const writer = { username: 'portal', password: 'the-password-of-a-journey' };

/** What a portal needs to be told to create services in a forge of its own. */
export function forgeConfig(forge: ForgeOfJourney) {
  const { port, directory, portOfDeadForge } = forge;
  return {
    demo: { forge: { port, directory, ...writer } },
    portal: {
      integrations: {
        gitea: [port, portOfDeadForge].map(each => ({
          host: `localhost:${each}`,
          baseUrl: `http://localhost:${each}`,
          ...writer,
        })),
      },
    },
    locations: [{ type: 'file', target: template }],
  };
}
