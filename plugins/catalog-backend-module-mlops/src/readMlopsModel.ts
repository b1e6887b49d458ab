import type { Config } from '@backstage/config';
import {
  readMatrixConfig,
  type MatrixConfig,
} from '@pitwall/plugin-mlops-common';

/**
 * Reads `mlops.preset`, `mlops.raci`, `mlops.activities` and
 * `mlops.serviceTypes`.
 *
 * @throws Error with one sentence for each mistake
 */
export function readMlopsModel(root: Config): MatrixConfig {
  const read = readMatrixConfig(root.getOptional('mlops'));
  if ('mistakes' in read) {
    throw new Error(
      `The configuration of Pitwall cannot be used. ${read.mistakes.join(' ')}`,
    );
  }
  return read;
}
