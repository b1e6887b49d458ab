import type {
  DeploymentPart,
  DeploymentRecord,
  ModelVersion,
} from '@pitwall/plugin-mlops-common';
import { invalidInput } from '../http';

/**
 * The parts of a deployment with what people call their versions.
 *
 * @throws 400 naming each version that is not one of the service; whether it is
 * one of another service is not the caller's business
 */
export function deployedParts(
  { service, parts }: Pick<DeploymentRecord, 'service' | 'parts'>,
  versions: ReadonlyMap<string, ModelVersion>,
): DeploymentPart[] {
  const deployed: DeploymentPart[] = [];
  const issues = parts.flatMap((part, index) => {
    const version = versions.get(part.versionId);
    if (version?.service === service) {
      const { ordinal, variant } = version;
      deployed.push({ ...part, ordinal, ...(variant && { variant }) });
      return [];
    }
    const field = `body.parts[${index}].versionId`;
    return [
      {
        field,
        sentence: `${field} is no version of ${service}; register it first.`,
      },
    ];
  });
  if (issues.length > 0) throw invalidInput(issues);
  return deployed;
}
