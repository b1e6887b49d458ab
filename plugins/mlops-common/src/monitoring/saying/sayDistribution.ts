import { countMissing } from '../sample/missing';
import { binLabels } from '../profile/binLabels';
import { countedRows, type Profile } from '../profile/profile';
import { sayNumber, sayShare, sayCount } from './sayNumber';
import { sayWhen, sayWindow } from './sayWindow';

/**
 * How a feature's window differs from its reference, in plain words.
 *
 * @param lost - how many values the reference has and the window lacks
 * @public
 */
export function sayDistribution(
  reference: Profile,
  window: Profile,
  lost: number,
  now: string,
): string {
  const [n, m] = [countedRows(reference), countedRows(window)];
  if (m === 0 || n === 0) {
    const side = m === 0 ? sayWindow(window, now) : 'The reference';
    return `${capital(side)} holds no usable value of ${window.feature}.`;
  }
  const changes = window.counts.map(
    (rows, bin) => rows / m - reference.counts[bin] / n,
  );
  const moved = changes.reduce((sum, change) => sum + Math.abs(change), 0) / 2;
  const facts = [
    `${capital(sayWhen(window, now))}, ${sayShare(moved)} of the rows of ${
      window.feature
    } lie elsewhere than in the reference`,
    ...sayLargest(reference, window, changes),
  ];
  if (reference.moments && window.moments) {
    facts.push(
      `the mean is ${sayNumber(window.moments.mean)} instead of ${sayNumber(
        reference.moments.mean,
      )}`,
    );
  }
  if (lost > 0) facts.push(`${sayCount(lost, 'value')} lost`);
  facts.push(sayMissing(reference, window));
  return `${facts.filter(Boolean).join('; ')}.`;
}

function sayLargest(
  reference: Profile,
  window: Profile,
  changes: readonly number[],
): string[] {
  const labels = binLabels(reference.bins);
  const at = changes.reduce(
    (most, change, bin) =>
      Math.abs(change) > Math.abs(changes[most]) ? bin : most,
    0,
  );
  if (changes[at] === 0) return [];
  const share = (profile: Profile) =>
    sayShare(profile.counts[at] / countedRows(profile));
  return [
    `the largest change is ${labels[at]}, ${share(window)} instead of ${share(
      reference,
    )}`,
  ];
}

function sayMissing(reference: Profile, window: Profile): string {
  const before = sayShare(countMissing(reference) / reference.rows);
  const now = sayShare(countMissing(window) / window.rows);
  if (now === '0%' && before === '0%') return 'none is missing';
  return now === before
    ? `${now} are missing, as before`
    : `${now} are missing instead of ${before}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
