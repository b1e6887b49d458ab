import { aLevel, aQuestion } from '../aQuestion';
import type { DatedFact, NewDatedFact } from '../fact';
import type { OnCallAnswer, OnCallShift } from '../onCall';
import { organisationAt, type OrganisationFacts } from '../people';
import { resolveOwnership } from '../resolveOwnership';
import type { Role } from '../role';
import type { WhoToCall } from './callAnswer';
import type { CallQuestion, CallReport } from './callQuestion';
import { workingHoursSchema } from './workingHours';

/** Wednesday 11 March 2026, 02:30 in Berlin. */
export const night = '2026-03-11T01:30:00.000Z';
/** The same day at 10:00 in Berlin. */
export const morning = '2026-03-11T09:00:00.000Z';

/**
 * For tests: a question about a service in the middle of the night, whose roles,
 * people, rotas and facts a test lays over a sound default.
 */
export function aCall(
  options: {
    readonly preset?: 'starter' | 'standard';
    readonly roles?: Partial<Record<Role, readonly string[]>>;
    readonly organisation?: OrganisationFacts;
  } & Partial<CallQuestion> = {},
): CallQuestion {
  const { preset = 'standard', roles = soundRoles, ...rest } = options;
  const { organisation = soundOrganisation, at = night, ...question } = rest;
  const ownershipAt = (moment: string) =>
    resolveOwnership({
      ...aQuestion({
        preset,
        levels: [aLevel('domain', { roles })],
        facts: organisationAt(organisation, moment),
      }),
      asOf: at,
    });
  return {
    symptom: 'drift',
    ...{ at, now: at, ownershipAt },
    ownership: ownershipAt(at),
    people: organisation.people,
    reports: [],
    dated: { facts: [], asOf: at, isLastKnown: false },
    workingHours: workingHoursSchema.parse({ zone: 'Europe/Berlin' }),
    contact: { title: 'Platform team' },
    runbooks: {},
    isLastKnown: false,
    notices: [],
    ...question,
  };
}

/** An organisation of users by name and groups by name. */
export function organisationOf(
  people: Record<string, Partial<Parameters<typeof personOf>[1]>>,
  groups: Record<string, readonly string[]> = {},
): OrganisationFacts {
  return {
    people: new Map(
      Object.entries(people).map(([name, known]) => [
        user(name),
        personOf(name, known),
      ]),
    ),
    groups: new Map(
      Object.entries(groups).map(([name, inside]) => [
        `group:default/${name}`,
        {
          title: name,
          members: inside.filter(each => !each.startsWith('group:')).map(user),
          children: inside.filter(each => each.startsWith('group:')),
        },
      ]),
    ),
  };
}

/** The ref of a user by name. */
export function user(name: string): string {
  return `user:default/${name}`;
}

function personOf(
  name: string,
  known: Partial<
    OrganisationFacts['people'] extends ReadonlyMap<string, infer P> ? P : never
  >,
) {
  return {
    title: name,
    email: `${name}@pitwall.example`,
    specialisations: [],
    ...known,
  };
}

const soundOrganisation = organisationOf(
  {
    'data-scientist-1': {},
    'mlops-engineer-1': {
      phone: '+49 30 1001',
      chat: 'https://chat.example/1',
    },
    'mlops-engineer-2': { phone: '+49 30 1002' },
    'product-manager-1': {},
    'security-engineer-1': {},
    'compliance-officer-1': {},
    'operator-1': { phone: '+49 30 2001' },
    'operator-2': {},
    'operator-3': {},
  },
  {
    mlops: ['mlops-engineer-1', 'mlops-engineer-2'],
    operations: ['operator-1', 'operator-2', 'operator-3'],
  },
);

const soundRoles: Partial<Record<Role, readonly string[]>> = {
  'ai-product-manager': [user('product-manager-1')],
  'data-scientist': [user('data-scientist-1')],
  'mlops-engineer': ['group:default/mlops'],
  security: [user('security-engineer-1')],
  compliance: [user('compliance-officer-1')],
  'on-call': ['group:default/operations'],
};

/** A rota that answered: shifts by level, each as `[name, from, until]`. */
export function aRota(
  levels: readonly (readonly (readonly [string, string, string?])[])[],
  options: Partial<Omit<CallReport, 'answer'>> & {
    readonly answer?: Partial<OnCallAnswer>;
    readonly at?: string;
  } = {},
): CallReport {
  const { answer, at = night, ...report } = options;
  const shift = ([name, from, until]: readonly [
    string,
    string,
    string?,
  ]): OnCallShift => ({
    person: name.includes('@')
      ? { email: name, name: name.split('@')[0] }
      : { ref: user(name), name },
    from,
    ...(until && { until }),
  });
  const all = levels.map(level => level.map(shift));
  const isNow = ({ from, until }: OnCallShift) =>
    from <= at && (until === undefined || at < until);
  return {
    target: 'rota:operations',
    provider: 'rota',
    writtenIn: 'component:default/delay',
    isLastKnown: false,
    asOf: at,
    ...report,
    answer: {
      target: 'rota:operations',
      title: 'Operations',
      zone: 'Europe/Berlin',
      levels: all.map((shifts, index) => ({
        level: index + 1,
        title: `Line ${index + 1}`,
        onDuty: shifts.filter(isNow),
        upcoming: shifts.filter(({ from }) => from > at),
      })),
      asOf: at,
      ...answer,
    },
  };
}

/** A provider that gave no answer. */
export function noAnswer(failure: string): CallReport {
  const { answer: _, ...report } = aRota([]);
  return { ...report, failure };
}

let made = 0;

/** Dated facts as they are kept. */
export function factsAbout(...facts: readonly NewDatedFact[]) {
  return {
    facts: facts.map((fact): DatedFact => {
      made += 1;
      return {
        ...fact,
        factId: `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`,
        recordedAt: '2026-03-01T00:00:00.000Z',
      };
    }),
    asOf: night,
    isLastKnown: false,
  };
}

const always = {
  from: '2026-03-01T00:00:00.000Z',
  until: '2026-04-01T00:00:00.000Z',
};

/** Somebody is away, all of March unless told otherwise. */
export function absence(name: string, period: Partial<typeof always> = {}) {
  return {
    kind: 'absence' as const,
    person: user(name),
    ...always,
    ...period,
  };
}

/** Somebody stands in, all of March unless told otherwise. */
export function deputy(
  name: string,
  standIn: string,
  rest: Partial<typeof always & { role: Role; service: string }> = {},
) {
  return {
    kind: 'deputy' as const,
    person: user(name),
    deputy: user(standIn),
    ...always,
    ...rest,
  };
}

/** The week of hand-overs that holds the night, and the one after it. */
export const week = [
  '2026-03-09T07:00:00.000Z',
  '2026-03-16T07:00:00.000Z',
] as const;
export const after = [
  '2026-03-16T07:00:00.000Z',
  '2026-03-23T07:00:00.000Z',
] as const;

/** A rota with two lines and a hand-over. */
export const rota = aRota([
  [
    ['operator-1', ...week],
    ['operator-2', ...after],
  ],
  [['operator-3', ...week]],
]);

/** Verdict and whom, step by step. */
export function inShort({ hops }: WhoToCall): string[] {
  return hops.map(
    ({ verdict, step, person }) =>
      `${verdict} ${step}${person ? ` ${person.title}` : ''}`,
  );
}

/** The one step that says whom to call. */
export function called({ hops }: WhoToCall) {
  return hops.find(({ verdict }) => verdict === 'call');
}
