import { sayMoment } from '../call/sayMoment';
import type { DatedFact, NewDatedFact } from './datedFact';
import { deputyCycle } from './deputyCycle';
import type { FactRefusal } from './factRefusal';
import { factEnd } from './factTime';

/** More than this nobody arranges by hand. */
const mostOfOne = 200;

/**
 * The fact that says the very same already, if there is one: entering it again
 * changes nothing.
 *
 * @public
 */
export function sameFact(
  fact: NewDatedFact,
  others: readonly DatedFact[],
): DatedFact | undefined {
  return others.find(
    other =>
      subjectOf(other) === subjectOf(fact) &&
      answerOf(other) === answerOf(fact) &&
      other.from === fact.from &&
      other.until === fact.until &&
      other.endedAt === undefined,
  );
}

/**
 * About one thing there is one fact at a time: a second deputy, absence, swap
 * or hand-over of the same person would leave open which counts. Nor does a
 * chain of deputies come back to where it began.
 *
 * @param zone - in which it is said until when something holds
 */
export function refuseConflict(
  fact: NewDatedFact,
  others: readonly DatedFact[],
  by: string,
  zone: string,
): FactRefusal | undefined {
  const overlapping = others.filter(
    other => other.from < fact.until && fact.from < factEnd(other),
  );
  const current = overlapping.find(
    other => subjectOf(other) === subjectOf(fact),
  );
  if (current) {
    return {
      ...{ code: 'conflict', current },
      sentence: `There is such an entry from ${sayMoment(
        current.from,
        zone,
      )} until ${sayMoment(
        factEnd(current),
        zone,
      )} already: take it back, or enter what comes before or after it.`,
    };
  }
  const back = fact.kind === 'deputy' && deputyCycle(fact, overlapping);
  if (back) {
    return {
      ...{ code: 'conflict', current: back },
      sentence: `Nobody would be reached: ${back.deputy} is deputy of ${
        back.person
      } until ${sayMoment(factEnd(back), zone)}, so the way from ${
        fact.person
      } would lead back to them.`,
    };
  }
  const own = others.filter(other => other.recordedBy?.entityRef === by);
  return own.length >= mostOfOne
    ? {
        ...{ code: 'conflict', current: own[0] },
        sentence: `You have entered ${own.length} facts that are not over; take some back first.`,
      }
    : undefined;
}

/** What a fact is about: of two about the same, one counts. */
function subjectOf(fact: NewDatedFact): string {
  switch (fact.kind) {
    case 'deputy':
      return joined(fact.kind, fact.person, fact.role, fact.service);
    case 'absence':
      return joined(fact.kind, fact.person);
    case 'rota-swap':
      return joined(fact.kind, fact.person, fact.target);
    case 'hand-over':
      return joined(fact.kind, fact.person, fact.role, fact.service);
    case 'acknowledgement':
      return joined(fact.kind, fact.entityRef, fact.role, fact.digest);
    default:
      throw new Error(`Unknown kind of fact ${fact satisfies never}`);
  }
}

/** What a fact says about it. */
function answerOf(fact: NewDatedFact): string {
  switch (fact.kind) {
    case 'deputy':
      return fact.deputy;
    case 'rota-swap':
      return fact.standIn;
    case 'hand-over':
      return joined(fact.successor, fact.note);
    case 'absence':
    case 'acknowledgement':
      return '';
    default:
      throw new Error(`Unknown kind of fact ${fact satisfies never}`);
  }
}

function joined(...parts: (string | undefined)[]): string {
  return JSON.stringify(parts.map(part => part ?? null));
}
