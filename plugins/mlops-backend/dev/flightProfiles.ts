import {
  countedCategories,
  missingMeasure,
  numericSample,
  profileSample,
  referenceBins,
  type Bins,
  type Profile,
  type ProfilePush,
  type Sample,
} from '@pitwall/plugin-mlops-common';

const week = 7 * 86_400_000;
const service = 'component:default/arrival-delay';

/** A week of flights, counted from the first one. */
export interface FlightWeeks {
  /** When the first week begins. */
  readonly begin: string;
  /** How many minutes later everything is than in the reference, by week. */
  readonly laterBy?: (week: number) => number;
  /** Which share of delays is missing, by week. */
  readonly missing?: (week: number) => number;
  /** Airports nobody starts from any more, by week. */
  readonly closed?: (week: number) => readonly string[];
  /** Rows of a week. */
  readonly rows?: number;
}

const airports = ['ATL', 'BOS', 'DEN', 'JFK', 'LAX', 'ORD', 'SEA', 'SFO'];

/** The rows of one week: delays in minutes, and where the flights began. */
function samples(at: number, weeks: FlightWeeks): Record<string, Sample> {
  const { rows = 400, laterBy, missing, closed } = weeks;
  const later = laterBy?.(at) ?? 0;
  const share = missing?.(at) ?? 0;
  // No two weeks are the same, as in life: a wave that moves on a little.
  const delays = Array.from({ length: rows }, (_, row) =>
    row < rows * share
      ? NaN
      : Math.round(60 * Math.sin(row * 1.7 + at) + 15 * Math.cos(at) + later),
  );
  const shut = closed?.(at) ?? [];
  return {
    delay: numericSample(Float64Array.from(delays)),
    origin: countedCategories(
      airports.map((airport, place) => [
        airport,
        shut.includes(airport) ? 0 : 40 + ((place * 7 + at * 3) % 11),
      ]),
    ),
  };
}

/** Profiles of delay and origin over weeks, in bins of the first eight. */
export function flightProfiles(
  weeks: FlightWeeks,
  count: number,
  referenceId = 'first-weeks',
): { readonly reference: Profile[]; readonly profiles: Profile[] } {
  const firstWeeks = 8;
  const usual = { begin: weeks.begin, rows: weeks.rows };
  const bins: Record<string, Bins | undefined> = Object.fromEntries(
    Object.entries(samples(0, usual)).map(([feature, sample]) => [
      feature,
      referenceBins(sample, { values: 10 }),
    ]),
  );
  const profilesOf = (at: number, which: FlightWeeks) =>
    Object.entries(samples(at, which)).flatMap(([feature, sample]) => {
      const own = bins[feature];
      const profile =
        own &&
        profileSample(sample, {
          feature,
          referenceId,
          bins: own,
          from: weekBegin(weeks.begin, at),
          to: weekBegin(weeks.begin, at + 1),
        });
      return profile ? [profile] : [];
    });
  return {
    reference: numbers(firstWeeks).flatMap(at => profilesOf(at, usual)),
    profiles: numbers(count).flatMap(at => profilesOf(at, weeks)),
  };
}

/** A push of the demo's service, in production. */
export function flightPush(change: object = {}): ProfilePush {
  return {
    service,
    environment: 'production',
    datasetRole: 'input',
    segment: 'all',
    profiles: [],
    scores: [],
    ...change,
  };
}

/** The push of a reference and of weeks that are compared with it. */
export function flightWeeks(
  weeks: FlightWeeks,
  count: number,
  referenceId = 'first-weeks',
): ProfilePush & {
  readonly reference: NonNullable<ProfilePush['reference']>;
} {
  const { reference, profiles } = flightProfiles(weeks, count, referenceId);
  return {
    ...flightPush({ profiles }),
    reference: {
      referenceId,
      against: 'serving',
      windows: reference,
      scores: [],
    },
  };
}

/** A score of raw rows for a profile: which share of its rows is missing. */
export function rawScoreOf(
  { feature, from, to, referenceId }: Profile,
  value: number,
): ProfilePush['scores'][number] {
  return {
    ...{ feature, from, to, referenceId },
    measure: missingMeasure,
    score: {
      method: 'missing-share',
      variant: 'plain',
      binning: 'present-or-missing',
      normalised: 'none',
      nulls: 'own-bin',
      from: 'raw',
      value,
      rows: { reference: 3_200, current: 400 },
    },
  };
}

/** The instant at which a week begins. */
export function weekBegin(begin: string, at: number): string {
  return new Date(Date.parse(begin) + at * week).toISOString();
}

/** The midnight so many whole weeks before an instant. */
export function weeksBefore(instant: Date, weeks: number): string {
  const midnight = Date.parse(
    `${instant.toISOString().slice(0, 10)}T00:00:00Z`,
  );
  return new Date(midnight - weeks * week).toISOString();
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}
