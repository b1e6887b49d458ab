import type {
  OnCallAnswer,
  OnCallLevel,
  OnCallShift,
} from '@pitwall/plugin-mlops-common';
import type { PagerDutyOnCall, PagerDutyService } from './pagerDutyShapes';

interface Question {
  readonly target: string;
  readonly at: string;
  readonly until: string;
  readonly asOf: string;
}

/**
 * What PagerDuty says of a service, as the port says it: a level for each rule
 * of its escalation policy, with everybody who is paged there. Whoever always
 * has duty has no beginning in PagerDuty; here it is the moment asked for.
 */
export function toAnswer(
  {
    service,
    onCalls,
  }: {
    readonly service: PagerDutyService;
    readonly onCalls: readonly PagerDutyOnCall[];
  },
  question: Question,
): OnCallAnswer {
  const { escalation_policy: policy, name, html_url: link } = service;
  const rules = policy.escalation_rules;
  const last = Math.max(
    rules.length,
    ...onCalls.map(({ escalation_level }) => escalation_level),
  );
  const levels = Array.from({ length: last }, (_, index) => {
    const names = (rules[index]?.targets ?? []).flatMap(({ summary }) =>
      summary ? [summary] : [],
    );
    const level = index + 1;
    return toLevel(
      level,
      [`Level ${level}`, names.join(', ')].filter(Boolean).join(': '),
      onCalls.filter(({ escalation_level }) => escalation_level === level),
      question,
    );
  });
  return {
    ...{ target: question.target, title: name, zone: zoneOf(onCalls), levels },
    ...(link ? { link } : {}),
    asOf: question.asOf,
  };
}

function toLevel(
  level: number,
  title: string,
  onCalls: readonly PagerDutyOnCall[],
  { at, until }: Question,
): OnCallLevel {
  const shifts = new Map<string, OnCallShift>();
  for (const { user, start, end } of onCalls) {
    const shift: OnCallShift = {
      person: {
        name: user.name ?? user.summary ?? user.id,
        ...(user.email ? { email: user.email.toLowerCase() } : {}),
      },
      from: start ?? at,
      ...(end ? { until: end } : {}),
    };
    // Two schedules of one level may name the same person for the same time.
    shifts.set(`${user.id} ${shift.from} ${shift.until}`, shift);
  }
  const inOrder = [...shifts.values()].sort((one, other) =>
    `${one.from} ${one.person.name}` < `${other.from} ${other.person.name}`
      ? -1
      : 1,
  );
  return {
    ...{ level, title },
    onDuty: inOrder.filter(
      shift =>
        shift.from <= at && (shift.until === undefined || shift.until > at),
    ),
    upcoming: inOrder.filter(({ from }) => from > at && from < until),
  };
}

/** That of the first schedule to be paged; people without one have none. */
function zoneOf(onCalls: readonly PagerDutyOnCall[]): string {
  const [first] = onCalls
    .filter(({ schedule }) => isZone(schedule?.time_zone))
    .sort((one, other) => one.escalation_level - other.escalation_level);
  return first?.schedule?.time_zone ?? 'UTC';
}

function isZone(name: string | null | undefined): boolean {
  if (!name) return false;
  try {
    return Boolean(Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
