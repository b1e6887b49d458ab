import type { MonitoringVerdict } from '../words';
import {
  excess,
  isOff,
  type FeatureFinding,
  type Span,
} from './featureFinding';
import { sayFacts, saySize } from './sayFeature';
import { sayDay, sayStep, sayWhen, sayWindow } from './sayWindow';

const mostNamed = 3;

/**
 * What happened to the features of a service, in one sentence or two.
 *
 * @example '3 of 6 features drifted since the week of 12 March: delay most (0.31 where 0.12 is usual), origin (0.22 where 0.1 is usual, 37 values lost), hour (0.14 where 0.1 is usual).'
 * @public
 */
export function sayDrift(
  findings: readonly FeatureFinding[],
  now: string,
): string {
  if (findings.length === 0) return 'Nothing was pushed yet.';
  const are = (...verdicts: MonitoringVerdict[]) =>
    findings.filter(({ verdict }) => verdicts.includes(verdict));
  const silent = are('stale');
  const unjudged = are('notEnoughData');
  if (silent.length === findings.length) return sayAllSilent(silent, now);
  if (silent.length + unjudged.length === findings.length) {
    return `There is not enough data to judge ${
      findings.length === 1
        ? findings[0].feature
        : `any of ${findings.length} features`
    }.${sayRest(silent, 'went silent')}`;
  }
  return `${sayJudged(
    findings,
    are('drifted', 'skewed'),
    are('warn'),
    now,
  )}${sayRest(unjudged, 'could not be judged')}${sayRest(
    silent,
    'went silent',
  )}`;
}

function sayJudged(
  all: readonly FeatureFinding[],
  drifted: readonly FeatureFinding[],
  unusual: readonly FeatureFinding[],
  now: string,
): string {
  if (drifted.length > 0) {
    const isSkewed = drifted.every(({ verdict }) => verdict === 'skewed');
    const verb = isSkewed
      ? `${be(drifted)} unlike what the model was trained on`
      : 'drifted';
    const rest = sayRest(unusual, `${be(unusual)} unusual`);
    return `${sayHowMany(drifted, all)} ${verb}${sayRun(
      drifted,
      all,
      now,
    )}.${rest}`;
  }
  if (unusual.length > 0) {
    const none = all.length === 1 ? '' : 'No feature drifted; ';
    return `${none}${sayHowMany(unusual, all)} ${be(unusual)} unusual${sayRun(
      unusual,
      all,
      now,
    )}.`;
  }
  const usual = all.filter(({ verdict }) => verdict === 'ok');
  const are =
    usual.length === all.length && all.length > 1
      ? `All ${all.length} features are`
      : `${sayHowMany(usual, all)} ${be(usual)}`;
  return `${are} as usual${sayPast(all, now)}.`;
}

/** What was off last, and is over. */
function sayPast(findings: readonly FeatureFinding[], now: string): string {
  const [newest] = findings
    .flatMap(({ feature, episode }) =>
      episode ? [{ feature, ...episode }] : [],
    )
    .sort(
      (a, b) =>
        Date.parse(b.last.to) - Date.parse(a.last.to) ||
        excess(b.peak) - excess(a.peak),
    );
  if (!newest) return '';
  const { feature, first, last, peak } = newest;
  const did = { warn: 'was unusual', drifted: 'drifted', skewed: 'was skewed' };
  const when =
    first.from === last.from
      ? sayWhen(first, now)
      : `from ${sayWindow(first, now)} to ${sayWindow(last, now)}`;
  return ` now; ${feature} ${did[peak.verdict]} ${when} (${saySize(peak)})`;
}

function be(findings: readonly FeatureFinding[]): string {
  return findings.length === 1 ? 'is' : 'are';
}

function sayHowMany(
  some: readonly FeatureFinding[],
  all: readonly FeatureFinding[],
): string {
  return all.length === 1
    ? all[0].feature
    : `${some.length} of ${all.length} features`;
}

/** Since when, and which of them how far. */
function sayRun(
  findings: readonly FeatureFinding[],
  all: readonly FeatureFinding[],
  now: string,
): string {
  const since = saySince(findings, now);
  if (all.length === 1) return `${since}: ${sayFacts(findings[0])}`;
  const worstFirst = [...findings].sort(
    (a, b) =>
      largestExcess(b) - largestExcess(a) || (a.feature < b.feature ? -1 : 1),
  );
  const named = worstFirst.slice(0, mostNamed).map((finding, at) => {
    const most = at === 0 && findings.length > 1 ? ' most' : '';
    return `${finding.feature}${most} (${sayFacts(finding)})`;
  });
  const more = findings.length - named.length;
  return `${since}: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function saySince(findings: readonly FeatureFinding[], now: string): string {
  const starts = findings.map(finding => finding.since ?? finding.window);
  const first = starts.reduce((a, b) => (b.from < a.from ? b : a));
  const newest = findings.map(finding => finding.window).reduce(later);
  if (starts.some(({ from }) => from !== first.from)) {
    return `, the first of them since ${sayWindow(first, now)}`;
  }
  return first.to === newest.to
    ? ` ${sayWhen(first, now)}`
    : ` since ${sayWindow(first, now)}`;
}

function later(a: Span, b: Span): Span {
  return b.to > a.to ? b : a;
}

function largestExcess({ values, missing }: FeatureFinding): number {
  return Math.max(...[values, missing].filter(isOff).map(excess));
}

function sayRest(findings: readonly FeatureFinding[], what: string): string {
  if (findings.length === 0) return '';
  const names = findings.map(({ feature }) => feature);
  return findings.length > mostNamed
    ? ` ${findings.length} features ${what}.`
    : ` ${listed(names)} ${what}.`;
}

function sayAllSilent(silent: readonly FeatureFinding[], now: string): string {
  const newest = silent.reduce((a, b) => (b.window.to > a.window.to ? b : a));
  const { stepHours } = newest;
  return `No window has come since ${sayDay(newest.window.to, now)}${
    stepHours === undefined ? '' : `; one is due every ${sayStep(stepHours)}`
  }.`;
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
