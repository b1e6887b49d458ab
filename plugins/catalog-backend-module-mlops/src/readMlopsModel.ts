import type { Config } from '@backstage/config';
import {
  configuredMatrix,
  fieldIssues,
  matrixConfigShape,
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
  ...matrixConfigShape,
  serviceTypes: z.array(z.string().min(1)).min(1).default(['ml-service']),
});

/**
 * Reads `mlops.preset`, `mlops.raci`, `mlops.activities` and
 * `mlops.serviceTypes`.
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
  const { serviceTypes, ...matrix } = parsed.data;
  return { organisation: configuredMatrix(matrix), serviceTypes };
}
