import type { Ownership, ResolvedActivity } from '../ownership';
import { holdsAccountable, holdsResponsible, type Letters } from '../raci';
import type { Role } from '../role';
import type { CallLoad } from './callLoad';
import { specialisations } from './capabilityMap';
import { escapeMarkdown } from './escapeMarkdown';
import { forecastWeeks } from './loadForecast';
import type { RotaLoad } from './rotaLoad';
import type { ServiceStack, StackPart } from './serviceStack';
import { counted, inARow } from './words';

const text = escapeMarkdown;

/** What the service is made of, a line for each thing that is known. */
export function stackLines(
  { useCase, owner }: Ownership,
  stack: ServiceStack,
  role: Role,
): string[] {
  const { task, tags, latencyBudgetMs, needs, registeredModel } = stack;
  const libraries = [
    ...new Set(
      [...stack.dependsOn, ...stack.trainedOn].flatMap(
        ({ madeWith }) => madeWith ?? [],
      ),
    ),
  ];
  const asked = (isOfRole: boolean) =>
    needs
      .filter(need => specialisations[need].of.includes(role) === isOfRole)
      .map(need => specialisations[need].title);
  const risk = written([
    stack.riskTier && `${stack.riskTier} risk`,
    stack.exposure && `${stack.exposure} exposure`,
    stack.purpose && `used for ${spaced(stack.purpose)}`,
  ]);
  return written([
    useCase && `Use case: ${text(useCase.title)}`,
    owner && `Owner: ${text(owner.title)}`,
    task && `Task: ${text(spaced(task))}`,
    `Lifecycle: ${text(stack.lifecycle)}`,
    libraries.length > 0 && `Made with: ${text(libraries.join(', '))}`,
    registeredModel && `Registered as: ${text(registeredModel)}`,
    stack.trainedOn.length > 0 && `Trained on: ${parts(stack.trainedOn)}`,
    stack.servedBy.length > 0 && `Served by: ${parts(stack.servedBy)}`,
    stack.dependsOn.length > 0 && `Depends on: ${parts(stack.dependsOn)}`,
    latencyBudgetMs !== undefined && `Latency budget: ${latencyBudgetMs} ms`,
    risk.length > 0 && `Claimed: ${text(inARow(risk))}`,
    stack.dataClasses.length > 0 && `Data: ${text(inARow(stack.dataClasses))}`,
    tags.length > 0 && `Tags: ${text(tags.join(', '))}`,
    asked(true).length > 0 && `Asks of this role: ${inARow(asked(true))}`,
    asked(false).length > 0 && `Asks of other roles: ${inARow(asked(false))}`,
    // The address was checked: it has nothing that could end it early.
    ...stack.runbooks.map(({ title, link }) => `${text(title)}: <${link}>`),
  ]);
}

function parts(of: readonly StackPart[]): string {
  return of
    .map(({ title, type, dataClasses = [] }) => {
      const more = written([type && spaced(type), ...dataClasses]);
      return text(more.length > 0 ? `${title} (${more.join(', ')})` : title);
    })
    .join(', ');
}

const meaning: Record<Letters, string> = {
  A: 'Accountable, answers for the result alone',
  'A/R':
    'Accountable and responsible, answers for the result and does the work',
  R: 'Responsible, does the work',
  C: 'Consulted before it is done',
  'C (veto)': 'Consulted with a veto',
  I: 'Informed after it was done',
};

/** What the role does, a line for each letter it has. */
export function dutyLines(
  rows: readonly ResolvedActivity[],
  role: Role,
): string[] {
  const order: Letters[] = ['A/R', 'A', 'R', 'C (veto)', 'C', 'I'];
  return order.flatMap(letters => {
    const of = rows.filter(({ cells }) => cells[role]?.letters === letters);
    return of.length === 0
      ? []
      : [
          `**${meaning[letters]}**: ${of
            .map(({ title }) => text(title))
            .join(', ')}`,
        ];
  });
}

