import type { Entity } from '@backstage/catalog-model';
import {
  callLastResort,
  whoToCall,
  type ContractAnswer,
  type ContractRequest,
  type callContracts,
  type Contact,
  type WorkingHours,
} from '@pitwall/plugin-mlops-common';
import { inTime, invalidInput, matchesService, type Caller } from '../../http';
import type { ServiceReader } from '../ServiceReader';
import type { CallKnowledge, CallQuestions } from './CallQuestions';
import type { RememberedSight } from './RememberedSight';
import { renamedService } from '../renamedService';

type Contracts = typeof callContracts;

/** What a caller may see of a service. */
interface Seen {
  readonly serviceRef: string;
  /** Absent while the catalog is silent, and when it does not show it. */
  readonly service?: Entity;
  /** Whether what was last known of it may be shown. */
  readonly maySee: boolean;
  /** 404: the catalog does not show it. */
  readonly refusal?: Error;
}

/**
 * Answers who to call, also when catalog, provider or database do not: with
 * what was last known and its age, and never with nothing.
 */
export class WhoToCallService {
  readonly #services: Pick<ServiceReader, 'get'>;
  readonly #sight: RememberedSight;
  readonly #questions: Pick<CallQuestions, 'knowledge' | 'question'>;
  readonly #environments: Readonly<Record<string, unknown>>;
  readonly #workingHours: WorkingHours;
  readonly #contact: Contact;
  readonly #patienceMs: number;
  readonly #now: () => Date;

  constructor(options: {
    services: Pick<ServiceReader, 'get'>;
    sight: RememberedSight;
    questions: Pick<CallQuestions, 'knowledge' | 'question'>;
    environments: Readonly<Record<string, unknown>>;
    workingHours: WorkingHours;
    contact: Contact;
    /** How long the catalog may take to show a service. */
    patienceMs: number;
    now(): Date;
  }) {
    this.#services = options.services;
    this.#sight = options.sight;
    this.#questions = options.questions;
    this.#environments = options.environments;
    this.#workingHours = options.workingHours;
    this.#contact = options.contact;
    this.#patienceMs = options.patienceMs;
    this.#now = options.now;
  }

  /**
   * Who to call about a symptom of a service.
   *
   * @throws 404 when the catalog does not show the service to the caller, 400
   * for an environment that is none
   */
  async answer(
    { query }: ContractRequest<Contracts['whoToCall']>,
    caller: Caller,
  ): Promise<ContractAnswer<Contracts['whoToCall']>> {
    const { symptom, environment } = query;
    requireEnvironment(this.#environments, environment);
    const now = this.#now().toISOString();
    const at = query.at ?? now;
    const [asked, knowledge] = await Promise.all([
      this.#see(query.service, caller),
      this.#questions.knowledge(at),
    ]);
    const seen = await this.#renamed(asked, knowledge, caller);
    if (seen.refusal) throw seen.refusal;
    const { serviceRef } = seen;
    const service =
      seen.service ??
      (seen.maySee ? knowledge?.snapshot.services.get(serviceRef) : undefined);
    if (!service || !knowledge) {
      return callLastResort({
        ...{ symptom, environment, at, now },
        service: { entityRef: serviceRef, title: nameIn(serviceRef) },
        workingHours: this.#workingHours,
        contact: this.#contact,
        notice: `The catalog does not answer, and nothing is known of ${serviceRef} that may be shown to you: turn to ${
          this.#contact.title
        }.`,
      });
    }
    const question = await this.#questions.question(
      service,
      { symptom, environment },
      {
        ...knowledge,
        isLastKnown: knowledge.isLastKnown || seen.service === undefined,
      },
    );
    const notices =
      seen === asked
        ? question.notices
        : [
            `${nameIn(query.service)} is called ${
              question.ownership.service.title
            } now.`,
            ...question.notices,
          ];
    return whoToCall({ ...question, notices });
  }

  /** The service that was called so formerly, where nothing is called so now. */
  async #renamed(
    asked: Seen,
    knowledge: CallKnowledge | undefined,
    caller: Caller,
  ): Promise<Seen> {
    const services = knowledge?.snapshot.services;
    if (asked.service || !services || services.has(asked.serviceRef)) {
      return asked;
    }
    const renamed = renamedService(services.values(), asked.serviceRef);
    if (renamed === undefined) return asked;
    const seen = await this.#see(renamed, caller);
    // Whoever may not see it does not learn what it is called now.
    return seen.refusal || !(seen.service ?? seen.maySee) ? asked : seen;
  }

  /**
   * The service as the catalog shows it to the caller or, while the catalog is
   * silent, whether they may see what was last known of it: it showed them the
   * service within a day, or configuration names it as their own.
   */
  async #see(serviceRef: string, caller: Caller): Promise<Seen> {
    try {
      if (caller.scope?.isUnchecked) throw new Error('The catalog is silent.');
      const service = await inTime(
        this.#services.get(serviceRef, caller),
        this.#patienceMs,
        'The catalog',
      );
      this.#sight.remember(serviceRef, caller);
      return { serviceRef, service, maySee: true };
    } catch (error) {
      if (error instanceof Error && error.name === 'NotFoundError') {
        this.#sight.forget(serviceRef, caller);
        return { serviceRef, maySee: false, refusal: error };
      }
      return {
        serviceRef,
        maySee:
          this.#sight.recalls(serviceRef, caller) ||
          matchesService(caller.scope?.patterns ?? [], serviceRef),
      };
    }
  }
}

/** Who asks about a place that is none would take the answer for one about it. */
function requireEnvironment(
  environments: Readonly<Record<string, unknown>>,
  environment: string | undefined,
): void {
  if (environment === undefined || Object.hasOwn(environments, environment)) {
    return;
  }
  const field = 'query.environment';
  throw invalidInput([
    {
      field,
      sentence: `${field} is no environment of this installation; those are ${Object.keys(
        environments,
      ).join(', ')}.`,
    },
  ]);
}

function nameIn(serviceRef: string): string {
  return serviceRef.slice(serviceRef.indexOf('/') + 1);
}
