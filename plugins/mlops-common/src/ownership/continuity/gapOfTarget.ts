import { knownZone } from '../call/sayMoment';
import type { DatedFact } from '../fact';
import { withSwaps, type OnCallAnswer, type OverrideOverlap } from '../onCall';
import { titleInFacts, type OrganisationFacts } from '../people';
import type { CalledTarget } from './calledTarget';
import { coverStretches, type CoverStretch } from './coverStretches';
import type { CoveredService } from './coveredService';
import type { DutyPresence } from './dutyPresence';
import { firstOf } from './firstOf';
import {
  mostCallers,
  mostStretches,
  type OnCallGap,
  type OnCallOut,
  type OnCallStretch,
} from './onCallCover';
import { sayGap, sayOverlap, sayOverlapsOnly, sayWhy } from './sayOnCall';

const hourMs = 3_600_000;

/** What gaps are looked for by, the same for every rota of an answer. */
interface GapSetting {
  readonly presence: DutyPresence;
  readonly facts: OrganisationFacts;
  readonly datedFacts: readonly DatedFact[];
  /** The stretch that is looked at, `[at, until)`. */
  readonly at: string;
  readonly until: string;
}

/**
 * What of a rota nobody covers between two instants, or what contradicts
 * itself there; undefined when there is nothing of it. Of a provider that is
 * silent it is looked as far as its last answer reaches.
 *
 * @param services - that call it and are asked about, in order
 */
export function gapOfTarget(
  called: CalledTarget & { readonly answer: OnCallAnswer },
  services: readonly CoveredService[],
  setting: GapSetting,
): OnCallGap | undefined {
  const { answer, target, provider, file, isLastKnown, asOf } = called;
  const end =
    called.knownUntil && called.knownUntil < setting.until
      ? called.knownUntil
      : setting.until;
  const gaps = gapsIn(answer, { ...setting, until: end });
  const overlaps = (called.overlaps ?? []).filter(
    ({ from, until }) => from < end && setting.at < until,
  );
  if (gaps.length + overlaps.length === 0) return undefined;
  const stretches = [
    ...gaps.map(gap => stretchOf(gap, setting)),
    ...overlaps.map(overlap => overlapStretch(overlap, setting)),
  ].sort((one, other) => (one.from < other.from ? -1 : 1));
  const callers = productionFirst(services);
  const zone = knownZone(answer.zone);
  return {
    ...{ target, provider, title: answer.title, zone, asOf, isLastKnown },
    ...(file !== undefined && { file }),
    ...(answer.link !== undefined && { link: answer.link }),
    services: firstOf(callers, callerOf, mostCallers),
    inProduction: callers.filter(isInProduction).length,
    stretches: firstOf(stretches, each => each, mostStretches),
    hours: hoursOf(gaps),
    sentence: gaps[0]
      ? sayGap(answer.title, gaps[0], zone, setting)
      : sayOverlapsOnly(answer.title, overlaps.length),
  };
}

/** The stretches of `[at, until)` in which nobody can be called. */
function gapsIn(
  answer: OnCallAnswer,
  { presence, datedFacts, at, until }: Omit<GapSetting, 'facts'>,
): CoverStretch[] {
  if (until <= at) return [];
  const { levels } = withSwaps(answer, datedFacts, { at, until });
  const shifts = levels.flatMap(({ onDuty, upcoming }) => [
    ...onDuty,
    ...upcoming,
  ]);
  return coverStretches(shifts, presence, { from: at, until }).filter(
    ({ state }) => state !== 'covered',
  );
}

function stretchOf(
  { from, until, state, out }: CoverStretch,
  { facts }: Pick<GapSetting, 'facts'>,
): OnCallStretch {
  const named = out.flatMap(({ person: { ref }, why }): OnCallOut[] =>
    ref === undefined ? [] : [{ ...titleInFacts(facts, ref), why }],
  );
  return {
    reason: state === 'nobody' ? 'nobody' : 'unreachable',
    ...{ from, until, out: named },
    sentence: sayWhy({ state }, named),
  };
}

function overlapStretch(
  { level, from, until, counts, hidden }: OverrideOverlap,
  { facts }: Pick<GapSetting, 'facts'>,
): OnCallStretch {
  return {
    ...{ reason: 'overlap', from, until, out: [] },
    sentence: sayOverlap(
      { level },
      {
        counts: titleInFacts(facts, counts).title,
        hidden: titleInFacts(facts, hidden).title,
      },
    ),
  };
}

function productionFirst(
  services: readonly CoveredService[],
): CoveredService[] {
  return [
    ...services.filter(isInProduction),
    ...services.filter(service => !isInProduction(service)),
  ];
}

function callerOf(service: CoveredService) {
  return {
    service: service.ownership.service,
    isInProduction: isInProduction(service),
  };
}

/** Whether somebody waits for what the service says. */
function isInProduction({ lifecycle }: CoveredService): boolean {
  return lifecycle === 'production';
}

function hoursOf(gaps: readonly CoverStretch[]): number {
  const ms = gaps.reduce(
    (sum, { from, until }) => sum + Date.parse(until) - Date.parse(from),
    0,
  );
  return Math.round((ms / hourMs) * 10) / 10;
}