/** What the role carries on call. */
export function onCallLines(
  {
    role,
    roleTitle,
    onCall,
    calls,
  }: {
    role: Role;
    roleTitle: string;
    onCall?: readonly RotaLoad[];
    calls?: CallLoad;
  },
  rows: readonly ResolvedActivity[],
): string[] {
  const incident = rows.find(
    ({ activity }) => activity === 'respond-to-incident',
  )?.cells[role]?.letters;
  const carries = role === 'on-call' || holdsResponsible(incident);
  if (!carries) {
    return holdsAccountable(incident)
      ? [
          `${text(
            roleTitle,
          )} carries no pager, and is called for decisions in an incident`,
          callLine(calls),
        ]
      : [`${text(roleTitle)} carries no pager`];
  }
  return [...rotaLines(onCall), callLine(calls)];
}

function rotaLines(onCall: readonly RotaLoad[] | undefined): string[] {
  if (onCall === undefined) return ['The rota could not be asked'];
  if (onCall.length === 0) {
    return ['The service names no rota that anybody has duty in'];
  }
  return onCall.map(
    ({ title, zone, people, hoursPerWeek, nights }) =>
      `${text(title)} (${text(
        zone,
      )}): ${hoursPerWeek} hours on duty a week and ${nights} nights in the next 12 weeks, all lines together, for each of ${counted(
        people,
        'person',
        'people',
      )}`,
  );
}

/** What was asked of whoever carried the pager so far. */
function callLine(load: CallLoad | undefined): string {
  const when = `in the last ${forecastWeeks} weeks`;
  if (load === undefined) return 'Calls on record could not be read';
  if (load.calls === 0) return `No call is on record ${when}`;
  const nights =
    load.atNight === 0 ? 'none of them' : `${load.atNight} of them`;
  return `${counted(
    load.calls,
    'call',
  )} on record ${when}, ${nights} between midnight and six (${text(
    load.zone,
  )}): ${inARow(
    load.symptoms.map(({ title, calls }) => `${title} (${calls})`),
  )}`;
}

/** Every other role that takes part in what this one does. */
export function colleagueLines(
  { roles }: Ownership,
  own: Role,
  rows: readonly ResolvedActivity[],
): string[] {
  return roles.flatMap(({ role, title, people }) => {
    if (role === own) return [];
    const shared = rows.filter(
      ({ cells }) =>
        isAtWork(cells[own]?.letters) && isAtWork(cells[role]?.letters),
    );
    if (shared.length === 0) return [];
    const who =
      people.length === 0
        ? 'nobody today'
        : `${people
            .slice(0, 3)
            .map(person => text(person.title))
            .join(', ')}${
            people.length > 3 ? ` and ${people.length - 3} more` : ''
          }`;
    return [
      `**${text(title)}** (${who}): ${shared
        .map(each => text(each.title))
        .join(', ')}`,
    ];
  });
}

/** Whoever is only informed takes no part. */
function isAtWork(letters: Letters | undefined): boolean {
  return letters !== undefined && letters !== 'I';
}

/** Roles with duties that nobody holds. */
export function vacantLines(
  { roles, activities }: Ownership,
  own: Role,
): string[] {
  return roles
    .filter(
      ({ role, people }) =>
        role !== own &&
        people.length === 0 &&
        activities.some(
          ({ cells }) =>
            holdsAccountable(cells[role]?.letters) ||
            holdsResponsible(cells[role]?.letters),
        ),
    )
    .map(
      ({ title, targets }) =>
        `${text(title)}: ${
          targets.length === 0
            ? 'bound to nobody'
            : `nobody in ${targets
                .map(target => text(target.title))
                .join(', ')}`
        }`,
    );
}

/** What is there to be said. */
function written(lines: readonly (string | false | undefined)[]): string[] {
  return lines.flatMap(line => line || []);
}

function spaced(word: string): string {
  return word.replaceAll('-', ' ');
}
