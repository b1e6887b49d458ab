import type { Config } from '@backstage/config';
import {
  fieldIssues,
  organisationMatrix,
  presetSchema,
  raciOverridesSchema,
  type OrganisationMatrix,
} from '@pitwall/plugin-mlops-common';
import { z } from 'zod';

/** What decides which entities are the suite's, and which activities they may name. */
export interface MlopsModel {
  readonly organisation: OrganisationMatrix;
  readonly serviceTypes: readonly string[];
}

// The other keys of `mlops` belong to the backend plugin.
const modelSchema = z.object({
  preset: presetSchema.default('starter'),
  raci: raciOverridesSchema.default({}),
  serviceTypes: z.array(z.string().min(1)).min(1).default(['ml-service']),
});

/**
 * Reads `mlops.preset`, `mlops.raci` and `mlops.serviceTypes`.
 *
 * @throws Error with one sentence for each mistake
 */
export function readMlopsModel(root: Config): MlopsModel {
  const parsed = modelSchema.safeParse(root.getOptional('mlops') ?? {});
  if (!parsed.success) {
    const sentences = fieldIssues(parsed.error, 'mlops').map(
      ({ sentence }) => sentence,
    );
    throw new Error(
      `The configuration of Pitwall cannot be used. ${sentences.join(' ')}`,
    );
  }
  const { preset, raci, serviceTypes } = parsed.data;
  return {
    organisation: organisationMatrix({ preset, overrides: raci }),
    serviceTypes,
  };
}
