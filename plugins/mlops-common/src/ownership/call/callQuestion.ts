import type { Contact } from '../../contract';
import type { DatedFact } from '../fact';
import type { OnCallAnswer } from '../onCall';
import type { Ownership } from '../ownership';
import type { OrganisationFacts } from '../people';
import type { Symptom } from '../symptom';
import type { WorkingHours } from './workingHours';

/**
 * What became of asking one provider about one target.
 *
 * @public
 */
export interface CallReport {
  /** `rota:flight-ops` */
  readonly target: string;
  /** `rota` */
  readonly provider: string;
  /** The entity that names the target. */
  readonly writtenIn: string;
  /** What it answered or, when it did not, what it last said. */
  readonly answer?: OnCallAnswer;
  /** Why it did not answer now, in a sentence. */
  readonly failure?: string;
  readonly isLastKnown: boolean;
  /** When what is known was asked for. */
  readonly asOf: string;
}

/**
 * All that whom to call depends on.
 *
 * @public
 */
export interface CallQuestion {
  readonly symptom: Symptom;
  readonly environment?: string;
  /** The moment asked about. */
  readonly at: string;
  /** When it is asked; ages are counted back from here. */
  readonly now: string;
  /** Who does what at the moment asked about. */
  readonly ownership: Ownership;
  /** Who does what at a later moment; as at the moment asked about without it. */
  readonly ownershipAt?: (at: string) => Ownership;
  /** Everybody the catalog knows, whether their engagement has ended or not. */
  readonly people: OrganisationFacts['people'];
  /** In the order in which they are asked. */
  readonly reports: readonly CallReport[];
  /** Dated facts, and how fresh they are. */
  readonly dated: {
    readonly facts: readonly DatedFact[];
    readonly asOf: string;
    readonly isLastKnown: boolean;
  };
  readonly workingHours: WorkingHours;
  /** Whom to turn to when nobody else is left. */
  readonly contact: Contact;
  /** Links by symptom, and `default`. */
  readonly runbooks: Readonly<Record<string, unknown>>;
  /** Whether the catalog did not answer, and `ownership` is what it last said. */
  readonly isLastKnown: boolean;
  /** What could not be asked at all, in sentences. */
  readonly notices: readonly string[];
}
