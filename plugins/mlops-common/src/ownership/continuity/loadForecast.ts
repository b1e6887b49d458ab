import { factEnd, type DatedFact } from '../fact';
import { resolvePeople, type OrganisationFacts } from '../people';
import { roleSchema, type Role } from '../role';
import type { WeekLoad } from './continuity';
import type { CoveredService } from './coveredService';
import { eachInSteps, type Steps } from './steps';

const dayMs = 86_400_000;
const workingDays = 5;

/**
 * How many weeks are looked ahead.
 *
 * @public
 */
export const forecastWeeks = 12;

/**
 * Something a role will be asked for: to sign a promotion that is under review,
 * or to certify again what it signed before.
 *
 * @public
 */
export interface PlannedItem {
  readonly kind: 'promotion' | 'recertification';
  /** Until when: the end of the time box, or of the approval. */
  readonly due: string;
  readonly role: Role;
  /** Canonical ref. */
  readonly service: string;
}

/**
 * The first instant of the week an instant lies in: its Monday, in UTC.
 *
 * @example weekStart('2026-11-26T01:02:03.000Z') // '2026-11-23T00:00:00.000Z'
 * @public
 */
export function weekStart(at: string): string {
  const day = new Date(`${at.slice(0, 10)}T00:00:00.000Z`);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  return new Date(day.getTime() - sinceMonday * dayMs).toISOString();
}

/**
 * What each role has to do in twelve weeks from the Monday of `at`, against its
 * people. A person counts in a week when they are there for more than half of
 * its working days, Monday to Friday in UTC, by engagement and absences. What
 * is overdue counts in the first week.
 *
 * @param question - `facts` as the catalog has them: engagements to come count
 *   from their beginning; `people` behind bindings are those of `services`
 * @public
 */
export function* loadForecast(question: {
  readonly services: readonly CoveredService[];
  readonly planned: readonly PlannedItem[];
  readonly facts: OrganisationFacts;
  readonly datedFacts: readonly DatedFact[];
  readonly at: string;
}): Steps<WeekLoad[]> {
  const { services, planned, facts, datedFacts, at } = question;
  const seen = new Set<string>();
  yield* eachInSteps(services, ({ ownership }) => {
    seen.add(ownership.service.entityRef);
  });
  const titles = yield* roleTitles(services);
  const first = Date.parse(weekStart(at));
  const absences = absencesOf(datedFacts);
  const bound = yield* boundTo(services, facts);
  const steady = new Map<Role, number>();
  const concerned = new Map<Role, string[]>();
  for (const [role, refs] of bound) {
    const moving: string[] = [];
    yield* eachInSteps(refs, ref => {
      if (isConcerned(ref)) moving.push(ref);
    });
    steady.set(role, refs.size - moving.length);
    concerned.set(role, moving);
  }
  const due = dueByWeek(
    planned.filter(({ service }) => seen.has(service)),
    first,
  );
  return Array.from({ length: forecastWeeks }, (_, n) => {
    const monday = first + n * 7 * dayMs;
    return roleSchema.options.flatMap((role): WeekLoad[] => {
      const title = titles.get(role);
      if (title === undefined) return [];
      const key = `${n} ${role}`;
      return [
        {
          week: new Date(monday).toISOString().slice(0, 10),
          ...{ role, roleTitle: title },
          promotions: due.get(`${key} promotion`) ?? 0,
          recertifications: due.get(`${key} recertification`) ?? 0,
          people:
            (steady.get(role) ?? 0) +
            (concerned.get(role) ?? []).filter(ref => isThere(ref, monday))
              .length,
        },
      ];
    });
  }).flat();

  // Most people have neither, and are there in every week.
  function isConcerned(ref: string): boolean {
    return absences.has(ref) || facts.people.get(ref)?.engagement !== undefined;
  }

  function isThere(ref: string, monday: number): boolean {
    const engagement = facts.people.get(ref)?.engagement;
    const away = absences.get(ref);
    const friday = monday + workingDays * dayMs;
    const from = Math.max(monday, instantOf(engagement?.from, monday));
    const until = Math.min(friday, instantOf(engagement?.until, friday));
    let left = Math.max(0, until - from);
    let counted = from;
    // In order of their beginning, so that what overlaps counts once.
    for (const absence of away ?? []) {
      const begin = Math.max(counted, absence.from);
      const end = Math.min(until, absence.until);
      if (begin < end) {
        left -= end - begin;
        counted = end;
      }
    }
    return left > (workingDays * dayMs) / 2;
  }
}

/** Everybody whom a role is bound to, whether or not they are engaged yet. */
function* boundTo(
  services: readonly CoveredService[],
  facts: OrganisationFacts,
): Steps<ReadonlyMap<Role, ReadonlySet<string>>> {
  const bound = new Map<Role, Set<string>>();
  const walked = new Set<string>();
  yield* eachInSteps(services, ({ ownership }) => {
    for (const { role, targets } of ownership.roles) {
      const refs = targets.map(({ entityRef }) => entityRef);
      const key = `${role} ${refs.join(' ')}`;
      if (walked.has(key)) continue;
      walked.add(key);
      const people = bound.get(role) ?? new Set<string>();
      bound.set(role, people);
      for (const ref of resolvePeople(facts, refs).refs) people.add(ref);
    }
  });
  return bound;
}

function instantOf(written: string | undefined, otherwise: number): number {
  return written === undefined ? otherwise : Date.parse(written);
}

interface Away {
  readonly from: number;
  readonly until: number;
}

function absencesOf(
  datedFacts: readonly DatedFact[],
): ReadonlyMap<string, readonly Away[]> {
  const absences = new Map<string, Away[]>();
  for (const fact of datedFacts) {
    if (fact.kind !== 'absence') continue;
    const known = absences.get(fact.person) ?? [];
    absences.set(fact.person, known);
    known.push({
      from: Date.parse(fact.from),
      until: Date.parse(factEnd(fact)),
    });
  }
  for (const each of absences.values()) each.sort((a, b) => a.from - b.from);
  return absences;
}

function dueByWeek(
  planned: readonly PlannedItem[],
  first: number,
): ReadonlyMap<string, number> {
  const due = new Map<string, number>();
  for (const { kind, role, due: end } of planned) {
    const week = Math.floor((Date.parse(end) - first) / (7 * dayMs));
    const key = `${Math.max(0, week)} ${role} ${kind}`;
    due.set(key, (due.get(key) ?? 0) + 1);
  }
  return due;
}

/** What the services call their roles. */
export function* roleTitles(
  services: readonly CoveredService[],
): Steps<ReadonlyMap<Role, string>> {
  const titles = new Map<Role, string>();
  yield* eachInSteps(services, ({ ownership }) => {
    for (const { role, title } of ownership.roles) {
      if (!titles.has(role)) titles.set(role, title);
    }
  });
  return titles;
}
