import { z } from 'zod';
import {
  activityDeclarationsShape,
  readActivities,
} from './activityDeclaration';
import {
  organisationMatrix,
  type OrganisationMatrix,
} from './organisationMatrix';
import { presetSchema } from './preset';
import { raciOverridesSchema } from './raci';

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
}: z.infer<typeof matrixConfigSchema>): OrganisationMatrix {
  return organisationMatrix({
    preset,
    overrides: raci,
    titles: readActivities(activities),
  });
}
