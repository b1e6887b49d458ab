import { z } from 'zod';
import { fieldIssues } from '../contract';
import {
  activityDeclarationsShape,
  readActivities,
} from './activityDeclaration';
import {
  organisationMatrix,
  type OrganisationMatrix,
} from './organisationMatrix';
import { presetSchema, type PresetName } from './preset';
import { raciOverridesSchema, type RaciOverrides } from './raci';

/**
 * The keys of `mlops` in the configuration that make the matrix of the
 * organisation: a preset, cells laid over it, and titles of rows of its own.
 *
 * @public
 */
export const matrixConfigShape = {
  preset: presetSchema.default('starter'),
  raci: raciOverridesSchema.default({}),
  activities: activityDeclarationsShape.default({}),
} as const;

const matrixConfigSchema = z.object(matrixConfigShape);

/**
 * The matrix that a configuration makes.
 *
 * @public
 */
export function configuredMatrix({
  preset,
  raci,
  activities,
}: {
  readonly preset: PresetName;
  readonly raci: RaciOverrides;
  readonly activities: Readonly<
    Record<string, { readonly title?: string } | null>
  >;
}): OrganisationMatrix {
  return organisationMatrix({
    preset,
    overrides: raci,
    titles: readActivities(activities),
  });
}

/**
 * What decides which entities are ML services, and which activities they have.
 *
 * @public
 */
export interface MatrixConfig {
  readonly organisation: OrganisationMatrix;
  readonly serviceTypes: readonly string[];
}

// The other keys of `mlops` belong to the backend plugin.
const modelSchema = matrixConfigSchema.extend({
  serviceTypes: z.array(z.string().min(1)).min(1).default(['ml-service']),
});

/**
 * Reads `preset`, `raci`, `activities` and `serviceTypes` below `mlops` of the
 * configuration, or says in one sentence for each mistake why it cannot.
 *
 * @public
 */
export function readMatrixConfig(
  mlops: unknown,
): MatrixConfig | { readonly mistakes: readonly string[] } {
  const parsed = modelSchema.safeParse(mlops ?? {});
  if (!parsed.success) {
    return {
      mistakes: fieldIssues(parsed.error, 'mlops').map(
        ({ sentence }) => sentence,
      ),
    };
  }
  const { serviceTypes, ...matrix } = parsed.data;
  return { organisation: configuredMatrix(matrix), serviceTypes };
}
