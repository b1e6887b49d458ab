import type { DeploymentPart } from '../../registry';
import { sayShare } from './sayNumber';

/**
 * What a deployment changed, for the line across a chart.
 *
 * @example 'Version 3 serves; version 4 is challenger with 10%'
 *
 * @public
 */
export function sayDeployment(
  parts: readonly DeploymentPart[],
  region?: string,
): string {
  const where = region === undefined ? '' : ` in ${region}`;
  if (parts.length === 0) return `Nothing serves${where} any more`;
  return parts
    .map(({ part, ordinal, trafficShare }, at) => {
      const version = `${at === 0 ? 'Version' : 'version'} ${ordinal}`;
      if (part === 'champion' && trafficShare === 1) {
        return `${version} serves${where}`;
      }
      const share = trafficShare > 0 ? ` with ${sayShare(trafficShare)}` : '';
      return `${version} is ${part}${share}${where}`;
    })
    .join('; ');
}
