import type { DriftVerdict } from '../drift/judgeDrift';
import { isOff, type FeatureFinding, type Scored } from './featureFinding';
import { sayCount, sayNumber, sayShare } from './sayNumber';
import { sayDay, sayStep, sayWhen, sayWindow } from './sayWindow';

/**
 * How one feature fares, in one sentence.
 *
 * @public
 */
export function sayFeature(finding: FeatureFinding, now: string): string {
  const { verdict } = finding;
  switch (verdict) {
    case 'drifted':
    case 'skewed':
    case 'warn': {
      const { since = finding.window } = finding;
      const isFirst = since.to === finding.window.to;
      const when = isFirst
        ? sayWhen(since, now)
        : `since ${sayWindow(since, now)}`;
      return `${words[verdict]} ${when}: ${sayFacts(finding)}.`;
    }
    case 'ok':
      return isScored(finding.values)
        ? `As usual: ${saySize(finding.values)}.`
        : 'As usual.';
    case 'stale':
      return `Nothing has come since ${sayDay(finding.window.to, now)}${
        finding.stepHours === undefined
          ? ''
          : `; a window is due every ${sayStep(finding.stepHours)}`
      }.`;
    case 'notEnoughData':
      return (
        sayWhyNot(finding.values) ??
        sayWhyNot(finding.missing) ??
        'Nothing could be judged.'
      );
    default:
      return verdict satisfies never;
  }
}

const words = {
  drifted: 'Drifted',
  skewed: 'Unlike what the model was trained on',
  warn: 'Unusual',
};

/** What is off: the size of it, the values lost, the rows missing. */
export function sayFacts(finding: FeatureFinding): string {
  const { values, missing, lost, missingShare } = finding;
  const facts: string[] = [];
  if (isOff(values)) {
    facts.push(saySize(values));
    if (lost > 0) facts.push(`${sayCount(lost, 'value')} lost`);
  }
  if (isOff(missing)) {
    facts.push(
      `missing in ${sayShare(missingShare.window)} of rows where ${sayShare(
        missingShare.reference,
      )} is usual`,
    );
  }
  return facts.join(', ');
}

/** A score beside what it is compared with. */
export function saySize({ judgedBy, measured, threshold }: Scored): string {
  if (threshold.kind === 'calibrated') {
    return `${sayNumber(measured)} where ${sayNumber(threshold.warn)} is usual`;
  }
  const what = judgedBy === 'pValue' ? 'a p-value of ' : '';
  return `${what}${sayNumber(measured)} where ${sayNumber(
    threshold.drifted,
  )} is the limit`;
}

function isScored(verdict: DriftVerdict): verdict is Scored {
  return 'score' in verdict;
}

/**
 * Why a window could not be judged; `undefined` where it could.
 *
 * @public
 */
export function sayWhyNot(verdict: DriftVerdict): string | undefined {
  if (verdict.verdict !== 'notEnoughData') return undefined;
  const { reason } = verdict;
  switch (reason.because) {
    case 'notMeasured':
      return reason.notMeasured.sentence;
    case 'tooFewRows':
      return `The window has ${sayCount(reason.rows, 'row')}, and ${
        reason.leastRows
      } are needed.`;
    case 'tooFewWindows':
      return `The reference has ${sayCount(
        reason.threshold.windows,
        'window',
      )}, and ${
        reason.threshold.leastWindows
      } are needed to say what is usual.`;
    case 'madeDifferently':
      return `The score is made from ${reason.score}, the threshold from ${reason.threshold}.`;
    case 'noPValue':
      return 'The score has no p-value to judge by.';
    default:
      return reason satisfies never;
  }
}
