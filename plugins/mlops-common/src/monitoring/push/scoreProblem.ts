import { isScoreBy } from '../drift/isScoreBy';
import type { RawScore } from './profilePush';

/**
 * Why a score is not one of raw rows by the statistic it is pushed as;
 * `undefined` when it is.
 *
 * @public
 */
export function scoreProblem({
  feature,
  measure,
  score,
}: RawScore): string | undefined {
  if (score.from !== 'raw') {
    return `The score of ${feature} by ${measure} is made from a profile; the portal makes those itself.`;
  }
  if (!isScoreBy(measure, score)) {
    return `The score of ${feature} says it is ${score.variant}'s ${
      score.method
    }${score.base ? ` to base ${score.base}` : ''}, which is not ${measure}.`;
  }
  return undefined;
}
