import type { OnCallLevel, OnCallPerson, OnCallShift } from '../onCall';
import type { Role } from '../role';
import type { CallLine, CallStep } from './callLine';
import type { CallQuestion, CallReport } from './callQuestion';
import { compare, type Roster } from './roster';
import { sayAge } from './sayAge';

/**
 * Walks every rota that was asked, one after the other: the first line, then
 * the lines after it.
 */
export function walkRotas(
  line: CallLine,
  roster: Roster,
  { reports, at, now }: CallQuestion,
  roles: readonly Role[],
  say: (instant: string) => string,
): void {
  for (const report of reports) {
    const { answer, target, provider } = report;
    const step = stepOf(report, now, roles);
    if (!answer) {
      const reason = sentence(report.failure ?? 'It said nothing');
      line.pass(step, `${provider} does not say who is on call. ${reason}`);
      continue;
    }
    const levels = [...answer.levels].sort((a, b) => a.level - b.level);
    if (levels.length === 0) {
      line.pass(step, `Nobody is on call in ${answer.title} (${target}).`);
    }
    for (const [index, level] of levels.entries()) {
      walkLevel(
        line,
        roster,
        {
          ...step,
          step: index === 0 ? 'on-call-rota' : 'escalation',
          title: `${answer.title}: ${level.title}`,
        },
        level,
        at,
        say,
      );
    }
  }
}

function walkLevel(
  line: CallLine,
  roster: Roster,
  step: CallStep,
  level: OnCallLevel,
  at: string,
  say: (instant: string) => string,
): void {
  const shifts = shiftsOf(level);
  const duties = dutiesAt(shifts, at);
  if (duties.length === 0) {
    const next = shifts.find(({ from }) => from > at);
    const begins = next
      ? `; ${roster.named(next.person).title} begins on ${say(next.from)}`
      : '';
    line.pass(step, `Nobody is on duty at this time${begins}.`, next?.from);
    return;
  }
  line.walk(
    step,
    duties.length,
    duties.map(({ person, until }) => {
      const named = roster.named(person);
      const ends = until ? ` until ${say(until)}` : '';
      const following = shifts.find(
        shift => shift.from > at && keyOf(shift.person) !== keyOf(person),
      );
      const then = following
        ? `, then ${roster.named(following.person).title}`
        : '';
      return {
        person: named,
        until,
        joinedAt: following?.from,
        why: `${named.title} is on duty${ends}${then}.`,
      };
    }),
  );
}

/** Everybody who has duty, each once, until they hand over to somebody else. */
function dutiesAt(shifts: readonly OnCallShift[], at: string): OnCallShift[] {
  const duties = new Map<string, OnCallShift>();
  for (const shift of shifts) {
    const key = keyOf(shift.person);
    const known = duties.get(key);
    const goesOn = known ? known.until ?? shift.from : at;
    if (shift.from > goesOn) continue;
    if (!known && shift.until !== undefined && shift.until <= at) continue;
    const until = known ? laterEnd(known.until, shift.until) : shift.until;
    duties.set(key, { ...shift, until });
  }
  return [...duties.values()];
}

function laterEnd(one: string | undefined, other: string | undefined) {
  if (one === undefined || other === undefined) return undefined;
  return one > other ? one : other;
}

/**
 * All stretches of duty, by time. What was last known was asked for at another
 * moment: who has duty now may be among what was to come.
 */
function shiftsOf({ onDuty, upcoming }: OnCallLevel): OnCallShift[] {
  return [...onDuty, ...upcoming].sort(
    (one, other) =>
      compare(one.from, other.from) ||
      compare(one.person.name, other.person.name) ||
      compare(keyOf(one.person), keyOf(other.person)) ||
      compare(one.until ?? '~', other.until ?? '~'),
  );
}

function keyOf({ ref, email, name }: OnCallPerson): string {
  return ref ?? email?.toLowerCase() ?? name;
}

function stepOf(
  { answer, target, provider, asOf, isLastKnown, failure }: CallReport,
  now: string,
  roles: readonly Role[],
): CallStep {
  return {
    step: 'on-call-rota',
    title: answer?.title ?? target,
    ...{ target, asOf, isLastKnown, roles },
    source: provider,
    ...(answer &&
      isLastKnown && {
        freshness: [
          `${provider} does not answer: this is what it said ${sayAge(
            asOf,
            now,
          )}.`,
          failure && sentence(failure),
        ]
          .filter(Boolean)
          .join(' '),
      }),
  };
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
