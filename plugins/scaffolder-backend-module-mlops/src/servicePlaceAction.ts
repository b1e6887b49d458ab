import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { giteaPlace, type GiteaPlace } from './giteaPlace';
import { productionPlace } from './productionPlace';

const patienceMs = 10_000;

/**
 * Looks, before anything is written, whether a new service can be published:
 * its name is free, the forge answers, knows the organisation, and has no
 * repository of that name. Refuses with a sentence otherwise, so that a task
 * fails before it has done half of its work. Gives what the repository has to
 * know of where it is: its address, the portal's, and where versions will run.
 */
export function createServicePlaceAction(config: RootConfigService) {
  return createTemplateAction({
    id: 'mlops:service:place',
    description:
      'Looks whether a service can be published to a Gitea, and refuses with the reason when it cannot',
    supportsDryRun: true,
    schema: {
      input: {
        host: z =>
          z
            .string({
              description:
                'The host of the Gitea; the first of integrations.gitea without it',
            })
            .optional(),
        organisation: z =>
          z.string({ description: 'Whose repository it will be' }),
        repository: z => z.string({ description: 'What it will be called' }),
        taken: z =>
          z
            .string({
              description:
                'The component of the catalog that has the name of the new one already',
            })
            .optional(),
      },
      output: {
        repoUrl: z =>
          z.string({ description: 'The place, as publish:gitea takes it' }),
        repositoryUrl: z => z.string({ description: 'Its page' }),
        cloneUrl: z => z.string({ description: 'What git clone takes' }),
        portalUrl: z =>
          z.string({ description: 'Where pipelines reach this portal' }),
        environment: z =>
          z.string({ description: 'Where versions will run for real' }),
        region: z =>
          z
            .string({ description: 'Its first region, where it has any' })
            .optional(),
      },
    },
    async handler(ctx) {
      const { taken, ...wanted } = ctx.input;
      if (taken) {
        throw new InputError(
          `The catalog has a component ${taken} already: choose another name.`,
        );
      }
      const place = giteaPlace(config, wanted);
      if (!ctx.isDryRun) await requireFreePlace(place);
      const { host, organisation, repository } = place;
      const repositoryUrl = `${place.baseUrl}/${organisation}/${repository}`;
      ctx.output('repoUrl', `${host}?owner=${organisation}&repo=${repository}`);
      ctx.output('repositoryUrl', repositoryUrl);
      ctx.output('cloneUrl', `${repositoryUrl}.git`);
      ctx.output('portalUrl', config.getString('backend.baseUrl'));
      const { environment, region } = productionPlace(config);
      ctx.output('environment', environment);
      ctx.output('region', region);
    },
  });
}

async function requireFreePlace(place: GiteaPlace): Promise<void> {
  const { host, organisation, repository } = place;
  if ((await ask(place, `/orgs/${organisation}`)) === 404) {
    throw new InputError(
      `The forge ${host} has no organisation ${organisation}: choose one that it has, or have it made there.`,
    );
  }
  if ((await ask(place, `/repos/${organisation}/${repository}`)) !== 404) {
    throw new InputError(
      `The forge ${host} has a repository ${organisation}/${repository} already: choose another name.`,
    );
  }
}

/** The status of an answer that says whether something is there. */
async function ask(place: GiteaPlace, path: string): Promise<200 | 404> {
  const { baseUrl, host, authorization } = place;
  let answer: Response;
  try {
    answer = await fetch(`${baseUrl}/api/v1${path}`, {
      headers: authorization ? { authorization } : {},
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch (cause) {
    throw new Error(
      `The forge ${host} does not answer, so nothing was created. Try again when it is up.`,
      { cause },
    );
  }
  const { status } = answer;
  if (status === 200 || status === 404) return status;
  throw new Error(
    `The forge ${host} answers ${status}, so nothing was created. ${await reasonIn(
      answer,
    )}`.trim(),
  );
}

/** The sentence of a refusal, where there is one. */
async function reasonIn(answer: Response): Promise<string> {
  try {
    const { message } = await answer.json();
    return typeof message === 'string' ? message.slice(0, 500) : '';
  } catch {
    return '';
  }
}
