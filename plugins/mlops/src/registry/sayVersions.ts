import type {
  Deployment,
  DeploymentPart,
  ModelVersion,
} from '@pitwall/plugin-mlops-common';
import { sayDay } from '../instant';
import { sayCount, sayList } from '../spoken';
import { sayShare } from './sayShare';

const mostPlaces = 3;

/** What the opening sentence is about. */
export interface VersionsSaid {
  /** What was live at the instant. */
  readonly live: readonly Deployment[];
  /** The newest version; absent when there is none. */
  readonly newest?: ModelVersion;
  /** The instant the reader chose; absent for now. */
  readonly at?: string;
  readonly now: Date;
}

/** What is live where, at which share and since when, in one sentence. */
export function sayVersions(said: VersionsSaid): string {
  const { live, newest, at, now } = said;
  const places = together(live);
  const shown = places.slice(0, mostPlaces);
  const facts = shown.map(place => sayPlace(place, Boolean(at), now));
  const rest = places.length - shown.length;
  if (rest > 0) facts.push(`${sayCount(rest, 'more place')} below`);
  if (facts.length === 0)
    facts.push(at ? 'nothing was live' : 'nothing is live');
  if (!at && newest && !isLive(newest, live)) {
    facts.push(`version ${newest.ordinal} is registered and not deployed`);
  }
  const sentence = facts.join('; ');
  return at
    ? `On ${sayDay(new Date(at), now)}, ${sentence}.`
    : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** Places with the same picture since the same instant. */
interface PlacesTogether {
  readonly regions: readonly string[];
  readonly picture: Deployment;
}

function together(live: readonly Deployment[]): PlacesTogether[] {
  const places = new Map<string, PlacesTogether>();
  for (const picture of live) {
    const { environment, region, from, parts } = picture;
    const key = JSON.stringify([environment, from, parts]);
    const regions = [...(places.get(key)?.regions ?? []), region].filter(
      each => each !== undefined,
    );
    places.set(key, { regions, picture });
  }
  return [...places.values()];
}

function sayPlace(
  { regions, picture }: PlacesTogether,
  isPast: boolean,
  now: Date,
): string {
  const { environment, from, parts } = picture;
  const where = `${environment}${
    regions.length > 0 ? ` in ${sayList(regions)}` : ''
  }`;
  const [first, ...others] = parts
    .filter(({ trafficShare }) => trafficShare > 0)
    .sort((one, other) => other.trafficShare - one.trafficShare);
  const verb = isPast ? 'had served' : 'has served';
  const since = `since ${sayDay(new Date(from), now)}`;
  return others.length === 0
    ? `${sayPart(first)} ${verb} all of ${where} ${since}`
    : `${sayPart(first)} ${verb} ${sayShare(
        first.trafficShare,
      )} of ${where} ${since}, ${sayList(
        others.map(part => `${sayPart(part)} ${sayShare(part.trafficShare)}`),
      )}`;
}

function sayPart({ ordinal, variant }: DeploymentPart): string {
  return `version ${ordinal}${variant ? ` for ${variant}` : ''}`;
}

function isLive(
  { versionId }: ModelVersion,
  live: readonly Deployment[],
): boolean {
  return live.some(({ parts }) =>
    parts.some(part => part.versionId === versionId),
  );
}
