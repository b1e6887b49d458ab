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
  current: Profile,
  lost: number,
  now: string,
): string {
  const [n, m] = [countedRows(reference), countedRows(current)];
  if (m === 0 || n === 0) {
    const side = m === 0 ? sayWindow(current, now) : 'The reference';
    return `${capital(side)} holds no usable value of ${current.feature}.`;
  }
  const changes = current.counts.map(
    (rows, bin) => rows / m - reference.counts[bin] / n,
  );
  const moved = changes.reduce((sum, change) => sum + Math.abs(change), 0) / 2;
  const facts = [
    `${capital(sayWhen(current, now))}, ${sayShare(moved)} of the rows of ${
      current.feature
    } lie elsewhere than in the reference`,
    ...sayLargest(reference, current, changes),
  ];
  if (reference.moments && current.moments) {
    facts.push(
      `the mean is ${sayNumber(current.moments.mean)} instead of ${sayNumber(
        reference.moments.mean,
      )}`,
    );
  }
  if (lost > 0) facts.push(`${sayCount(lost, 'value')} lost`);
  facts.push(sayMissing(reference, current));
  return `${facts.filter(Boolean).join('; ')}.`;
}

function sayLargest(
  reference: Profile,
  current: Profile,
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
    `the largest change is ${labels[at]}, ${share(current)} instead of ${share(
      reference,
    )}`,
  ];
}

function sayMissing(reference: Profile, current: Profile): string {
  const before = sayShare(countMissing(reference) / reference.rows);
  const now = sayShare(countMissing(current) / current.rows);
  if (now === '0%' && before === '0%') return 'none is missing';
  return now === before
    ? `${now} are missing, as before`
    : `${now} are missing instead of ${before}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
