import type { DatedFact } from '../fact';
import { organisationAt, type OrganisationFacts } from '../people';
import { busFactors, type Doing } from './busFactors';
import { capabilityMap } from './capabilityMap';
import type { Continuity } from './continuity';
import type { CoveredService } from './coveredService';
import { loadForecast, type PlannedItem } from './loadForecast';
import { finish, type Steps } from './steps';
import { counted } from './words';

/**
 * All that continuity depends on.
 *
 * @public
 */
export interface ContinuityQuestion {
  readonly services: readonly CoveredService[];
  /** As the catalog has them. */
  readonly facts: OrganisationFacts;
  readonly datedFacts: readonly DatedFact[];
  /** By the ledger, within 180 days before `at`. */
  readonly doings: readonly Doing[];
  /** Within twelve weeks. */
  readonly planned: readonly PlannedItem[];
  readonly at: string;
  readonly asOf: string;
  readonly notes?: readonly string[];
}

/**
 * What continuity of these services rests on: how many people did what, what
 * roles will have to do, and who is specialised in what is needed.
 *
 * @public
 */
export function continuityOf(question: ContinuityQuestion): Continuity {
  return finish(continuityInSteps(question));
}

/**
 * What `continuityOf` answers, a few services a step.
 *
 * @public
 */
export function* continuityInSteps(
  question: ContinuityQuestion,
): Steps<Continuity> {
  const { services, doings, planned, datedFacts, at, asOf } = question;
  const facts = organisationAt(question.facts, at);
  const { fleet, useCases } = yield* busFactors({ doings, services, facts });
  const capabilities = yield* capabilityMap({ services, facts });
  const forecast = yield* loadForecast({
    ...{ services, planned, datedFacts, at },
    // As the catalog has them: an engagement may begin within the weeks.
    facts: question.facts,
  });
  return {
    sentence: sentenceOf(
      fleet.filter(({ times, people }) => times > 0 && people < 2).length,
      capabilities.filter(cell => cell.services > 0 && cell.people === 0)
        .length,
    ),
    busFactors: fleet,
    useCases,
    forecast,
    capabilities,
    notes: [...(question.notes ?? [])],
    ...{ at, asOf },
  };
}

function sentenceOf(weak: number, unheld: number): string {
  const gaps = [
    weak > 0 &&
      `${counted(weak, 'capability', 'capabilities')} ${
        weak === 1 ? 'rests' : 'rest'
      } on fewer than two people`,
    unheld > 0 &&
      `${counted(unheld, 'specialisation')} ${
        unheld === 1 ? 'is' : 'are'
      } asked of a role in which nobody has ${unheld === 1 ? 'it' : 'them'}`,
  ].filter(gap => gap !== false);
  return gaps.length === 0
    ? 'No capability on record rests on fewer than two people, and every specialisation asked for is there.'
    : `${gaps.join('; ')}.`;
}
