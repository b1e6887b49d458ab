import type { MonitoringVerdict } from '../words';
import {
  excess,
  isOff,
  type FeatureFinding,
  type Span,
} from './featureFinding';
import { sayFacts } from './sayFeature';
import { sayDay, sayStep, sayWindow } from './sayWindow';

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
    const did = isSkewed
      ? `${
          drifted.length === 1 ? 'is' : 'are'
        } unlike what the model was trained on`
      : 'drifted';
    return `${sayHowMany(drifted, all)} ${did} ${sayRun(
      drifted,
      now,
    )}.${sayRest(unusual, 'is unusual', 'are unusual')}`;
  }
  if (unusual.length > 0) {
    const verb = unusual.length === 1 ? 'is' : 'are';
    return `No feature drifted; ${sayHowMany(
      unusual,
      all,
    )} ${verb} unusual ${sayRun(unusual, now)}.`;
  }
  const usual = all.filter(({ verdict }) => verdict === 'ok');
  if (usual.length < all.length) {
    return `${sayHowMany(usual, all)} ${
      usual.length === 1 ? 'is' : 'are'
    } as usual.`;
  }
  return all.length === 1
    ? `${all[0].feature} is as usual.`
    : `All ${all.length} features are as usual.`;
}

function sayHowMany(
  some: readonly FeatureFinding[],
  all: readonly FeatureFinding[],
): string {
  return `${some.length} of ${all.length} feature${
    all.length === 1 ? '' : 's'
  }`;
}

/** Since when, and which of them how far. */
function sayRun(findings: readonly FeatureFinding[], now: string): string {
  const worstFirst = [...findings].sort(
    (a, b) =>
      largestExcess(b) - largestExcess(a) || (a.feature < b.feature ? -1 : 1),
  );
  const named = worstFirst
    .slice(0, mostNamed)
    .map(
      (finding, at) =>
        `${finding.feature}${
          at === 0 && findings.length > 1 ? ' most' : ''
        } (${sayFacts(finding)})`,
    );
  const more = findings.length - named.length;
  return `${saySince(findings, now)}: ${named.join(', ')}${
    more > 0 ? ` and ${more} more` : ''
  }`;
}

function saySince(findings: readonly FeatureFinding[], now: string): string {
  const starts = findings.map(({ since, window }) => since ?? window);
  const first = starts.reduce((a, b) => (b.from < a.from ? b : a));
  const isOneStart = starts.every(({ from }) => from === first.from);
  const newest = findings.map(({ window }) => window).reduce(later);
  if (isOneStart && first.to === newest.to)
    return `in ${sayWindow(first, now)}`;
  return `${isOneStart ? '' : 'the first of them '}since ${sayWindow(
    first,
    now,
  )}`.trim();
}

function later(a: Span, b: Span): Span {
  return b.to > a.to ? b : a;
}

function largestExcess({ values, missing }: FeatureFinding): number {
  return Math.max(...[values, missing].filter(isOff).map(excess));
}

function sayRest(
  findings: readonly FeatureFinding[],
  one: string,
  many = one,
): string {
  if (findings.length === 0) return '';
  const names = findings.slice(0, mostNamed).map(({ feature }) => feature);
  return findings.length > mostNamed
    ? ` ${findings.length} features ${many}.`
    : ` ${listed(names)} ${findings.length === 1 ? one : many}.`;
}

function sayAllSilent(silent: readonly FeatureFinding[], now: string): string {
  const { window, stepHours } = silent.reduce((a, b) =>
    b.window.to > a.window.to ? b : a,
  );
  return `No window has come since ${sayDay(window.to, now)}${
    stepHours === undefined ? '' : `; one is due every ${sayStep(stepHours)}`
  }.`;
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
