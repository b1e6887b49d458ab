import { factEnd, type DatedFact } from '../fact';
import type { OrganisationFacts } from '../people';
import type { CallHop } from './callAnswer';
import type { CallQuestion } from './callQuestion';

/** As far as rotas are asked: each day on which somebody begins is an organisation of its own. */
const mostAheadMs = 7 * 24 * 60 * 60 * 1000;

/**
 * The next instant after `at` at which anybody of a line may come, go or change
 * places; undefined when none is known. Whoever begins to be engaged is looked
 * for a week ahead of the question.
 *
 * @param hops - the line at `at`
 */
export function nextChange(
  { reports, dated, people, at: asked }: CallQuestion,
  hops: readonly CallHop[],
  at: string,
): string | undefined {
  const shifts = reports
    .flatMap(({ answer }) => answer?.levels ?? [])
    .flatMap(({ onDuty, upcoming }) => [...onDuty, ...upcoming]);
  const concerned = withDeputies(hops, dated.facts);
  const facts = dated.facts.filter(
    fact => 'person' in fact && concerned.has(fact.person),
  );
  const engagements = [...concerned].map(ref => people.get(ref)?.engagement);
  return [
    ...hops.map(hop => hop.until),
    ...shifts.flatMap(shift => [shift.from, shift.until]),
    ...facts.flatMap(fact => [fact.from, factEnd(fact)]),
    ...engagements.flatMap(each => [each?.from, each?.until]),
    // Whoever begins may be of a group, and so of the line.
    beginningBetween(
      people,
      at,
      new Date(Date.parse(asked) + mostAheadMs).toISOString(),
    ),
  ]
    .filter(instant => instant !== undefined)
    .filter(instant => instant > at)
    .sort()[0];
}

/** Everybody a line names, and whoever may come to stand in for them. */
function withDeputies(
  hops: readonly CallHop[],
  facts: readonly DatedFact[],
): ReadonlySet<string> {
  const concerned = new Set<string>();
  for (const { person } of hops) {
    if (person?.entityRef) concerned.add(person.entityRef);
  }
  // A set is walked to its end, also over what is added meanwhile.
  for (const ref of concerned) {
    for (const fact of facts) {
      if (fact.kind === 'deputy' && fact.person === ref) {
        concerned.add(fact.deputy);
      }
    }
  }
  return concerned;
}

const remembered = new WeakMap<object, readonly string[]>();

/** When the next engagement begins, whosesoever it is, until an instant. */
function beginningBetween(
  people: OrganisationFacts['people'],
  at: string,
  until: string,
): string | undefined {
  const known = remembered.get(people) ?? beginningsOf(people);
  remembered.set(people, known);
  const next = known.find(instant => instant > at);
  return next !== undefined && next <= until ? next : undefined;
}

function beginningsOf(people: OrganisationFacts['people']): string[] {
  const instants = new Set<string>();
  for (const { engagement } of people.values()) {
    if (engagement?.from) instants.add(engagement.from);
  }
  return [...instants].sort();
}
